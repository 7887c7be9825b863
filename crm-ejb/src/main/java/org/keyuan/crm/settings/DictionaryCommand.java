package org.keyuan.crm.settings;

import jakarta.persistence.Column;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a person says of a dictionary entry. Category and code count for a new one only, because
 * records keep the code.
 *
 * @param sortNumber where the entry stands among the choices; null is zero
 * @param active whether it is offered; records that have it keep it in any case
 */
public record DictionaryCommand(
    @NotNull DictionaryCategory category,
    @NotBlank
        @Size(max = 50)
        @Pattern(regexp = "[A-Za-z0-9_.-]*", message = "dictionary.error.code")
        String code,
    @NotBlank @Size(max = 100) String nameZh,
    @NotBlank @Size(max = 100) String nameEn,
    @Column(name = "SORT_NO") @Min(0) Integer sortNumber,
    boolean active) {}
