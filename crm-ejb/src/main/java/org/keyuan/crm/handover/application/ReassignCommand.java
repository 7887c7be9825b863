package org.keyuan.crm.handover.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.keyuan.crm.bulk.application.BulkChoice;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * The wish to give records to somebody.
 *
 * @param ownerId the employee who gets them
 * @param related kinds of record that go along where they have the same owner
 */
public record ReassignCommand(
    @NotNull @Valid BulkChoice choice,
    @NotNull Long ownerId,
    @NotNull Set<RecordKind> related,
    @Size(max = 500) String note) {}
