package org.keyuan.crm.search.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.keyuan.crm.search.index.IndexField.Part;

/** Asks for texts that contain something, each by the parts that the index keeps of them. */
record FieldMatch(IndexField field) {

  private static final int PAIR = 2;
  private static final int TRIPLE = 3;

  /** Texts that contain this one, in small letters; those that begin with a single character. */
  Query contains(String text) {
    return parts(Part.PAIRS, Part.TRIPLES, text);
  }

  /** Texts whose folded form contains this one, where that form is another. */
  Query foldedContains(String text) {
    return parts(Part.FOLDED_PAIRS, Part.FOLDED_TRIPLES, text);
  }

  /** Numbers with these digits in a row, whatever stands between them. */
  Query digits(String digits) {
    return grams(Part.DIGITS, digits, TRIPLE);
  }

  Query initials(String letters) {
    return parts(Part.INITIAL_PAIRS, Part.INITIAL_TRIPLES, letters);
  }

  /**
   * Texts that are read so.
   *
   * @param way syllables, the last of which may be unfinished
   */
  Query read(List<String> way) {
    return read(way, "");
  }

  /** Texts whose first syllables these are. */
  Query readFromTheBeginning(List<String> way) {
    return read(way.subList(0, Math.min(IndexedRecord.BEGINNING, way.size())), IndexField.FIRST);
  }

  private Query read(List<String> way, String before) {
    var name = field.part(Part.SYLLABLES);
    var phrase = new MultiPhraseQuery.Builder();
    var mark = before;
    for (var syllable : way.subList(0, way.size() - 1)) {
      phrase.add(new Term(name, mark + syllable));
      mark = "";
    }
    var first = mark;
    phrase.add(
        Syllables.beginning(way.get(way.size() - 1)).stream()
            .map(syllable -> new Term(name, first + syllable))
            .toArray(Term[]::new));
    return phrase.build();
  }

  private Query parts(Part pairs, Part triples, String text) {
    var length = text.codePointCount(0, text.length());
    if (length == 1) {
      return grams(pairs, IndexField.BEGINNING + text, PAIR);
    }
    return length == PAIR ? grams(pairs, text, PAIR) : grams(triples, text, TRIPLE);
  }

  private Query grams(Part part, String text, int length) {
    var name = field.part(part);
    var points = text.codePoints().toArray();
    if (points.length == length) {
      return new TermQuery(new Term(name, text));
    }
    var phrase = new PhraseQuery.Builder();
    for (int i = 0; i + length <= points.length; i++) {
      phrase.add(new Term(name, new String(points, i, length)), i);
    }
    return new NGramPhraseQuery(length, phrase.build());
  }
}
