package org.keyuan.crm.merge.application;

import java.util.List;

/**
 * What came of taking a merge back.
 *
 * @param otherId the customer that is there again
 * @param keptFields fields that somebody has changed since, and that therefore stayed
 * @param stayed how many records that had gone over were moved or removed since
 */
public record MergeUndone(long otherId, List<String> keptFields, long stayed) {}
