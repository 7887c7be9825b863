package org.keyuan.crm.importing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.Outcome;
import org.keyuan.crm.shared.importing.kind.RejectReason;
import org.keyuan.crm.shared.importing.kind.RowGroup;
import org.keyuan.crm.shared.sheet.SheetReader;

class ChunkReaderTest {
  private static final String GOOD =
      """
      number,day,article,amount
      R1,2026-01-31,A1,1.50
      R1,,A2,2
      R2,2026/2/1,A1,"1,000.25"
      """;

  @TempDir Path directory;
  private final Invoices invoices = new Invoices();

  @Test
  void next_whenRowsShareTheKey_makesOneRecordOfThem() throws IOException {
    List<RowGroup> groups = run(GOOD, 500);
    assertThat(groups).extracting(RowGroup::key).containsExactly("R1", "R2");
    assertThat(groups.get(0).rows()).hasSize(2);
    assertThat(groups.get(1).first().decimal("amount"))
        .hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("1000.25"));
    assertThat(groups.get(1).first().date("day"))
        .hasValueSatisfying(d -> assertThat(d).isEqualTo("2026-02-01"));
  }

  @Test
  void next_whenTheSameFileComesTwice_changesNothingTheSecondTime() throws IOException {
    assertThat(run(GOOD, 500)).extracting(RowGroup::outcome).containsOnly(Outcome.CREATED);
    assertThat(run(GOOD, 500)).extracting(RowGroup::outcome).containsOnly(Outcome.UNCHANGED);
  }

  @Test
  void next_whenAChunkIsFull_doesNotCutTheRecord() throws IOException {
    assertThat(run(GOOD, 1)).extracting(group -> group.rows().size()).containsExactly(2, 1);
  }

  @Test
  void next_whenALineIsBad_refusesItsRecordAndTakesTheOthers() throws IOException {
    String text =
        """
        number,day,article,amount
        R1,2026-02-30,A1,x
        R1,,A2,2
        R2,,toolong,
        ,,A1,1
        R3,,A1,1
        """;
    List<RowGroup> groups = run(text, 500);
    assertThat(groups)
        .extracting(RowGroup::outcome)
        .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
    assertThat(groups.get(0).first().reasons())
        .extracting(RejectReason::column, RejectReason::value, RejectReason::messageKey)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("day", "2026-02-30", "import.reason.DATE"),
            org.assertj.core.groups.Tuple.tuple("amount", "x", "import.reason.DECIMAL"));
    assertThat(groups.get(1).first().reasons())
        .extracting(RejectReason::messageKey)
        .containsExactly("import.reason.long");
    assertThat(invoices.stored).containsOnlyKeys("R3");
  }

  @Test
  void next_whenARecordComesTwice_refusesTheSecond() throws IOException {
    List<RowGroup> groups = run(GOOD + "R1,,A3,1\n", 1);
    assertThat(groups.get(2).first().reasons())
        .extracting(RejectReason::messageKey)
        .containsExactly("import.reason.twice");
    assertThat(invoices.stored).containsEntry("R1", "[A1, A2]");
  }

  @Test
  void next_whenHeadsOfARecordDiffer_isRefused() throws IOException {
    List<RowGroup> groups = run("number,day,article\nR1,2026-01-31,A1\nR1,2026-01-30,A2\n", 500);
    assertThat(groups.get(0).rows().get(1).reasons())
        .extracting(RejectReason::column, RejectReason::messageKey)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("day", "import.reason.differs"));
  }

  @Test
  void skipTo_afterACheckpoint_goesOnWithTheNextRecordAndRemembersTheKeys() throws IOException {
    Path file = file(GOOD + "R1,,A9,1\n");
    try (SheetReader sheet = SheetReader.open(file)) {
      ChunkReader reader = reader(sheet, 500);
      reader.skipTo(3, Set.of());
      List<RowGroup> groups = reader.next();
      assertThat(groups).extracting(RowGroup::key).containsExactly("R2", "R1");
      assertThat(groups.get(1).isRefused()).isTrue();
      assertThat(reader.comesEarlier("R1")).isTrue();
    }
  }

  @Test
  void skipTo_pastARefusedRow_doesNotCountItAsAccepted() throws IOException {
    try (SheetReader sheet = SheetReader.open(file("number,article\nR1,A1\nR2,A1\nR1,A1\n"))) {
      ChunkReader reader = reader(sheet, 500);
      reader.skipTo(3, Set.of(2L));
      assertThat(reader.comesEarlier("R1")).isFalse();
      assertThat(reader.comesEarlier("R2")).isTrue();
      assertThat(reader.next().get(0).isRefused()).isTrue();
    }
  }

  @Test
  void comesEarlier_whenTheRecordWasRefused_isFalse() throws IOException {
    try (SheetReader sheet = SheetReader.open(file("number,article\nR1,toolong\nR2,A1\nR3,A1\n"))) {
      ChunkReader reader = reader(sheet, 2);
      reader.next();
      reader.next();
      assertThat(reader.comesEarlier("R1")).isFalse();
      assertThat(reader.comesEarlier("R2")).isTrue();
      assertThat(reader.comesEarlier("R3")).isFalse();
    }
  }

  private List<RowGroup> run(String text, int chunkRows) throws IOException {
    List<RowGroup> all = new ArrayList<>();
    try (SheetReader sheet = SheetReader.open(file(text))) {
      ChunkReader reader = reader(sheet, chunkRows);
      for (var groups = reader.next(); !groups.isEmpty(); groups = reader.next()) {
        invoices.process(new ImportChunk(groups, false, false, reader::comesEarlier));
        all.addAll(groups);
      }
    }
    return all;
  }

  private ChunkReader reader(SheetReader sheet, int chunkRows) {
    var mapping = Headings.recognise(invoices, List.of(sheet.next().orElseThrow()));
    return new ChunkReader(sheet, invoices, mapping, chunkRows);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("file.csv"), text);
  }
}
