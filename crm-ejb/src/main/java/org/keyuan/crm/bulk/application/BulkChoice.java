package org.keyuan.crm.bulk.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.keyuan.crm.shared.list.ListFilter;

/**
 * The records that are meant.
 *
 * @param list name of the list in which they were chosen
 * @param everything whether all that the filter shows is meant, rather than chosen records
 * @param ids of the chosen records
 */
public record BulkChoice(
    @NotBlank String list,
    boolean everything,
    @NotNull @Size(max = 500) Set<Long> ids,
    @NotNull ListFilter filter) {}
