package org.keyuan.crm.shared.list;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.time.CompanyZone;

/**
 * Reads every list of the product: pages, capped counts and whole exports, always within the
 * caller's data scope.
 */
@Stateless
@Unguarded("the permission is that of the listed kind; its data scope checks it in every statement")
public class ListQueries {

  /** Counting stops here; the screen then says "10,000+". */
  public static final int COUNT_CAP = 10_000;

  @PersistenceContext private EntityManager entityManager;

  @Resource(lookup = "jdbc/crm")
  private DataSource dataSource;

  @Inject @Any private Instance<ListSource> sources;
  @Inject private ChangeLog changes;
  @Inject private CompanyZone company;
  @Inject private ScopeSizes sizes;
  @Inject private ContainedTexts texts;

  /**
   * The list's description as the caller may see it: without columns that are hidden from them.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  public ListSpec getSpec(String list) {
    var specs = listSpecs();
    var found =
        specs.stream()
            .filter(spec -> spec.name().equals(list))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no list " + list));
    return new HiddenColumns(specs).of(found, CallerContext.current().grants());
  }

  public ListPage page(String list, ListRequest request) {
    return page(getSpec(list), Action.VIEW, false, request);
  }

  /** As {@link #page}, of what lies in the recycle bin. */
  public ListPage pageDeleted(String list, ListRequest request) {
    DataScope.of(RecordKind.RECYCLE_BIN, Action.VIEW).requirePermission();
    return page(getSpec(list), Action.DELETE, true, request);
  }

  /**
   * One record with every column of its list.
   *
   * @throws RecordNotFoundException when there is none that the caller may see
   */
  public ListRecord get(String list, long id) {
    var spec = getSpec(list);
    if (spec.opensOthers()) {
      throw new RecordNotFoundException(spec.kind());
    }
    var sql = sql(spec, Action.VIEW, false).one(id, spec.columns());
    var rows = sql.rows(entityManager);
    if (rows.isEmpty()) {
      throw new RecordNotFoundException(spec.kind());
    }
    var read = rows.get(0);
    var version = (Number) read[read.length - 1];
    var row = row(java.util.Arrays.copyOf(read, read.length - 1));
    return new ListRecord(spec, spec.columns(), row, version.intValue());
  }

  /**
   * Those of the records that the list shows the caller, in no order.
   *
   * @param ids few; whoever names them found them elsewhere
   * @param columns names of the columns to read; empty for those shown by default
   */
  public List<ListRow> found(
      String list, Collection<Long> ids, List<String> columns, List<Condition> conditions) {
    var spec = getSpec(list);
    DataScope.of(spec.kind(), Action.VIEW).requirePermission();
    var scope = DataScope.of(spec.scopeKind(), Action.VIEW);
    // written so that no index but that of the ids is looked up
    var sql = new ListSql(spec, scope, company.zone(), false, true);
    var read = columns(spec, columns);
    return sql.found(ids, read, conditions).rows(entityManager).stream()
        .map(ListQueries::row)
        .toList();
  }

  /**
   * The number of rows, at most {@code cap} plus one. Nothing is counted where it is plain that
   * there are more, nor is an end set to counting where there are few.
   */
  public int count(String list, ListFilter filter, int cap) {
    var spec = getSpec(list);
    var sql = sql(spec, Action.VIEW, false);
    var limit = cap == Integer.MAX_VALUE ? cap : cap + 1;
    var reached = sizes.reached(spec, DataScope.of(spec.scopeKind(), Action.VIEW));
    if (filter.isEmpty() && spec.always().isEmpty() && reached.orElse(0) > 2L * limit) {
      return limit;
    }
    var counted = narrowed(spec, Action.VIEW).count(filter, limit - 1);
    if (counted.isPresent()) {
      return counted.getAsInt();
    }
    var few = reached.orElse(Long.MAX_VALUE) <= COUNT_CAP;
    var shown = narrowed(spec, Action.VIEW).of(today(spec, filter));
    var count = few ? sql.countAll(shown) : sql.count(shown, limit);
    return (int)
        Math.min(((Number) count.query(entityManager).getSingleResult()).longValue(), limit);
  }

