package org.keyuan.crm.search.index;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.ScopeTerms;

/**
 * What is looked for: records of a kind, within somebody's reach.
 *
 * @param columns those that they may look into, that which names the record first
 * @param scope null where the records have no owners
 */
public record Wanted(RecordKind kind, List<String> columns, ScopeTerms scope) {

  public Wanted {
    columns = List.copyOf(columns);
  }

  /** Records that have every word somewhere. */
  Query having(Typed typed) {
    return all(typed, words()::strict);
  }

  /** Records that have every word somewhere, or something like it. */
  Query havingAlike(Typed typed) {
    return all(typed, words()::loose);
  }

  private WordQuery words() {
    return new WordQuery(columns.stream().map(c -> IndexField.of(kind, c)).toList());
  }

  private Query all(Typed typed, Function<String, Query> words) {
    var all = new BooleanQuery.Builder();
    typed.words().forEach(word -> all.add(words.apply(word), Occur.MUST));
    return within(all).build();
  }

  /** Records whose column contains the text, in small letters and as it is. */
  Query containing(String text) {
    var all = new BooleanQuery.Builder();
    var match = new FieldMatch(IndexField.of(kind, columns.get(0)));
    all.add(match.contains(text), Occur.FILTER);
    return within(all).build();
  }

  private BooleanQuery.Builder within(BooleanQuery.Builder all) {
    if (scope == null || scope.everything()) {
      return all;
    }
    var reached = new BooleanQuery.Builder();
    if (scope.ownerId() != null) {
      reached.add(LongField.newExactQuery(IndexedRecord.OWNER, scope.ownerId()), Occur.SHOULD);
    }
    if (scope.anyDepartment()) {
      reached.add(
          LongField.newRangeQuery(IndexedRecord.DEPARTMENT, 0, Long.MAX_VALUE), Occur.SHOULD);
    } else if (!scope.departmentIds().isEmpty()) {
      reached.add(LongField.newSetQuery(IndexedRecord.DEPARTMENT, departments()), Occur.SHOULD);
    }
    return all.add(reached.build(), Occur.FILTER);
  }

  private long[] departments() {
    return scope.departmentIds().stream().mapToLong(Long::longValue).toArray();
  }
}
