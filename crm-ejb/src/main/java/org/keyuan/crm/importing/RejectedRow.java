package org.keyuan.crm.importing;

import java.util.List;
import org.keyuan.crm.shared.importing.kind.RejectReason;

/**
 * A row that was, or would be, refused.
 *
 * @param number as in the spreadsheet
 */
public record RejectedRow(long number, List<String> cells, List<RejectReason> reasons) {}
