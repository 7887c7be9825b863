package org.keyuan.crm.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything the launcher says exists in both languages. */
class LauncherWordsTest {
  private static final Path LAUNCHER = Path.of("../config/launcher");
  private static final Pattern SAID =
      Pattern.compile("\\b(?:say|fail|step) \"([^\"]*[a-z]{2}[^\"]*)\"");
  private static final Pattern TRANSLATED =
      Pattern.compile("^  \\[\"([^\"]*)\"]=", Pattern.MULTILINE);

  @Test
  void words_ofTheShell_areTranslated() throws IOException {
    Set<String> said = new TreeSet<>();
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(LAUNCHER, "*.sh")) {
      for (Path part : parts) {
        if (!part.getFileName().toString().startsWith("words")) {
          said.addAll(matches(SAID, Files.readString(part)));
        }
      }
    }
    said.addAll(matches(SAID, Files.readString(Path.of("../crm"))));
    assertThat(said).hasSizeGreaterThan(40);
    assertThat(matches(TRANSLATED, Files.readString(LAUNCHER.resolve("words-zh.sh"))))
        .containsAll(said);
  }

  @Test
  void words_ofTheClient_areTranslated() throws IOException {
    assertThat(load("words_zh_CN.properties").keySet())
        .isEqualTo(load("words.properties").keySet());
  }

  private static Set<String> matches(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  private static Properties load(String name) throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(LAUNCHER.resolve("client").resolve(name))) {
      words.load(reader);
    }
    return words;
  }
}
