package org.keyuan.crm.it.inside.proof;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

/** Everything that an answer says, however deep it lies: texts, figures, files. */
public final class DeepText {
  private final StringBuilder text = new StringBuilder();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private DeepText() {}

  static String of(Object... answers) {
    var deep = new DeepText();
    for (var answer : answers) {
      deep.add(answer);
    }
    return deep.text.toString();
  }

  private void add(Object value) {
    if (value == null || value instanceof Class) {
      return;
    }
    if (value instanceof Enum<?> constant) {
      say(constant.name());
    } else if (value instanceof BigDecimal figure) {
      say(figure.toPlainString());
    } else if (value instanceof CharSequence || value instanceof Number || isOfJava(value)) {
      addOfJava(value);
    } else if (seen.add(value)) {
      addFields(value);
    }
  }

  private void addOfJava(Object value) {
    if (value instanceof Throwable failure) {
      say(failure.toString());
    } else if (value instanceof Iterable<?> several && !(value instanceof Path)) {
      several.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      add(map.keySet());
      add(map.values());
    } else if (value instanceof Optional<?> perhaps) {
      perhaps.ifPresent(this::add);
    } else if (value instanceof Object[] array) {
      add(java.util.Arrays.asList(array));
    } else if (value instanceof Path file) {
      say(file.getFileName() + " " + (isBackup(file) ? "" : content(file)));
    } else {
      say(value.toString());
    }
  }

  /** A backup holds everything; the application names it, and hands it to nobody. */
  private static boolean isBackup(Path file) {
    return file.getParent() != null && file.getParent().endsWith("backup");
  }

  private static boolean isOfJava(Object value) {
    return !value.getClass().getName().startsWith("org.keyuan.");
  }

  private void addFields(Object value) {
    for (Class<?> type = value.getClass();
        type != Object.class && type != null;
        type = type.getSuperclass()) {
      for (var field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
          try {
            add(field.get(value));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  private void say(String words) {
    text.append(words).append('\n');
  }

  /** The text of a file; spreadsheets are unpacked and PDF pages read. */
  static String content(Path file) {
    try {
      return Files.isRegularFile(file) ? content(Files.readAllBytes(file)) : "";
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  /** The text of a file's bytes, whatever its format. */
  public static String content(byte[] bytes) throws IOException {
    var plain = new String(bytes, StandardCharsets.UTF_8);
    if (plain.startsWith("PK")) {
      return unpacked(bytes);
    }
    return plain.startsWith("%PDF") ? pages(bytes) : plain;
  }

  /** From a file, because streams written in one go have their sizes at the end. */
  private static String unpacked(byte[] bytes) throws IOException {
    var text = new StringBuilder();
    var file = Files.createTempFile("proof", ".zip");
    try {
      Files.write(file, bytes);
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(file);
    }
    return text.toString();
  }

  private static String pages(byte[] bytes) throws IOException {
    var text = new StringBuilder();
    try (var reader = new PdfReader(bytes)) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page));
      }
    }
    return text.toString();
  }
}
