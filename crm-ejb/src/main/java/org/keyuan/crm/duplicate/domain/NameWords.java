package org.keyuan.crm.duplicate.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The words of {@code name-words.txt}, the longest first. */
final class NameWords {
  static final List<String> FORMS = read("form");
  static final List<String> LATIN_FORMS = read("latin");
  static final List<String> BRANCHES = read("branch");
  static final List<String> UNITS = read("unit");
  static final List<String> TRADES = read("trade");
  static final List<String> NUMBERS = read("number");

  private NameWords() {}

  /** The text without the longest of these words that it ends in. */
  static String withoutEnd(String text, List<String> words) {
    return words.stream()
        .filter(text::endsWith)
        .findFirst()
        .map(word -> text.substring(0, text.length() - word.length()))
        .orElse(text);
  }

  private static List<String> read(String purpose) {
    try (var stream =
        NameWords.class.getResourceAsStream("/org/keyuan/crm/duplicate/name-words.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(purpose + ": "))
          .flatMap(line -> Stream.of(line.substring(purpose.length() + 2).split(" ")))
          .sorted(Comparator.comparing(String::length).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
