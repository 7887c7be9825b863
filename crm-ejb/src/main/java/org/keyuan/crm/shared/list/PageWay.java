package org.keyuan.crm.shared.list;

import java.util.List;

/**
 * What it costs to find a page by going through the whole table in the page's order, beside what it
 * costs to gather and sort what somebody reaches. One entry of an index is the unit.
 */
record PageWay(ListOrder order) {

  /** To gather and sort a record of which an index knows everything that is needed. */
  private static final int KNOWN_TO_INDEX = 2;

  /** To read the record for it as well. */
  private static final int READ_WHOLE = 10;

  /** Of what people choose from few possibilities, one in so many records is taken to have it. */
  private static final int CHOICE = 20;

  /**
   * Whether an index has the order, and the filter says nothing of which it can't be guessed how
   * many records it shows.
   *
   * @param constant whether one column has the same value in all within reach: their records then
   *     lie in an index in the list's own order already
   */
  boolean isThinkable(boolean constant) {
    return order.isIndexed() && !(constant && order.isOfList()) && isFilteredByChoice();
  }

  /** Whether rows are passed over only for what people choose from few possibilities. */
  private boolean isFilteredByChoice() {
    return order.request().filter().groups().isEmpty() && rest().stream().allMatch(this::isChoice);
  }

  /**
   * Whether the rows behind one can be asked for by its place: an index has the order, and the
   * filter doesn't lead to another index, which a database would no longer take then.
   */
  boolean isKeyed() {
    var spec = order.spec();
    return (order.isIndexed() || order.isOfList())
        && (spec.hasOwners() || !spec.isOwned())
        && !spec.opensOthers()
        && order.column().alias().equals(spec.alias())
        && rest().stream().allMatch(condition -> condition.contains() || isChoice(condition))
        && order.request().filter().groups().stream().noneMatch(new GroupSql(spec, null)::isRare);
  }

  /**
   * @param mine number of records within reach
   * @param all number of records
   */
  boolean isShorter(long mine, long all) {
    var request = order.request();
    double wanted = request.offset() + request.size() + 1.0;
    double through = wanted * Math.pow(CHOICE, rest().size()) * all / Math.max(1, mine);
    boolean known = rest().isEmpty() && order.isKnown();
    return through < (double) mine * (known ? KNOWN_TO_INDEX : READ_WHOLE);
  }

  /**
   * Whether going through the order to rows that the filter shows is shorter than to gather and
   * sort all that it shows.
   *
   * @param shown number of records that the filter shows
   * @param all number of records
   */
  boolean isShorterToShown(long shown, long all) {
    var request = order.request();
    double wanted = request.offset() + request.size() + 1.0;
    return wanted * all / Math.max(1, shown) < shown;
  }

  /** The conditions but the one for which there is an index in the same order. */
  private List<Condition> rest() {
    var leading = order.leading();
    return order.request().conditions().stream()
        .filter(condition -> leading.filter(condition::equals).isEmpty())
        .toList();
  }

  private boolean isChoice(Condition condition) {
    return order
        .spec()
        .find(condition.column())
        .map(ListColumn::type)
        .map(
            type ->
                type == ColumnType.ENUM || type == ColumnType.CODE || type == ColumnType.BOOLEAN)
        .orElse(true);
  }
}
