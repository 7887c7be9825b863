package org.keyuan.crm.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.keyuan.crm.shared.text.TextFolding;

/**
 * Takes Chinese text apart into words, a place and a trade, say. Characters that the dictionary
 * leaves alone one behind the other are a word that it doesn't know, such as most names of
 * companies.
 */
final class HanWords {

  private static final int SHORTEST_TEXT = 3;
  private static final Analyzer ANALYZER = new SmartChineseAnalyzer(false);

  private HanWords() {}

  /** The words of two characters and more; none for a text that isn't Chinese. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    if (text.length() < SHORTEST_TEXT || !TextFolding.isHan(text.charAt(0))) {
      return words;
    }
    try (var stream = ANALYZER.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      var unknown = new StringBuilder();
      while (stream.incrementToken()) {
        if (term.length() == 1) {
          unknown.append(term);
        } else {
          addWord(words, unknown);
          words.add(term.toString());
        }
      }
      addWord(words, unknown);
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static void addWord(List<String> words, StringBuilder unknown) {
    if (unknown.length() >= 2) {
      words.add(unknown.toString());
    }
    unknown.setLength(0);
  }
}
