package org.keyuan.crm.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.keyuan.crm.shared.validation.Phone;

/** What a person says of an employee. */
public record EmployeeCommand(
    @NotBlank @Size(max = 30) String number,
    @NotBlank @Size(max = 100) String name,
    @NotNull Long departmentId,
    @Size(max = 100) String position,
    @Phone(mobile = true, message = "validation.mobile") @Size(max = 30) String mobile,
    @Email @Size(max = 200) String email,
    Long regionId,
    LocalDate hiredOn,
    LocalDate leftOn) {}
