import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Watches one run on the server until it ends, with a progress line on a terminal and a line every tenth elsewhere. */
final class RunWatch {
  private static final int FAILED = 1;
  private static final int STOPPED = 5;

  private final Api api;
  private final String name;
  private final String id;
  private final boolean terminal = System.console() != null;
  private JsonObject last;
  private int shown = -1;

  RunWatch(Api api, String name, String id) {
    this.api = api;
    this.name = name;
    this.id = id;
  }

  RunWatch untilEnd() throws IOException, InterruptedException {
    last = api.get("jobs/runs/" + id).asJsonObject();
    while (state().equals("STARTED") || state().equals("STARTING")) {
      showProgress(last.getInt("progress", 0));
      TimeUnit.MILLISECONDS.sleep(500);
      last = api.get("jobs/runs/" + id).asJsonObject();
    }
    showEnd();
    return this;
  }

  JsonObject result() {
    return last;
  }

  int exitCode() {
    return switch (state()) {
      case "COMPLETED" -> 0;
      case "STOPPED" -> STOPPED;
      default -> FAILED;
    };
  }

  private String state() {
    return CrmClient.text(last, "state");
  }

  private void showProgress(int percent) {
    if (terminal && percent != shown) {
      System.out.printf("\r  %-20s %3d %%", name, percent);
      System.out.flush();
      shown = percent;
    } else if (!terminal && percent / 10 > shown / 10) {
      System.out.printf("  %-20s %3d %%%n", name, percent);
      shown = percent;
    }
  }

  private void showEnd() {
    if (terminal) {
      System.out.print("\r");
    }
    System.out.printf("  %-20s %s %s%n", name, Words.of(state()), CrmClient.text(last, "message"));
    JsonObject counts = last.containsKey("counts") ? last.getJsonObject("counts") : JsonObject.EMPTY_JSON_OBJECT;
    counts.forEach((key, value) -> System.out.printf("    %-18s %s%n", key, value));
  }
}
