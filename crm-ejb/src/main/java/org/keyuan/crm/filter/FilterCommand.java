package org.keyuan.crm.filter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A filter to be kept.
 *
 * @param list name of the list that it is for
 * @param address what the list's address says of conditions, order and columns; may be empty
 * @param standard whether the list opens with it for whoever saves it
 */
public record FilterCommand(
    @NotBlank @Size(max = 40) String list,
    @NotBlank @Size(max = 60) String name,
    @Size(max = 3000) String address,
    @NotNull FilterSharing sharing,
    boolean standard) {}
