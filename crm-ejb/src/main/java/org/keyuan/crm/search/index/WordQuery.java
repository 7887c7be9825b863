package org.keyuan.crm.search.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.keyuan.crm.search.index.IndexField.Part;
import org.keyuan.crm.shared.text.TextFolding;

/**
 * Asks for records that have a typed word somewhere: in one of the columns as it was typed, in
 * other writing, as Pinyin or initials, nearly so, or, of Chinese, word by word. The better it fits
 * and the more the column says of the record, the more it counts; how often something occurs
 * doesn't matter.
 *
 * @param fields the columns that the caller may look into, that which names the record first
 */
record WordQuery(List<IndexField> fields) {

  private static final float EQUAL = 16;
  private static final float BEGINS = 8;
  private static final float READ_FROM_THE_BEGINNING = 7;
  private static final float CONTAINS = 4;
  private static final float READ = 3;
  private static final float ALIKE = 1;
  private static final float WORDS_APART = 2;
  private static final float OF_LATER_COLUMN = 0.5f;

  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_LETTERS = 40;
  private static final int FEWEST_ALIKE = 4;
  private static final int TWO_WRONG = 8;
  private static final int MOST_ALIKE = 30;

  /** As it was typed. */
  Query strict(String word) {
    return best(whole(word));
  }

  /** Also nearly so, or its Chinese words apart: for what is not found otherwise. */
  Query loose(String word) {
    var ways = whole(word);
    var folded = TextFolding.fold(word);
    if (folded.matches("[a-z]{" + FEWEST_ALIKE + "," + MOST_LETTERS + "}")) {
      ways.add(alike(folded));
    }
    var apart = HanWords.of(folded);
    if (apart.size() > 1) {
      var all = new BooleanQuery.Builder();
      apart.forEach(part -> all.add(contains(part), Occur.MUST));
      ways.add(scored(all.build(), WORDS_APART));
    }
    return best(ways);
  }

  private Query contains(String part) {
    var ways = new ArrayList<Query>();
    for (var field : fields) {
      ways.add(new FieldMatch(field).contains(part));
      ways.add(new FieldMatch(field).foldedContains(part));
    }
    return best(ways);
  }

  private List<Query> whole(String word) {
    var ways = new ArrayList<Query>();
    for (int i = 0; i < fields.size(); i++) {
      ways.addAll(ways(fields.get(i), word, i == 0));
    }
    return ways;
  }

  private static List<Query> ways(IndexField field, String word, boolean isName) {
    var ways = new ArrayList<Query>();
    var match = new FieldMatch(field);
    var folded = TextFolding.fold(word);
    var weight = isName ? 1 : OF_LATER_COLUMN;
    written(ways, match, word, weight);
    if (!folded.equals(word)) {
      written(ways, match, folded, weight);
    }
    ways.add(scored(match.foldedContains(folded), CONTAINS * weight));
    var digits = Typed.digits(folded);
    if (digits.length() >= FEWEST_DIGITS) {
      ways.add(scored(match.digits(digits), CONTAINS * weight));
    }
    if (isName && folded.matches("[a-z']{2," + MOST_LETTERS + "}")) {
      letters(ways, match, folded);
    }
    return ways;
  }

  /** What is equal counts as much in any column: it is what the number of a record is typed for. */
  private static void written(List<Query> ways, FieldMatch match, String word, float weight) {
    var begins = IndexField.BEGINNING + word;
    ways.add(scored(match.contains(begins + IndexField.END), EQUAL));
    ways.add(scored(match.contains(begins), BEGINS * weight));
    ways.add(scored(match.contains(word), CONTAINS * weight));
  }

  private static void letters(List<Query> ways, FieldMatch match, String letters) {
    for (var way : Syllables.ways(letters)) {
      ways.add(scored(match.readFromTheBeginning(way), READ_FROM_THE_BEGINNING));
      ways.add(scored(match.read(way), READ));
    }
    ways.add(scored(match.initials(IndexField.BEGINNING + letters), READ_FROM_THE_BEGINNING));
    ways.add(scored(match.initials(letters), READ));
  }

  /** Names that are written nearly so. */
  private Query alike(String letters) {
    var term = new Term(fields.get(0).part(Part.WORDS), letters);
    var wrong = letters.length() < TWO_WRONG ? 1 : 2;
    return scored(new FuzzyQuery(term, wrong, 1, MOST_ALIKE, true), ALIKE);
  }

  private static Query scored(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query best(List<Query> ways) {
    return new DisjunctionMaxQuery(ways, 0);
  }
}
