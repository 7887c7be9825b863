import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;

/** What an import left behind: how many rows, and the file of those that were refused. */
final class ImportResult {
  private static final int ROWS_REFUSED = 6;

  private final Api api;
  private final Path file;
  private final RunWatch run;
  private final String importId;
  private JsonObject result;

  ImportResult(Api api, Path file, RunWatch run, String importId) {
    this.api = api;
    this.file = file;
    this.run = run;
    this.importId = importId;
  }

  /**
   * @return the exit code: that of the run, or {@value #ROWS_REFUSED} when it completed without some of the rows
   */
  int report() throws IOException, InterruptedException {
    result = api.get("imports/" + importId).asJsonObject();
    System.out.println(
        "    " + Words.of("rows", count("created"), count("updated"), count("unchanged"), count("refused")));
    String rejects = CrmClient.text(result, "rejectFile");
    if (!rejects.isEmpty()) {
      Path target = file.resolveSibling(rejectName());
      api.download(rejects, target);
      System.out.println("    " + Words.of("rejects", target));
    }
    return run.exitCode() == 0 && count("refused") > 0 ? ROWS_REFUSED : run.exitCode();
  }

  private long count(String name) {
    String value = CrmClient.text(result, name);
    return value.isEmpty() ? 0 : Long.parseLong(value);
  }

  private String rejectName() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 1 ? name + "-refused" : name.substring(0, dot) + "-refused" + name.substring(dot);
  }
}
