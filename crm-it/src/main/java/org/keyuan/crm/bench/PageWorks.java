package org.keyuan.crm.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The lines of the benchmark of pages: what the product's figures for speed name. */
final class PageWorks {
  private static final String LIST = "customer/list.xhtml";
  private static final String NEW = "customer/edit.xhtml";
  private static final String SEARCH = "search.xhtml?q=";
  private static final String TYPING = "search/found.xhtml?q=";
  private static final Pattern SORT = Pattern.compile("<th[^>]*><a href=\"[^\"]*\\bsort=-?(\\w+)");
  private static final Pattern ROW = Pattern.compile("<tr data-id=\"");
  private static final int FAR = 1_000;

  private final SomeCustomers customers;
  private final String firstPage;

  PageWorks(Visitor visitor, SomeCustomers customers) throws IOException, InterruptedException {
    this.customers = customers;
    firstPage = visitor.get(LIST);
  }

  List<Work> all() {
    var works = new ArrayList<Work>();
    works.add(Work.page("customers, first page", 20.0, LIST));
    works.add(Work.page("customers, name contains, 1 in 100", 30.0, named(customers.common())));
    works.add(Work.page("customers, name contains, rare", 30.0, named(customers.rare())));
    works.add(Work.page("customer with related records", 30.0, this::view));
    works.add(Work.page("new customer, empty form", null, NEW));
    works.add(new Work("create a customer", 50.0, 302, Work.LoadKind.SHARED, PageWorks::create));
    works.add(Work.page("search, 1 in 100", 30.0, searched(SEARCH, customers.common())));
    works.add(Work.page("search, rare", 30.0, searched(SEARCH, customers.rare())));
    works.add(Work.page("search while typing", 30.0, searched(TYPING, customers.common())));
    works.add(Work.page("customers, page 1,000 or the last", 40.0, LIST + "?page=" + far()));
    works.add(Work.page("lists, mixed", null, this::mixed));
    works.add(Work.page("welcome", 50.0, "index.xhtml"));
    for (var column : columns()) {
      works.add(Work.page("sorted by " + column, 40.0, LIST + "?sort=" + column).alone());
      works.add(
          Work.page("sorted by " + column + ", down", 40.0, LIST + "?sort=-" + column).alone());
    }
    works.add(export());
    return works;
  }

  /** The columns that the list shows, each of which can be sorted by. */
  private List<String> columns() {
    return SORT.matcher(firstPage).results().map((MatchResult r) -> r.group(1)).toList();
  }

  /** Page 1,000, or the last where there are not so many. */
  private int far() {
    int rows = (int) ROW.matcher(firstPage).results().count();
    return Math.min(FAR, customers.count() / Math.max(1, rows));
  }

  private static Work.Turn named(List<String> words) {
    return (visitor, number) -> visitor.page(LIST + "?f=name~" + one(words, number));
  }

  /** Where the box at the top of each page leads, and what it shows beneath itself. */
  private static Work.Turn searched(String path, List<String> words) {
    return (visitor, number) -> visitor.page(path + one(words, number));
  }

  private static String one(List<String> words, int number) {
    return URLEncoder.encode(words.get(number % words.size()), StandardCharsets.UTF_8);
  }

  private HttpRequest view(Visitor visitor, int number) {
    return visitor.page("customer/view.xhtml?id=" + id(number));
  }

  private long id(int number) {
    return customers.ids().get(number % customers.ids().size());
  }

  private HttpRequest mixed(Visitor visitor, int number) {
    var lists = List.of(LIST, LIST + "?f=tier%3DVIP", LIST + "?sort=name", "contact/list.xhtml");
    int list = number % (lists.size() + 1);
    return visitor.page(list < lists.size() ? lists.get(list) : LIST + "?page=" + (2 + number % 9));
  }

  /** The form is opened first, by the same person. */
  private static HttpRequest create(Visitor visitor, int number)
      throws IOException, InterruptedException {
    var form = new Form(visitor.get(NEW), "customer");
    var names = new ChineseNames(ThreadLocalRandom.current());
    form.type("name", names.company("") + number).type("phone", names.mobile());
    return visitor.post(NEW, form.press("save"));
  }

  private Work export() {
    var address = "export?list=customer&format=csv" + customers.exported();
    return new Work(
        "export of 100,000 or all as CSV",
        2_000.0,
        200,
        Work.LoadKind.LONG,
        (visitor, number) -> visitor.page(address));
  }
}
