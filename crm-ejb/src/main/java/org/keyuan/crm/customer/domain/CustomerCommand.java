package org.keyuan.crm.customer.domain;

import jakarta.persistence.Column;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.shared.validation.CreditCode;
import org.keyuan.crm.shared.validation.IdentityCard;
import org.keyuan.crm.shared.validation.Phone;

/**
 * What a person says of a customer. Fields of the other kind are ignored.
 *
 * @param number null lets the product give one
 * @param ownerId the employee it belongs to; null makes it the caller's own
 */
public record CustomerCommand(
    @NotNull CustomerKind kind,
    @Size(max = 30) @Pattern(regexp = "[\\p{L}\\p{N}._/-]*", message = "validation.number")
        String number,
    @NotBlank @Size(max = 200) String name,
    @Phone @Size(max = 40) String phone,
    @Phone(mobile = true, message = "validation.mobile") @Size(max = 40) String mobile,
    @Email @Size(max = 200) String email,
    @Size(max = 400) String address,
    Long regionId,
    String source,
    Long ownerId,
    @Size(max = 2000) String remarks,
    Set<@NotBlank @Size(max = 50) String> tags,
    String sex,
    @PastOrPresent LocalDate birthDate,
    @IdentityCard String identityCard,
    @Size(max = 200) String employer,
    @Phone @Size(max = 40) String employerPhone,
    @Size(max = 500) String hobbies,
    @Size(max = 2000) String background,
    @CreditCode String creditCode,
    String industry,
    @Column(name = "SIZE_CODE") String size,
    @Size(max = 100) String personInCharge,
    @PastOrPresent LocalDate relationshipSince,
    @Size(max = 2000) String businessDealings) {

  public CustomerCommand {
    tags = tags == null ? Set.of() : Set.copyOf(tags);
  }

  /** What tells this customer from others. */
  public Identity identity() {
    var company = kind == CustomerKind.ENTERPRISE;
    return new Identity(company, name, phone, mobile, email, company ? creditCode : identityCard);
  }
}
