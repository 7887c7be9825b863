package org.keyuan.crm.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The seeded regions are a tree by id and by code alike, loadable from top to bottom. */
class RegionSeedTest {
  private static final int FIRST_FREE_ID = 100_000;
  private static List<Region> regions;
  private static Map<Integer, Region> byId;

  private record Region(int id, String code, String name, int level, Integer parent) {
    static Region of(NamedCsvRecord row) {
      String parent = row.getField("PARENT_ID");
      return new Region(
          Integer.parseInt(row.getField("ID")),
          row.getField("CODE"),
          row.getField("NAME"),
          Integer.parseInt(row.getField("LEVEL_NO")),
          "NULL".equals(parent) ? null : Integer.valueOf(parent));
    }

    /** The part of the code that everything below shares. */
    String prefix() {
      return code.substring(0, level * 2);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = RegionSeedTest.class.getResourceAsStream("/db/data/region.csv");
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      regions = rows.stream().map(Region::of).toList();
    }
    byId = regions.stream().collect(Collectors.toMap(Region::id, Function.identity()));
  }

  @Test
  void regions_areCompleteOnEveryLevel() {
    Map<Integer, Long> counts =
        regions.stream().collect(Collectors.groupingBy(Region::level, Collectors.counting()));
    assertThat(counts).containsEntry(1, 34L).containsEntry(2, 342L).containsEntry(3, 2975L);
  }

  @Test
  void codes_areUniqueSixDigits() {
    assertThat(regions).extracting(Region::code).doesNotHaveDuplicates().allMatch(this::sixDigits);
  }

  @Test
  void ids_areThoseOfSeeds() {
    assertThat(byId.keySet()).allMatch(id -> id > 0 && id < FIRST_FREE_ID);
  }

  @Test
  void names_arePresentWithoutLevelWords() {
    Set<String> levelWords = Set.of("\u5e02\u8f96\u533a", "\u53bf");
    assertThat(regions).extracting(Region::name).allMatch(name -> name.length() >= 2);
    assertThat(regions).extracting(Region::name).doesNotContainAnyElementsOf(levelWords);
  }

  @Test
  void parents_comeFirstAreOneLevelUpAndShareThePrefix() {
    Set<Integer> seen = new HashSet<>();
    for (Region region : regions) {
      if (region.level() == 1) {
        assertThat(region.parent()).as(region.code()).isNull();
      } else {
        assertThat(seen).as(region.code()).contains(region.parent());
        Region parent = byId.get(region.parent());
        assertThat(parent.level()).as(region.code()).isEqualTo(region.level() - 1);
        assertThat(region.code()).startsWith(parent.prefix());
      }
      seen.add(region.id());
    }
  }

  @Test
  void names_areUniqueAmongSiblings() {
    assertThat(regions).extracting(r -> r.parent() + r.name()).doesNotHaveDuplicates();
  }

  private boolean sixDigits(String code) {
    return code.matches("\\d{6}");
  }
}
