package org.keyuan.crm.it.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Spreadsheets as people have them; a row is its cells with a bar between. */
final class Sheets {
  private Sheets() {}

  static byte[] csv(String... rows) {
    return text(rows).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] csvWithBom(String... rows) {
    return ("\ufeff" + text(rows)).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] csvInGb18030(String... rows) {
    return text(rows).getBytes(Charset.forName("GB18030"));
  }

  static byte[] xlsx(String... rows) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "it", "1.0")) {
      var sheet = workbook.newWorksheet("1");
      for (int r = 0; r < rows.length; r++) {
        var cells = rows[r].split("\\|", -1);
        for (int c = 0; c < cells.length; c++) {
          sheet.inlineString(r, c, cells[c]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String text(String... rows) {
    return Arrays.stream(rows)
        .map(row -> row.replace('|', ','))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }
}
