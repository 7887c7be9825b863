package org.keyuan.crm.shared.text;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How names are read. Characters with several readings are read as they are in their word ({@code
 * chong} in Chongqing, {@code zhong} in heavy industry), by the dictionary of HanLP and what {@code
 * readings.txt} sets right; the first characters of what may be a person's name also as the surname
 * that they are ({@code shan} for {@code dan}, {@code zeng} for {@code ceng}).
 *
 * <p>Pinyin is written in plain letters, the umlaut as v and, since many type it so, as u.
 */
public final class Pinyin {

  /** The most characters that a person's name has. */
  private static final int LONGEST_NAME = 4;

  private static final ReadingTable WORDS = ReadingTable.read("readings.txt");
  private static final ReadingTable SURNAMES = ReadingTable.read("surnames.txt");

  private Pinyin() {}

  /**
   * The readings of each character, the usual one first; none for what isn't a Chinese character.
   */
  public static List<List<String>> readings(String text) {
    var folded = TextFolding.fold(text);
    List<List<String>> readings = new ArrayList<>(Collections.nCopies(text.length(), List.of()));
    if (folded.chars().noneMatch(c -> TextFolding.isHan((char) c))) {
      return readings;
    }
    dictionary(folded, readings);
    for (int at = 0; at < folded.length(); at++) {
      at += set(WORDS.longestAt(folded, at), readings, at, false);
    }
    if (text.length() <= LONGEST_NAME) {
      set(SURNAMES.longestAt(folded, 0), readings, 0, true);
    }
    return readings;
  }

  /** The usual reading in one word, what isn't Chinese left out. */
  public static String of(String text) {
    var read = new StringBuilder();
    readings(text).stream().filter(r -> !r.isEmpty()).forEach(r -> read.append(r.get(0)));
    return read.toString();
  }

  private static void dictionary(String folded, List<List<String>> readings) {
    var found = HanLP.convertToPinyinList(folded);
    // a character outside of the first plane counts as one there, and as two here
    for (int i = 0; i < Math.min(found.size(), readings.size()); i++) {
      var syllable = found.get(i).getPinyinWithoutTone();
      if (TextFolding.isHan(folded.charAt(i)) && !syllable.equals("none")) {
        readings.set(i, spellings(syllable));
      }
    }
  }

  /** Returns how many characters behind this one are set too. */
  private static int set(
      List<String> syllables, List<List<String>> readings, int at, boolean beside) {
    for (int i = 0; i < syllables.size(); i++) {
      var all = new ArrayList<>(spellings(syllables.get(i)));
      if (beside) {
        readings.get(at + i).stream().filter(r -> !all.contains(r)).forEach(all::add);
      }
      readings.set(at + i, List.copyOf(all));
    }
    return Math.max(0, syllables.size() - 1);
  }

  private static List<String> spellings(String syllable) {
    return syllable.indexOf('v') < 0
        ? List.of(syllable)
        : List.of(syllable, syllable.replace('v', 'u'));
  }
}
