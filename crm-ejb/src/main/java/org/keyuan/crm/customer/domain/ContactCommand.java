package org.keyuan.crm.customer.domain;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.keyuan.crm.shared.validation.Phone;

/** What a person says of a contact. */
public record ContactCommand(
    @NotNull Long customerId,
    @NotBlank @Size(max = 100) String name,
    @Size(max = 100) String position,
    String positionLevel,
    @Phone @Size(max = 40) String phone,
    @Phone(mobile = true, message = "validation.mobile") @Size(max = 40) String mobile,
    @Email @Size(max = 200) String email,
    @PastOrPresent LocalDate birthday,
    @Size(max = 1000) String preferences,
    Boolean mainContact) {}
