package org.keyuan.crm.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keyuan.crm.search.index.Marks;
import org.keyuan.crm.search.index.Typed;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.shared.page.Menu;
import org.keyuan.crm.web.shared.page.MenuEntry;

/**
 * What can be done from the search box, by its name in either language, Pinyin or initials: enter a
 * new record, run a job, go to a page. Each leads to the page that does it, for whoever may.
 */
@ApplicationScoped
public class Commands {

  private static final int MOST = 5;

  /** Pages with an empty form, by the key of what is entered there. */
  private static final Map<String, MenuEntry> NEW = new LinkedHashMap<>();

  static {
    create("customer", RecordKind.CUSTOMER, "/customer/edit.xhtml");
    create("contact", RecordKind.CONTACT, "/contact/edit.xhtml");
    create("activity", RecordKind.ACTIVITY, "/activity/edit.xhtml");
    create("order", RecordKind.SALES_ORDER, "/sales/edit.xhtml");
    create("product", RecordKind.PRODUCT, "/product/edit.xhtml");
    create("employee", RecordKind.EMPLOYEE, "/organisation/employee/edit.xhtml");
    create("department", RecordKind.DEPARTMENT, "/organisation/department/edit.xhtml");
  }

  private static final List<String> JOBS =
      List.of("tiering", "backup", "reports", "figures", "search-index", "audit-verify");

  private static void create(String list, RecordKind kind, String path) {
    NEW.put(list + ".action.new", new MenuEntry(list, path, kind, Action.CREATE));
  }

  /** Those that fit what was typed, at most five. */
  public List<Command> find(Typed typed, Locale locale) {
    return typed.isEmpty()
        ? List.of()
        : Stream.of(made(typed, locale), run(typed, locale), gone(typed, locale))
            .flatMap(Function.identity())
            .distinct()
            .limit(MOST)
            .toList();
  }

  private static Stream<Command> made(Typed typed, Locale locale) {
    return NEW.entrySet().stream()
        .filter(entry -> entry.getValue().isFor(CallerContext.current()))
        .filter(entry -> fits(typed, l -> Messages.text(l, entry.getKey())))
        .map(entry -> new Command(Messages.text(locale, entry.getKey()), entry.getValue().path()));
  }

  private static Stream<Command> run(Typed typed, Locale locale) {
    return CallerContext.current().may(RecordKind.JOB, Action.RUN)
        ? JOBS.stream()
            .filter(job -> fits(typed, l -> running(l, job)))
            .map(job -> new Command(running(locale, job), "/job/edit.xhtml?job=" + job))
        : Stream.of();
  }

  private static String running(Locale locale, String job) {
    return Messages.text(locale, "search.command.run", Messages.text(locale, "job.name." + job));
  }

  private static Stream<Command> gone(Typed typed, Locale locale) {
    return Menu.groups().values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.isFor(CallerContext.current()))
        .filter(entry -> fits(typed, l -> Messages.text(l, entry.key())))
        .map(entry -> new Command(Messages.text(locale, entry.key()), entry.path()));
  }

  private static boolean fits(Typed typed, Function<Locale, String> label) {
    return Messages.LOCALES.stream().anyMatch(l -> Marks.matches(label.apply(l), typed));
  }
}