  /**
   * The statement that reads columns of the list's own table, for work on all that a filter shows.
   * It ends in conditions, so that more can be added with AND.
   */
  public Sql selection(String list, ListFilter filter, List<String> columns) {
    var spec = getSpec(list);
    return sql(spec, Action.VIEW, false).own(columns, today(spec, filter));
  }

  /** Every list of the product, whole. */
  public List<ListSpec> listSpecs() {
    return sources.stream().map(ListSource::spec).toList();
  }

  /**
   * Hands every row that the filter shows to the consumer, one at a time, in the order of the list.
   * Who exported what is written down first, and outside of a transaction, so that an export that
   * breaks off is known too.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<ListColumn> export(String list, ListRequest request, Consumer<ListRow> rows) {
    var spec = getSpec(list);
    var columns = columns(spec, request);
    DataScope.of(spec.kind(), Action.EXPORT).requirePermission();
    audit(spec, request, columns);
    var shown = narrowed(spec, Action.EXPORT).of(today(spec, request.filter()));
    stream(
        sql(spec, Action.EXPORT, false).rows(request.with(shown), columns), columns.size(), rows);
    return columns;
  }

  private ListSql sql(ListSpec spec, Action action, boolean deleted) {
    DataScope.of(spec.kind(), action).requirePermission();
    return new ListSql(spec, DataScope.of(spec.scopeKind(), action), company.zone(), deleted);
  }

  private ListPage page(ListSpec spec, Action action, boolean deleted, ListRequest request) {
    var columns = columns(spec, request);
    DataScope.of(spec.kind(), action).requirePermission();
    var scope = DataScope.of(spec.scopeKind(), action);
    var pages =
        new PageReader(s -> s.rows(entityManager), sizes, spec, scope, company.zone(), deleted);
    var filter = today(spec, request.filter());
    var shown = deleted ? filter : narrowed(spec, action).of(filter);
    var rows = pages.read(request.with(shown), columns).stream().map(ListQueries::row).toList();
    var more = rows.size() > request.size();
    return new ListPage(columns, more ? rows.subList(0, request.size()) : rows, more);
  }

  private NarrowedFilter narrowed(ListSpec spec, Action action) {
    return new NarrowedFilter(texts, spec, DataScope.of(spec.scopeKind(), action));
  }

  /** The filter as it is today for the caller. */
  private ListFilter today(ListSpec spec, ListFilter filter) {
    return new RelativeValues(spec, company.today(), CallerContext.current()).resolve(filter);
  }

  private void audit(ListSpec spec, ListRequest request, List<ListColumn> columns) {
    var names = columns.stream().map(ListColumn::name).toList();
    changes.write(
        "EXPORT",
        spec.kind(),
        null,
        spec.name(),
        Map.of(
            "filter", new String[] {null, request.filter().text(spec)},
            "columns", new String[] {null, String.join(",", names)}));
  }

  /** The columns that a request reads: those it names, or those shown by default. */
  public static List<ListColumn> columns(ListSpec spec, ListRequest request) {
    return columns(spec, request.columns());
  }

  private static List<ListColumn> columns(ListSpec spec, List<String> names) {
    return names.isEmpty()
        ? spec.columns().stream().filter(ListColumn::shown).toList()
        : names.stream().flatMap(name -> spec.find(name).stream()).toList();
  }

  private static ListRow row(Object[] read) {
    var values = new Object[read.length - 1];
    System.arraycopy(read, 1, values, 0, values.length);
    return new ListRow(((Number) read[0]).longValue(), values);
  }

  private void stream(Sql sql, int width, Consumer<ListRow> rows) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql.jdbcText())) {
      statement.setFetchSize(1_000);
      var values = sql.values();
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          var cells = new Object[width];
          for (int i = 0; i < width; i++) {
            cells[i] = result.getObject(i + 2);
          }
          rows.accept(new ListRow(result.getLong(1), cells));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the list could not be read", e);
    }
  }
}
