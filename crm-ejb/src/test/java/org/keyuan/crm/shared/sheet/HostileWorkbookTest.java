package org.keyuan.crm.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.shared.access.Asvs;

/** Workbooks that somebody made to hurt. */
class HostileWorkbookTest {
  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
      """;
  private static final String BOOK =
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>
      """;
  private static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
      """;
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

  private static final String STYLES =
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>";

  @TempDir Path directory;

  @Asvs({"5.2.1", "5.2.3"})
  @Test
  void open_whenArchiveUnpacksToGigabytes_isRefusedWithinTwoSeconds() throws IOException {
    Path file = directory.resolve("bomb.xlsx");
    try (ZipOutputStream zip = book(file)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 600; i++) {
        zip.write(blanks);
      }
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> assertRefused(file, "import.error.archive_bomb"));
  }

  @Asvs("1.5.1")
  @Test
  void next_whenXmlHasAnExternalEntity_doesNotReadIt() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "s3cret");
    String xml =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri())
            + SHEET.formatted(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>");
    Path file = workbook(xml);
    String outcome;
    try {
      outcome = SheetReaderTest.readAll(file).toString();
    } catch (UnreadableSheetException e) {
      outcome = e.messageKey();
    }
    assertThat(outcome).doesNotContain("s3cret");
  }

  @Asvs("5.2.1")
  @Test
  void next_whenAColumnIsFarAway_isRefusedWithoutFillingTheMemory() throws IOException {
    for (String attribute : new String[] {"r=\"ZZZZZZ1\"", "r =\n'ZZZZZZ1'", "r=\"&#90;ZZ1\""}) {
      Path file = workbook(SHEET.formatted("<row r=\"1\"><c " + attribute + "><v>1</v></c></row>"));
      Assertions.assertTimeout(
          Duration.ofSeconds(2), () -> assertRefused(file, "import.error.damaged"));
    }
  }

  @Test
  void next_whenRowsGoBackwardsOrFarAhead_isRefused() throws IOException {
    assertRefused(workbook(SHEET.formatted("<row r=\"2\"/><row r=\"1\"/>")), null);
    assertRefused(workbook(SHEET.formatted("<row r=\"2000000000\"/>")), null);
  }

  @Asvs("1.4.2")
  @Test
  void next_whenANumberIsAstronomical_keepsItShort() throws IOException {
    Path file = workbook(SHEET.formatted("<row r=\"1\"><c r=\"A1\"><v>1E+999999999</v></c></row>"));
    assertThat(SheetReaderTest.readAll(file).get(0).cell(0)).hasSizeLessThan(20);
  }

  @Test
  void next_whenWorkbookIsPlain_isRead() throws IOException {
    Path file = workbook(SHEET.formatted("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
    assertThat(SheetReaderTest.readAll(file).get(0).cell(0)).isEqualTo("1");
  }

  private Path workbook(String sheet) throws IOException {
    Path file = Files.createTempFile(directory, "book", ".xlsx");
    try (ZipOutputStream zip = book(file)) {
      add(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return file;
  }

  private static ZipOutputStream book(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    ZipOutputStream zip = new ZipOutputStream(out);
    add(zip, "[Content_Types].xml", TYPES);
    add(zip, "xl/workbook.xml", BOOK);
    add(zip, "xl/styles.xml", STYLES);
    add(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
    return zip;
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void assertRefused(Path file, String messageKey) {
    assertThatThrownBy(() -> SheetReaderTest.readAll(file))
        .isInstanceOfSatisfying(
            UnreadableSheetException.class,
            e -> assertThat(messageKey == null ? null : e.messageKey()).isEqualTo(messageKey));
  }
}
