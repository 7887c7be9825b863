package org.keyuan.crm.handover.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.handover.domain.Sharing;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * The wish to hand everything of a person over.
 *
 * @param lastDay of the person in the company, at most today
 * @param successors who get it; one gets all
 * @param byKind who gets all records of a kind instead
 */
public record LeaverCommand(
    @NotNull Long employeeId,
    @NotNull LocalDate lastDay,
    @NotNull @Size(max = 20) List<Long> successors,
    @NotNull Sharing sharing,
    @NotNull Map<RecordKind, Long> byKind) {}
