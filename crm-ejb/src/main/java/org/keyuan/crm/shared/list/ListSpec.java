package org.keyuan.crm.shared.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * What a list of one kind of record can show, filter and sort. Written once per feature; screens,
 * export, recycle bin and search are made from it.
 *
 * <pre>
 * new ListSpec("contact", RecordKind.CONTACT, "CONTACT", "t")
 *     .join("c", "LEFT JOIN CUSTOMER c ON c.ID = t.CUSTOMER_ID")
 *     .column(ColumnType.TEXT, "name", "t.NAME").link()
 *     .sortedBy("name", false)
 * </pre>
 */
public final class ListSpec {

  /** Names the record itself in a condition; no address can. */
  static final String RECORD = "#";

  private final String name;
  private final RecordKind kind;
  private final String table;
  private final String alias;
  private final Map<String, String> joins = new LinkedHashMap<>();
  private final Map<String, ListColumn> columns = new LinkedHashMap<>();
  private final List<String> always = new ArrayList<>();
  private final List<ListPart> parts = new ArrayList<>();
  private final Set<String> withheld = new HashSet<>();
  private final Map<String, Set<Grants.Field>> told = new HashMap<>();
  private final Map<String, RecordKind> others = new HashMap<>();
  private List<String> searched = List.of();
  private boolean foundByPickers;
  private ListIndices indices = ListIndices.NONE;
  private String telling;
  private String scopeAlias;
  private RecordKind scopeKind;
  private RecordKind under;
  private String underColumn;
  private String opened;
  private String offeredUntil;
  private boolean deletable = true;
  private boolean versioned = true;
  private String sort;
  private boolean descending;
  private ListColumn last;

  public ListSpec(String name, RecordKind kind, String table, String alias) {
    this.name = name;
    this.kind = kind;
    this.table = table;
    this.alias = alias;
  }

  /** The rows have OWNER_ID and DEPARTMENT_ID, and the data scope applies to them. */
  public ListSpec owned() {
    return ownedBy(alias, kind);
  }

  /**
   * The rows belong to records of another kind in the joined table with this alias: who may see the
   * list sees the rows of those that they may see.
   */
  public ListSpec ownedBy(String ownerAlias, RecordKind ownerKind) {
    scopeAlias = ownerAlias;
    scopeKind = ownerKind;
    return this;
  }

  /**
   * The rows belong to a record of another kind, whose id is in this column of theirs; whoever
   * hands that one over may hand them over with it.
   */
  public ListSpec under(RecordKind parent, String column) {
    under = parent;
    underColumn = column;
    return this;
  }

  /** For new records a row is offered up to the day in this column, where there is one. */
  public ListSpec offeredUntil(String column) {
    offeredUntil = column;
    return this;
  }

  /** A row opens another record than itself: the column with that record's id. */
  public ListSpec opens(String idSql) {
    opened = idSql;
    return this;
  }

  /**
   * The rows of another table are parts of these: they are removed with them and hold nothing back.
   */
  public ListSpec part(String partTable, String column) {
    parts.add(new ListPart(partTable, column));
    return this;
  }

  /** A column that tells of fields of any kind; whoever is kept from one of them doesn't see it. */
  public ListSpec telling(String column) {
    telling = column;
    return this;
  }

  /**
   * Search finds the records by these columns of their own table, the first of which names them.
   */
  public ListSpec searched(String... names) {
    searched = List.of(names);
    return this;
  }

  /** As {@link #searched}, for records that nobody looks for but to refer to them. */
  public ListSpec searchedByPickers(String... names) {
    foundByPickers = true;
    return searched(names);
  }

  /** Whether pickers alone find the records. */
  public boolean isFoundByPickersAlone() {
    return foundByPickers;
  }

  /** What is left of those columns for whoever reads the list; none where search leaves it out. */
  public List<ListColumn> searched() {
    return searched.stream().filter(columns::containsKey).map(columns::get).toList();
  }

  /** What the indices know, where lists of this kind grow long. */
  public ListSpec indices(ListIndices known) {
    indices = known;
    return this;
  }

  /** The rows never go to the recycle bin. */
  public ListSpec permanent() {
    deletable = false;
    return this;
  }

  /** A condition that always holds; text of the product, never of a person. */
  public ListSpec always(String condition) {
    always.add(condition);
    return this;
  }

  public ListSpec join(String joinAlias, String sql) {
    joins.put(joinAlias, sql);
    return this;
  }

  public ListSpec column(ColumnType type, String column, String sql) {
    return add(new ListColumn(column, sql, sql, type, null, false, true));
  }

  /**
   * A column of codes; {@code detail} names the dictionary category, the options, or the enum's
   * bundle prefix with its constants.
   */
  public ListSpec coded(ColumnType type, String column, String sql, String detail) {
    return add(new ListColumn(column, sql, sql, type, detail, false, true));
  }

  /** A column that shows another record's name and is filtered by its id. */
  public ListSpec reference(ColumnType type, String column, String sql, String idSql) {
    return add(new ListColumn(column, sql, idSql, type, null, false, true));
  }

  /** Makes the cells of the column just added open the record. */
  public ListSpec link() {
    return add(last.linked());
  }

  /** Leaves the column just added out until a person chooses it. */
  public ListSpec optional() {
    return add(last.optional());
  }

  /**
   * The column just added tells what a field of another kind holds, so it is as hidden as that one.
   */
  public ListSpec tells(RecordKind otherKind, String field) {
    told.computeIfAbsent(last.name(), column -> new HashSet<>())
        .add(new Grants.Field(otherKind, field));
    return this;
  }

  /**
   * The column just added shows a field of a record of another kind, of which only those may know
   * who may see such records.
   */
  public ListSpec shows(RecordKind otherKind) {
    others.put(last.name(), otherKind);
    return this;
  }

