package org.keyuan.crm.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages of the application, as the source tree has them: a new one is tested from its first
 * day.
 */
public final class Screens {
  private static final Path ROOT = Path.of("..", "crm-web", "src", "main", "webapp");

  /** Pages that show one record or are part of another page, and so need to be told which. */
  private static final List<String> WITH_RECORD =
      List.of(
          "access/why",
          "audit/view",
          "audit/history",
          "audit/as-of",
          "audit/erase",
          "filter/edit",
          "customer/view",
          "activity/view",
          "sales/view",
          "job/view",
          "job/edit",
          "job/runs",
          "job/progress",
          "report/print",
          "tiering/edit",
          "settings/parameter/edit",
          "problem",
          "realname/view",
          "login",
          "bulk/new",
          "bulk/view",
          "handover/leaver",
          "mail/view",
          "identity/registration/view",
          "code",
          "importing/view",
          "importing/progress",
          "search/found",
          "customer/merge");

  private Screens() {}

  /** Paths of all pages, e.g. {@code customer/list.xhtml}. */
  public static List<String> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(file -> ROOT.relativize(file).toString())
          .filter(path -> path.endsWith(".xhtml") && !path.startsWith("WEB-INF"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that open by themselves. */
  public static List<String> withoutRecord() {
    return all().stream()
        .filter(path -> !WITH_RECORD.contains(path.replace(".xhtml", "")))
        .toList();
  }
}
