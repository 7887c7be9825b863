package org.keyuan.crm.web.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.keyuan.crm.reporting.domain.ChartKind;
import org.keyuan.crm.reporting.domain.ChartSeries;
import org.keyuan.crm.reporting.domain.ReportChart;

/**
 * A chart in the words of Chart.js, which PrimeFaces draws.
 *
 * @param dark whether it stands on a dark page
 */
public record ChartJson(ReportChart chart, boolean dark) {
  private static final List<String> COLOURS =
      List.of(
          "#2557c7", "#f0a22e", "#0c7a5b", "#8ab0ff", "#b3261e", "#6fd6b3", "#6b4fa8", "#f3cd7a",
          "#0c6f7a", "#e59ac4", "#55606e", "#c4ccd8");

  public String getTitle() {
    return chart.title();
  }

  /**
   * The configuration. It stands inside a script, so that no text of it may end that script early.
   */
  public String getJson() {
    return Json.createObjectBuilder()
        .add("type", chart.kind().name().toLowerCase(Locale.ROOT))
        .add("data", data())
        .add("options", options())
        .build()
        .toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private JsonObjectBuilder data() {
    JsonArrayBuilder labels = Json.createArrayBuilder();
    chart.categories().forEach(labels::add);
    JsonArrayBuilder sets = Json.createArrayBuilder();
    int number = 0;
    for (ChartSeries series : chart.series()) {
      sets.add(set(series, COLOURS.get(number++ % COLOURS.size())));
    }
    return Json.createObjectBuilder().add("labels", labels).add("datasets", sets);
  }

  private JsonObjectBuilder set(ChartSeries series, String colour) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    series.values().forEach(values::add);
    JsonObjectBuilder set =
        Json.createObjectBuilder().add("label", series.name()).add("data", values);
    if (chart.kind() == ChartKind.PIE) {
      return set.add("backgroundColor", Json.createArrayBuilder(COLOURS));
    }
    return set.add("backgroundColor", colour).add("borderColor", colour).add("maxBarThickness", 40);
  }

  private JsonObjectBuilder options() {
    boolean pie = chart.kind() == ChartKind.PIE;
    JsonObjectBuilder labels = Json.createObjectBuilder().add("color", ink());
    JsonObjectBuilder legend =
        Json.createObjectBuilder()
            .add("display", pie || chart.series().size() > 1)
            .add("position", pie ? "right" : "top")
            .add("labels", labels);
    JsonObjectBuilder options =
        Json.createObjectBuilder()
            .add("maintainAspectRatio", false)
            .add("animation", false)
            .add("plugins", Json.createObjectBuilder().add("legend", legend));
    return pie
        ? options
        : options.add("scales", Json.createObjectBuilder().add("x", axis()).add("y", axis()));
  }

  private JsonObjectBuilder axis() {
    return Json.createObjectBuilder()
        .add("ticks", Json.createObjectBuilder().add("color", ink()))
        .add("grid", Json.createObjectBuilder().add("color", dark ? "#2b3442" : "#e2e7ee"));
  }

  private String ink() {
    return dark ? "#aab4c2" : "#55606e";
  }
}
