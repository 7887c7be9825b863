package org.keyuan.crm.product;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a person says of a product.
 *
 * @param number null lets the product catalogue give one
 * @param category a code of the dictionary PRODUCT_CATEGORY, or null
 * @param cost of one unit, in the company's currency
 * @param price of one unit before any discount, in the company's currency
 * @param active whether it can be sold from now on
 */
public record ProductCommand(
    @Size(max = 50) @Pattern(regexp = "[\\p{L}\\p{N}._/-]*", message = "validation.number")
        String number,
    @NotBlank @Size(max = 200) String name,
    String category,
    @Size(max = 20) String unit,
    @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2) BigDecimal cost,
    @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2) BigDecimal price,
    boolean active,
    @Size(max = 1000) String remarks) {}
