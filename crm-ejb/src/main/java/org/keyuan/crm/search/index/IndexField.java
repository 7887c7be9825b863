package org.keyuan.crm.search.index;

import org.keyuan.crm.shared.access.RecordKind;

/**
 * The fields of the index that one column of a kind of record is found by. Each kind and column has
 * its own, so that a column that is hidden from somebody is simply not looked into.
 */
record IndexField(String base) {

  /** Ends of each text: what begins with something, or is equal to it, is found as a part too. */
  static final char BEGINNING = '\u0002';

  static final char END = '\u0003';

  /** Stands before the first syllable where that is kept once more, with those behind it. */
  static final String FIRST = "^";

  enum Part {
    /** Parts of two characters, of the text in small letters. */
    PAIRS('2'),
    /** Parts of three. */
    TRIPLES('3'),
    /** The same of the folded text, where that differs: half width, simplified characters. */
    FOLDED_PAIRS('f'),
    FOLDED_TRIPLES('g'),
    /** Parts of three of the digits alone, where something stands between them. */
    DIGITS('d'),
    /** The syllables of Chinese characters. */
    SYLLABLES('p'),
    /** Pairs and triples of their initials. */
    INITIAL_PAIRS('i'),
    INITIAL_TRIPLES('j'),
    /** Words of Latin letters, for what was typed wrong. */
    WORDS('w');

    private final char mark;

    Part(char mark) {
      this.mark = mark;
    }
  }

  static IndexField of(RecordKind kind, String column) {
    return new IndexField(kind.name() + "." + column);
  }

  String part(Part part) {
    return base + "|" + part.mark;
  }

  /** What the last letter of a field's name says of it. */
  static char markOf(String field) {
    return field.charAt(field.length() - 1);
  }
}
