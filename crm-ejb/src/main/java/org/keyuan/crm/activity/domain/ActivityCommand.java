package org.keyuan.crm.activity.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What a person says of an activity.
 *
 * @param customerId counts for a new activity only; an activity stays with its customer
 * @param contactId with whom; one of the customer's contacts, or null
 * @param orderId which it is about; one of the customer's orders, or null
 * @param happensAt when it is planned for; of what was done, when that was
 * @param result what came of it; of what is no longer planned
 * @param ownerId the employee who does it; null makes it the caller's own
 */
public record ActivityCommand(
    @NotNull ActivityKind kind,
    @NotBlank @Size(max = 200) String subject,
    @NotNull Long customerId,
    Long contactId,
    Long orderId,
    @NotNull ActivityState state,
    @NotNull Instant happensAt,
    Long ownerId,
    @Size(max = 2000) String details,
    @Size(max = 2000) String result) {}
