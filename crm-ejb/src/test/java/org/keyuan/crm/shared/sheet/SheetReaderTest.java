package org.keyuan.crm.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

class SheetReaderTest {
  /** The Chinese for "customer, name". */
  private static final String CUSTOMER = "\u5ba2\u6237";

  private static final String NAME = "\u59d3\u540d\u201c\u3431\u20ac";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void open_whenTextIsEncoded_detectsTheEncoding(String charset) throws IOException {
    List<SheetRow> rows =
        read(("a,b\n" + CUSTOMER + "," + NAME).getBytes(Charset.forName(charset)));
    assertThat(rows.get(1).cells()).containsExactly(CUSTOMER, NAME);
  }

  @Test
  void open_whenTextHasAByteOrderMark_skipsIt() throws IOException {
    assertThat(read("\uFEFFa,b").get(0).cells()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void open_whenDelimited_detectsTheDelimiter(String delimiter) throws IOException {
    String head = "\"x,;\ty\"" + delimiter + "b" + delimiter + "c\n1" + delimiter + "2,5;6";
    assertThat(read(head).get(0).cells()).containsExactly("x,;\ty", "b", "c");
  }

  @Test
  void next_whenCellsAreQuoted_keepsWhatIsInThem() throws IOException {
    List<SheetRow> rows = read("a,\"line 1\nline \"\"2\"\"\"\r\n\r\n\u3000x\u00a0 ,'=1+1,'name");
    assertThat(rows).extracting(SheetRow::number).containsExactly(1L, 2L, 3L);
    assertThat(rows.get(0).cells()).containsExactly("a", "line 1\nline \"2\"");
    assertThat(rows.get(1).isBlank()).isTrue();
    assertThat(rows.get(2).cells()).containsExactly("x", "=1+1", "'name");
  }

  @Asvs("5.2.2")
  @Test
  void open_whenBytesAreNoText_isRefused() {
    assertRefused(new byte[] {1, 2, 0, 3}, "import.error.encoding");
    assertRefused(new byte[] {'a', (byte) 0xFF, (byte) 0xFF}, "import.error.encoding");
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "import.error.old_excel");
    assertRefused("PK\3\4 no archive".getBytes(StandardCharsets.UTF_8), "import.error.damaged");
  }

  @Asvs("5.2.1")
  @Test
  void next_whenACellOrRowIsHuge_isRefused() {
    assertRefused("a".repeat(40_000).getBytes(StandardCharsets.UTF_8), "import.error.long_cell");
    assertRefused(",".repeat(600).getBytes(StandardCharsets.UTF_8), "import.error.many_columns");
    byte[] unclosed = ("\"" + "b".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8);
    assertRefused(unclosed, "import.error.damaged_row");
  }

  @Test
  void next_whenWorkbook_readsWhatAPersonSees() throws IOException {
    Path file = workbook();
    List<SheetRow> rows = readAll(file);
    assertThat(rows).extracting(SheetRow::number).containsExactly(1L, 2L, 3L);
    assertThat(rows.get(0).cells())
        .containsExactly(
            NAME, "1998-12-01", "1998-12-01T13:30", "13800138000", "0.3", "TRUE", "1998-12-01");
    assertThat(rows.get(1).isBlank()).isTrue();
    assertThat(rows.get(2).cells()).containsExactly("", "-2.5");
  }

  private Path workbook() throws IOException {
    Path file = directory.resolve("book.csv"); // a name that lies
    try (var out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("1");
      sheet.value(0, 0, NAME);
      sheet.value(0, 1, LocalDate.of(1998, 12, 1));
      sheet.style(0, 1).format("yyyy-mm-dd").set();
      sheet.value(0, 2, LocalDateTime.of(1998, 12, 1, 13, 30));
      sheet.style(0, 2).format("yyyy/m/d h:mm").set();
      sheet.value(0, 3, 13800138000L);
      sheet.value(0, 4, 0.1 + 0.2);
      sheet.value(0, 5, true);
      sheet.value(0, 6, LocalDate.of(1998, 12, 1));
      sheet.style(0, 6).format("yyyy\"\u5e74\"m\"\u6708\"d\"\u65e5\"").set();
      sheet.inlineString(2, 0, " ");
      sheet.value(2, 1, -2.5);
      sheet.style(2, 1).format("#,##0.00_);[Red](#,##0.00)").set();
    }
    return file;
  }

  private List<SheetRow> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<SheetRow> read(byte[] bytes) throws IOException {
    return readAll(Files.write(directory.resolve("file"), bytes));
  }

  static List<SheetRow> readAll(Path file) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    try (SheetReader sheet = SheetReader.open(file)) {
      for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private void assertRefused(byte[] bytes, String messageKey) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            UnreadableSheetException.class, e -> assertThat(e.messageKey()).isEqualTo(messageKey));
  }
}
