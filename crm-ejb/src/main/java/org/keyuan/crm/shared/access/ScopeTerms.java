package org.keyuan.crm.shared.access;

import java.util.Set;

/**
 * What somebody reaches, as values, for what is asked otherwise than by SQL: everything, or the
 * records of an owner and those of departments.
 *
 * @param everything whether nothing is out of reach
 * @param anyDepartment whether the records of all departments are within reach, not the public pool
 * @param ownerId the employee whose records are within reach, or null
 * @param departmentIds the departments whose records are within reach
 */
public record ScopeTerms(
    boolean everything, boolean anyDepartment, Long ownerId, Set<Long> departmentIds) {

  public ScopeTerms {
    departmentIds = Set.copyOf(departmentIds);
  }
}
