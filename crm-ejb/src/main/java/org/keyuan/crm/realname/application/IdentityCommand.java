package org.keyuan.crm.realname.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.keyuan.crm.realname.domain.DocumentType;

/**
 * Who somebody says they are.
 *
 * @param number null where the one that was said before still holds
 * @param consent to what the page says is done with it
 */
public record IdentityCommand(
    @NotBlank @Size(max = 50) String realName,
    @NotNull DocumentType documentType,
    @Size(max = 30) String number,
    boolean consent) {}
