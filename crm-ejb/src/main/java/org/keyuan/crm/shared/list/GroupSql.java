package org.keyuan.crm.shared.list;

import java.util.List;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Turns a group of a filter into SQL. Joined by OR, conditions lead to no index; where each branch
 * has a rare value with an index of its own, the ids are looked up branch by branch first.
 */
record GroupSql(ListSpec spec, FilterSql filter) {

  void append(Sql sql, AnyOf group) {
    if (isRare(group)) {
      lookUp(sql, group);
    }
    var separator = " AND (";
    for (var branch : group.branches()) {
      all(sql.append(separator + "("), branch);
      separator = ") OR ";
    }
    sql.append("))");
  }

  private void all(Sql sql, List<Condition> branch) {
    var separator = "";
    for (var condition : branch) {
      filter.append(sql.append(separator), column(condition), condition);
      separator = " AND ";
    }
  }

  private void lookUp(Sql sql, AnyOf group) {
    var separator = " AND " + spec.alias() + ".ID IN (";
    for (var branch : group.branches()) {
      var rare = branch.stream().filter(this::isRare).findFirst().orElseThrow();
      sql.append(separator + "SELECT " + spec.alias() + ".ID FROM " + spec.table());
      filter.append(sql.append(" " + spec.alias() + " WHERE "), column(rare), rare);
      separator = " UNION ALL ";
    }
    sql.append(")");
  }

  /** Whether few records are in the group, each of which an index finds. */
  boolean isRare(AnyOf group) {
    return group.branches().stream().allMatch(branch -> branch.stream().anyMatch(this::isRare));
  }

  boolean isRare(Condition condition) {
    return !condition.contains()
        && (spec.indices().rare().contains(condition.column())
            || condition.column().equals(ListSpec.RECORD));
  }

  private ListColumn column(Condition condition) {
    return spec.find(condition.column()).orElseThrow();
  }
}
