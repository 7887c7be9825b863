package org.keyuan.crm.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Takes text apart for the index, each field as the mark behind its name says. */
final class PartsAnalyzer extends DelegatingAnalyzerWrapper {

  private static final int BETWEEN_VALUES = 100;

  private final Analyzer pairs = of(2);
  private final Analyzer triples = of(3);
  private final Analyzer syllables = of(WhitespaceTokenizer::new);
  private final Analyzer words =
      of(() -> CharTokenizer.fromTokenCharPredicate(c -> c >= 'a' && c <= 'z'));

  PartsAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return switch (IndexField.markOf(field)) {
      case '2', 'f', 'i' -> pairs;
      case 'p' -> syllables;
      case 'w' -> words;
      default -> triples;
    };
  }

  private static Analyzer of(int length) {
    return of(() -> new NGramTokenizer(length, length));
  }

  private static Analyzer of(java.util.function.Supplier<Tokenizer> tokenizer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(tokenizer.get());
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return BETWEEN_VALUES;
      }
    };
  }
}
