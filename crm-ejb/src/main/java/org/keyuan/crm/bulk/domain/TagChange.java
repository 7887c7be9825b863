package org.keyuan.crm.bulk.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tags that are added and removed; as text one a line, with a sign before it. */
public record TagChange(Set<String> added, Set<String> removed) {
  public TagChange {
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }

  public static TagChange parse(String text) {
    return new TagChange(signed(text, "+"), signed(text, "-"));
  }

  private static Set<String> signed(String text, String sign) {
    return Arrays.stream(text.split("\n"))
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(1))
        .collect(Collectors.toSet());
  }

  public String format() {
    var plus = new TreeSet<>(added).stream().map(tag -> "+" + tag);
    var minus = new TreeSet<>(removed).stream().map(tag -> "-" + tag);
    return Stream.concat(plus, minus).collect(Collectors.joining("\n"));
  }

  public TagChange inverse() {
    return new TagChange(removed, added);
  }

  public Set<String> apply(Set<String> tags) {
    var next = new HashSet<>(tags);
    next.removeAll(removed);
    next.addAll(added);
    return next;
  }

  /** What of it would change these tags. */
  public TagChange on(Set<String> tags) {
    return new TagChange(
        added.stream().filter(tag -> !tags.contains(tag)).collect(Collectors.toSet()),
        removed.stream().filter(tags::contains).collect(Collectors.toSet()));
  }

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }
}
