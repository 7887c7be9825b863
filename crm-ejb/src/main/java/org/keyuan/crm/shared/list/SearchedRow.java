package org.keyuan.crm.shared.list;

import java.util.List;

/**
 * What search knows a record by.
 *
 * @param ownerId null for none, and for kinds without owners
 * @param departmentId null as well
 * @param texts the values of {@link ListSpec#searched()}, in that order; null for none
 */
public record SearchedRow(long id, Long ownerId, Long departmentId, List<String> texts) {}
