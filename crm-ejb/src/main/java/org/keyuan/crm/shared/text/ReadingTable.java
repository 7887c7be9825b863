package org.keyuan.crm.shared.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words with their readings, a line each: the word, a blank, its syllables.
 *
 * @param longest number of characters of the longest word
 */
record ReadingTable(Map<String, List<String>> words, int longest) {

  static ReadingTable read(String file) {
    try (var stream = ReadingTable.class.getResourceAsStream("/org/keyuan/crm/text/" + file)) {
      var words = new HashMap<String, List<String>>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split(" ")))
          .forEach(line -> words.put(line.get(0), line.subList(1, line.size())));
      var longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
      return new ReadingTable(words, longest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The readings of the longest word that begins there; empty for none. */
  List<String> longestAt(String text, int at) {
    for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
      var found = words.get(text.substring(at, at + length));
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }
}
