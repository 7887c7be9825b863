package org.keyuan.crm.search.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keyuan.crm.shared.text.Pinyin;

/**
 * Takes typed letters apart into the syllables of Pinyin: {@code xian} is both {@code xian} and
 * {@code xi an}. The last one may be unfinished.
 */
final class Syllables {

  private static final int LONGEST = 6;
  private static final int MOST_WAYS = 6;
  private static final int MOST_TRIED = 40;
  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fa5';

  /** Every syllable that a Chinese character is read by. */
  private static final TreeSet<String> ALL = all();

  private final String letters;
  private final boolean[] leadsNowhere;
  private final List<List<String>> ways = new ArrayList<>();
  private final Deque<String> before = new ArrayDeque<>();

  private Syllables(String letters) {
    this.letters = letters;
    this.leadsNowhere = new boolean[letters.length() + 1];
  }

  /** The ways to read the letters, those with the fewest syllables first; none for other words. */
  static List<List<String>> ways(String letters) {
    var syllables = new Syllables(letters.replace("'", ""));
    syllables.walk(0);
    return syllables.ways.stream()
        .sorted(Comparator.comparing(List::size))
        .limit(MOST_WAYS)
        .toList();
  }

  /** The syllables that begin so. */
  static SortedSet<String> beginning(String letters) {
    return ALL.subSet(letters, letters + Character.MAX_VALUE);
  }

  private void walk(int from) {
    if (from == letters.length()) {
      ways.add(List.copyOf(before));
      return;
    }
    var found = ways.size();
    for (int to = Math.min(from + LONGEST, letters.length()); to > from; to--) {
      if (!leadsNowhere[to] && isSyllable(from, to) && ways.size() < MOST_TRIED) {
        before.addLast(letters.substring(from, to));
        walk(to);
        before.removeLast();
      }
    }
    leadsNowhere[from] = ways.size() == found;
  }

  private boolean isSyllable(int from, int to) {
    var syllable = letters.substring(from, to);
    return to == letters.length() ? !beginning(syllable).isEmpty() : ALL.contains(syllable);
  }

  private static TreeSet<String> all() {
    var all = new TreeSet<String>();
    for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
      all.addAll(Pinyin.readings(String.valueOf(c)).get(0));
    }
    return all;
  }
}
