package org.keyuan.crm.handover.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListFilter;

/**
 * The wish to give records to somebody.
 *
 * @param list name of the list in which they were chosen
 * @param everything whether all that the filter shows is meant, rather than chosen records
 * @param ids of the chosen records
 * @param ownerId the employee who gets them
 * @param related kinds of record that go along where they have the same owner
 */
public record ReassignCommand(
    @NotBlank String list,
    boolean everything,
    @NotNull @Size(max = 500) Set<Long> ids,
    @NotNull ListFilter filter,
    @NotNull Long ownerId,
    @NotNull Set<RecordKind> related,
    @Size(max = 500) String note) {}
