package org.keyuan.crm.organisation;

import jakarta.persistence.Column;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a person says of a department; a null parent makes it a root. */
public record DepartmentCommand(
    @NotBlank @Size(max = 30) String code,
    @NotBlank @Size(max = 100) String name,
    Long parentId,
    @Column(name = "SORT_NO") Integer sortNumber) {}
