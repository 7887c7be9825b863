package org.keyuan.crm.shared.list;

import java.util.List;

/**
 * A page of a list.
 *
 * @param columns that were read
 * @param more whether there are rows behind this page
 */
public record ListPage(List<ListColumn> columns, List<ListRow> rows, boolean more) {}