  /** Whether all columns are for everybody who may see the list. */
  boolean showsOwnAlone() {
    return others.isEmpty();
  }

  /** The kind of record whose field a column shows, where it is for those alone who see such. */
  Optional<RecordKind> shown(ListColumn column) {
    return Optional.ofNullable(others.get(column.name()));
  }

  /** Fields of other kinds that a column tells of. */
  Set<Grants.Field> told(ListColumn column) {
    return told.getOrDefault(column.name(), Set.of());
  }

  public ListSpec sortedBy(String column, boolean descendingOrder) {
    sort = column;
    descending = descendingOrder;
    return this;
  }

  private ListSpec add(ListColumn column) {
    columns.put(column.name(), column);
    last = column;
    return this;
  }

  public String name() {
    return name;
  }

  public RecordKind kind() {
    return kind;
  }

  public String alias() {
    return alias;
  }

  public String table() {
    return table;
  }

  /** The table under an alias: this list's own or a joined one; the alias itself where unknown. */
  String tableOf(String wanted) {
    if (wanted.equals(alias)) {
      return table;
    }
    var join = joins.get(wanted);
    return join == null ? wanted : join.replaceFirst("^.*?JOIN (\\w+) .*$", "$1");
  }

  public boolean isOwned() {
    return scopeAlias != null;
  }

  /** The alias of the table with OWNER_ID and DEPARTMENT_ID; null where no scope applies. */
  public String scopeAlias() {
    return scopeAlias;
  }

  /** The kind whose data scope applies. */
  RecordKind scopeKind() {
    return scopeKind == null ? kind : scopeKind;
  }

  /** Whether the rows themselves have an owner, rather than belong to something that has one. */
  public boolean hasOwners() {
    return alias.equals(scopeAlias);
  }

  /** The kind of record that the rows belong to, or null. */
  public RecordKind under() {
    return under;
  }

  /** The column of the table with that record's id, or null. */
  public String underColumn() {
    return underColumn;
  }

  /** The column of the table that names a record: the one that opens it. */
  public String nameColumn() {
    var link = columns.values().stream().filter(ListColumn::link).findFirst().orElseThrow();
    return link.sql().substring(link.sql().indexOf('.') + 1);
  }

  /** Whether the rows are no records of their own. */
  boolean opensOthers() {
    return opened != null;
  }

  private String id() {
    return alias + ".ID";
  }

  /** The expression of the id that a row opens. */
  String opened() {
    return opened == null ? id() : opened;
  }

  /** The rows are written once and never changed. */
  public ListSpec unversioned() {
    versioned = false;
    return this;
  }

  boolean isVersioned() {
    return versioned;
  }

  /** Null where no column tells of other kinds' fields. */
  String telling() {
    return telling;
  }

  ListIndices indices() {
    return indices;
  }

  /**
   * Whether a page in this order is found without sorting all rows, so that it can be asked for
   * however long the list is.
   */
  public boolean isQuicklySorted(String column, boolean down) {
    return indices.isGrouped(column)
        || indices.isOrdered(column, down)
        || (column.equals(sort) && down == descending);
  }

  /** Whether a row opens another record than itself, so that the list isn't one of its kind. */
  public boolean isPartial() {
    return opened != null;
  }

  /** The condition that leaves out rows whose time was over before this day. */
  public Optional<Condition> offeredOn(LocalDate day) {
    return Optional.ofNullable(offeredUntil)
        .map(column -> new Condition(column, true, List.of(day.toString(), "")));
  }

  public boolean isDeletable() {
    return deletable;
  }

  public List<ListColumn> columns() {
    return List.copyOf(columns.values());
  }

  /**
   * The column of that name; empty for nonsense.
   *
   * @throws AccessDeniedException for a column that is hidden from the caller: showing nothing, but
   *     filtering or sorting by it, would tell what it holds
   */
  public Optional<ListColumn> find(String column) {
    if (withheld.contains(column)) {
      throw new AccessDeniedException(kind, Action.VIEW);
    }
    return column.equals(RECORD)
        ? Optional.of(new ListColumn(RECORD, id(), id(), ColumnType.RECORD, null, false, false))
        : Optional.ofNullable(columns.get(column));
  }

  /** Whether there is such a column to see. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The same list for somebody from whom these columns are hidden. */
  ListSpec without(Set<String> hidden) {
    var rest = new ListSpec(name, kind, table, alias);
    rest.joins.putAll(joins);
    rest.columns.putAll(columns);
    rest.columns.keySet().removeAll(hidden);
    rest.always.addAll(always);
    rest.parts.addAll(parts);
    rest.withheld.addAll(hidden);
    rest.told.putAll(told);
    rest.others.putAll(others);
    rest.searched = searched;
    rest.foundByPickers = foundByPickers;
    rest.indices = indices;
    rest.telling = telling;
    rest.versioned = versioned;
    rest.scopeAlias = scopeAlias;
    rest.scopeKind = scopeKind;
    rest.under = under;
    rest.underColumn = underColumn;
    rest.opened = opened;
    rest.offeredUntil = hidden.contains(offeredUntil) ? null : offeredUntil;
    rest.deletable = deletable;
    rest.sort = hidden.contains(sort) ? rest.columns.keySet().iterator().next() : sort;
    rest.descending = descending;
    return rest;
  }

  public List<ListPart> parts() {
    return List.copyOf(parts);
  }

  public boolean isPart(String partTable, String column) {
    return parts.contains(new ListPart(partTable, column));
  }

  public String sort() {
    return sort;
  }

  public boolean isDescending() {
    return descending;
  }

  List<String> always() {
    return always;
  }

  Map<String, String> joins() {
    return joins;
  }
}
