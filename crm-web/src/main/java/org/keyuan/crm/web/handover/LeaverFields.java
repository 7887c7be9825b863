package org.keyuan.crm.web.handover;

import java.time.LocalDate;
import org.keyuan.crm.handover.domain.Sharing;

/** What a person fills in to hand everything of a leaver over. */
public record LeaverFields(
    LocalDate lastDay, Long successors, Long second, Long third, Long fourth, Sharing sharing) {}
