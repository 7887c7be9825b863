package org.keyuan.crm.recycle;

import java.util.List;

/**
 * A page of the recycle bin, the latest deletions first.
 *
 * @param more whether there are rows behind this page
 */
public record RecycledPage(List<RecycledRow> rows, boolean more) {}
