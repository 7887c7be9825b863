package org.keyuan.crm.search.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.keyuan.crm.shared.text.Pinyin;
import org.keyuan.crm.shared.text.TextFolding;

/**
 * Tells which characters of a text are there because of what was typed, so that a person sees why a
 * record was found.
 */
public final class Marks {

  private static final int FEWEST_DIGITS = 3;

  private final String folded;
  private final List<List<String>> readings;
  private final BitSet marked = new BitSet();

  private Marks(String text) {
    folded = TextFolding.fold(text);
    readings = Pinyin.readings(text);
  }

  /** A piece of the text, all of it marked or none. */
  public record Piece(String text, boolean marked) {}

  /** The text in pieces; one piece that isn't marked where nothing of it was typed. */
  public static List<Piece> in(String text, Typed typed) {
    var marks = new Marks(text);
    typed.words().forEach(word -> marks.mark(TextFolding.fold(word)));
    return marks.pieces(text);
  }

  /** Whether every typed word stands in the text, in one way or another. */
  public static boolean matches(String text, Typed typed) {
    return typed.words().stream()
        .allMatch(word -> in(text, new Typed(List.of(word))).stream().anyMatch(Piece::marked));
  }

  private void mark(String word) {
    if (!markWritten(word) && !markDigits(Typed.digits(word)) && !markRead(word)) {
      HanWords.of(word).forEach(this::markWritten);
    }
  }

  private boolean markWritten(String word) {
    int at = folded.indexOf(word);
    if (at >= 0) {
      marked.set(at, at + word.length());
    }
    return at >= 0;
  }

  private boolean markDigits(String digits) {
    if (digits.length() < FEWEST_DIGITS || Typed.digits(folded).isEmpty()) {
      return false;
    }
    var places = new ArrayList<Integer>();
    var own = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isDigit(folded.charAt(i))) {
        places.add(i);
        own.append(folded.charAt(i));
      }
    }
    int at = own.indexOf(digits);
    if (at >= 0) {
      marked.set(places.get(at), places.get(at + digits.length() - 1) + 1);
    }
    return at >= 0;
  }

  private boolean markRead(String letters) {
    if (!letters.matches("[a-z']+")) {
      return false;
    }
    for (int from = 0; from < readings.size(); from++) {
      int to = read(letters.replace("'", ""), from);
      if (to > from) {
        marked.set(from, to);
        return true;
      }
    }
    return false;
  }

  /**
   * Behind the characters that are read so, or whose initials these are; where it begins for none.
   */
  private int read(String letters, int from) {
    int whole = read(letters, from, Integer.MAX_VALUE);
    return whole > from ? whole : read(letters, from, 1);
  }

  private int read(String letters, int from, int most) {
    if (from == readings.size()) {
      return -1;
    }
    for (var reading : readings.get(from)) {
      var syllable = reading.substring(0, Math.min(most, reading.length()));
      if (syllable.startsWith(letters)) {
        return from + 1;
      }
      if (letters.startsWith(syllable)) {
        int to = read(letters.substring(syllable.length()), from + 1, most);
        if (to > 0) {
          return to;
        }
      }
    }
    return -1;
  }

  private List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      var isMarked = marked.get(at);
      int next = isMarked ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int end = next < 0 ? text.length() : Math.min(next, text.length());
      pieces.add(new Piece(text.substring(at, end), isMarked));
      at = end;
    }
    return pieces;
  }
}
