package org.keyuan.crm.sales.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person says of an order.
 *
 * @param number null lets the product give one
 * @param customerId counts for a new order only; an order stays with its customer
 * @param orderedOn the business date of the sale
 * @param ownerId the employee whose sale it is; null makes it the caller's own
 */
public record OrderCommand(
    @Size(max = 50) @Pattern(regexp = "[\\p{L}\\p{N}._/-]*", message = "validation.number")
        String number,
    @NotNull Long customerId,
    @NotNull LocalDate orderedOn,
    Long ownerId,
    @Size(max = 1000) String remarks,
    @NotEmpty(message = "order.error.no_lines") @Size(max = 500)
        List<@NotNull @Valid OrderLineCommand> lines) {

  public OrderCommand {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }
}
