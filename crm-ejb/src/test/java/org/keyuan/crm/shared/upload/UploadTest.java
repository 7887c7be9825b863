package org.keyuan.crm.shared.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

/** What gets through the door, and what does not, whatever it is called. */
class UploadTest {
  @Asvs("5.2.2")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<!DOCTYPE html><script>alert(1)</script>",
        "GIF89a/*\u0001\u0000*/=1;alert(1)",
        "%PDF-1.7 (not a picture)",
        "MZ\u0090\u0000\u0003",
        "just words"
      })
  void take_whatIsNoImage_isRefused_whateverItIsCalled(String content) {
    assertRefused(UploadPurpose.IDENTITY_IMAGE, latin(content), "upload.error.type");
  }

  @Test
  void take_startOfAnImageAlone_isRefused() {
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 1, 2};
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertRefused(UploadPurpose.IDENTITY_IMAGE, jpeg, "upload.error.image");
    assertRefused(UploadPurpose.IDENTITY_IMAGE, png, "upload.error.image");
  }

  @Test
  void take_workbook_isTakenAndArchiveWithItsNameIsNot() throws IOException {
    byte[] book = zip("[Content_Types].xml", "xl/workbook.xml");
    try (var upload = Upload.take(UploadPurpose.SPREADSHEET, "a.csv", in(book))) {
      assertThat(upload.type()).isEqualTo(FileType.XLSX);
      assertThat(upload.name()).isEqualTo("a.xlsx");
    }
    byte[] letter = zip("[Content_Types].xml", "word/document.xml");
    assertRefused(UploadPurpose.SPREADSHEET, letter, "upload.error.type");
    assertRefused(UploadPurpose.SPREADSHEET, zip("payload.exe"), "upload.error.type");
  }

  @Asvs("5.3.2")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/cron.d/x",
        "xl/../../x",
        "/etc/passwd",
        "C:/x",
        "..\\x",
        "xl\\..\\..\\x"
      })
  void take_archiveWithNamesThatLeadOut_isRefused(String name) throws IOException {
    byte[] book = zip("[Content_Types].xml", "xl/workbook.xml", name);
    assertRefused(UploadPurpose.SPREADSHEET, book, "upload.error.archive_names");
  }

  @Asvs("5.2.3")
  @Test
  void take_archiveOfTooManyEntries_isRefusedWithinTwoSeconds() throws IOException {
    var names = new String[30_000];
    names[0] = "[Content_Types].xml";
    names[1] = "xl/workbook.xml";
    for (int i = 2; i < names.length; i++) {
      names[i] = "xl/" + i;
    }
    byte[] book = zip(names);
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> assertRefused(UploadPurpose.SPREADSHEET, book, "upload.error.archive_bomb"));
  }

  @Asvs("5.2.1")
  @Test
  void take_moreBytesThanAllowed_stopsReading() {
    var endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            given++;
            return 'x';
          }
        };
    assertThatThrownBy(() -> Upload.take(UploadPurpose.IDENTITY_IMAGE, "a.jpg", endless))
        .isInstanceOfSatisfying(
            UploadRefusedException.class,
            e -> assertThat(e.messageKey()).isEqualTo("upload.error.big"));
    assertThat(endless.given).isLessThan(12L << 20);
  }

  @Test
  void take_nothing_isRefused() {
    assertRefused(UploadPurpose.SPREADSHEET, new byte[0], "upload.error.empty");
  }

  @Test
  void file_isGoneWhenTheUploadIsClosed() throws IOException {
    var upload = Upload.take(UploadPurpose.SPREADSHEET, "a.csv", in(latin("a,b\n1,2\n")));
    assertThat(upload.file()).exists();
    upload.close();
    assertThat(upload.file()).doesNotExist();
  }

  @Asvs({"5.3.2", "5.4.1"})
  @ParameterizedTest
  @CsvSource({
    "../../../etc/passwd, passwd.jpg",
    "C:\\Users\\me\\pass.html, pass.jpg",
    ".htaccess, htaccess.jpg",
    "a\u202egpj.exe, agpj.jpg",
    "\u8eab\u4efd\u8bc1.PNG, \u8eab\u4efd\u8bc1.jpg",
    "'', file.jpg",
    "..., file.jpg"
  })
  void name_isNoPathAndTellsTheType(String given, String shown) {
    assertThat(FileName.clean(given, FileType.JPEG)).isEqualTo(shown);
    assertThat(FileName.clean("x".repeat(5_000) + ".jpg", FileType.JPEG)).hasSizeLessThan(130);
    assertThat(FileName.clean(null, FileType.JPEG)).isEqualTo("file.jpg");
  }

  @Asvs("5.4.2")
  @Test
  void name_cannotBreakOutOfAHeader() {
    assertThat(FileName.clean("a\"; filename=b.html", FileType.JPEG))
        .isEqualTo("a__ filename=b.jpg");
    assertThat(FileName.clean("x\r\nSet-Cookie: y.jpg", FileType.JPEG))
        .isEqualTo("xSet-Cookie_ y.jpg");
  }

  static void assertRefused(UploadPurpose purpose, byte[] content, String key) {
    assertThatThrownBy(() -> Upload.take(purpose, "harmless.jpg", in(content)))
        .isInstanceOfSatisfying(
            UploadRefusedException.class, e -> assertThat(e.messageKey()).isEqualTo(key));
  }

  static byte[] taken(byte[] content) throws IOException {
    try (var upload = Upload.take(UploadPurpose.IDENTITY_IMAGE, "a.png", in(content))) {
      return Files.readAllBytes(upload.file());
    }
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static InputStream in(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
