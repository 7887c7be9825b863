package org.keyuan.crm.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the benchmark of pages, kept as a file beside the earlier ones.
 *
 * @param mode {@code full} or {@code quick}; only like is compared with like
 */
record Results(Instant at, String mode, int customers, List<Figures> figures) {

  Optional<Figures> of(String name) {
    return figures.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var stamp = at.toString().replaceAll("[-:]|\\..*", "");
    var file = folder.resolve("pages-" + customers + "-" + stamp + ".json");
    var rows = Json.createArrayBuilder();
    figures.forEach(f -> rows.add(json(f)));
    var all =
        Json.createObjectBuilder()
            .add("at", at.toString())
            .add("mode", mode)
            .add("customers", customers)
            .add("figures", rows)
            .build();
    var pretty = Map.of(JsonGenerator.PRETTY_PRINTING, true);
    try (var writer =
        Json.createWriterFactory(pretty).createWriter(Files.newBufferedWriter(file))) {
      writer.write(all);
    }
    return file;
  }

  private static JsonObjectBuilder json(Figures f) {
    var row = Json.createObjectBuilder().add("name", f.name());
    number(row, "target", f.target());
    row.add("p50", rounded(f.p50())).add("p95", rounded(f.p95()));
    row.add("perSecond", rounded(f.perSecond()));
    number(row, "perSecondOfEight", f.perSecondOfEight());
    row.add("cpu", rounded(f.cpu())).add("kilobytes", rounded(f.kilobytes()));
    row.add("statements", f.statements()).add("heap", f.heap());
    return f.dearest() == null ? row : row.add("dearest", f.dearest());
  }

  private static void number(JsonObjectBuilder row, String name, Double value) {
    if (value != null) {
      row.add(name, rounded(value));
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  static Results read(Path file) throws IOException {
    try (var reader = Json.createReader(Files.newBufferedReader(file))) {
      var all = reader.readObject();
      var figures = new ArrayList<Figures>();
      all.getJsonArray("figures").getValuesAs(JsonObject.class).forEach(f -> figures.add(of(f)));
      return new Results(
          Instant.parse(all.getString("at")),
          all.getString("mode"),
          all.getInt("customers"),
          figures);
    }
  }

  private static Figures of(JsonObject f) {
    return new Figures(
        f.getString("name"),
        optional(f, "target"),
        number(f, "p50"),
        number(f, "p95"),
        number(f, "perSecond"),
        optional(f, "perSecondOfEight"),
        number(f, "cpu"),
        number(f, "kilobytes"),
        f.getInt("statements"),
        f.getJsonNumber("heap").longValue(),
        f.getString("dearest", null));
  }

  private static double number(JsonObject row, String name) {
    return row.getJsonNumber(name).doubleValue();
  }

  private static Double optional(JsonObject row, String name) {
    return row.containsKey(name) ? number(row, name) : null;
  }
}
