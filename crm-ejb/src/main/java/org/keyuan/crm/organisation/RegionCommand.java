package org.keyuan.crm.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a person says of a region.
 *
 * @param code six digits of GB/T 2260, or any other code outside of China
 * @param parentId counts for a new region only; null makes a province
 */
public record RegionCommand(
    @NotBlank @Size(max = 12) @Pattern(regexp = "[A-Z0-9-]*", message = "region.error.code")
        String code,
    @NotBlank @Size(max = 100) String name,
    Long parentId) {}
