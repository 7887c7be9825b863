import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line's side of the jobs: starts them on the running server, shows their progress and ends with their
 * result. {@code ./crm} calls it; it needs the addresses {@code CRM_API} and {@code CRM_CONSOLE_KEY_FILE} in its
 * environment and nothing of the application on its class path.
 */
public final class CrmClient {
  static final int WRONG_USE = 2;

  private final Api api;

  private CrmClient(Api api) {
    this.api = api;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      Api api = new Api(System.getenv("CRM_API"), Path.of(System.getenv("CRM_CONSOLE_KEY_FILE")));
      System.exit(new CrmClient(api).run(Arrays.asList(args)));
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      System.exit(refusal.exitCode());
    }
  }

  private int run(List<String> args) throws IOException, InterruptedException {
    List<String> rest = args.subList(1, args.size());
    return switch (args.get(0)) {
      case "jobs" -> listJobs();
      case "job" -> startJob(rest);
      case "import" -> importFile(rest);
      default -> throw new Refusal(Words.of("no_command", args.get(0)), WRONG_USE);
    };
  }

  private int listJobs() throws IOException, InterruptedException {
    String row = "%-16s %-22s %-10s %s%n";
    JsonArray jobs = api.get("jobs").asJsonArray();
    System.out.printf(row, Words.of("job"), Words.of("schedule"), Words.of("last"), Words.of("at"));
    for (JsonValue value : jobs) {
      JsonObject job = value.asJsonObject();
      System.out.printf(
          row, text(job, "name"), text(job, "schedule"), text(job, "lastState"), text(job, "lastStartedAt"));
    }
    return 0;
  }

  private int startJob(List<String> args) throws IOException, InterruptedException {
    String name = args.get(0);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : args.subList(1, args.size())) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new Refusal(Words.of("no_pair", pair), WRONG_USE);
      }
      parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    JsonObject started = api.post("jobs/" + Api.encode(name) + "/runs", parameters);
    return new RunWatch(api, name, idOf(started)).untilEnd().exitCode();
  }

  private int importFile(List<String> args) throws IOException, InterruptedException {
    String kind = args.get(0);
    Path file = Path.of(args.get(1));
    boolean check = args.contains("--check");
    if (!Files.isReadable(file)) {
      throw new Refusal(Words.of("no_file", file), WRONG_USE);
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("fileName", file.getFileName().toString());
    query.put("mode", check ? "check" : "import");
    query.put("verified", String.valueOf(args.contains("--verified")));
    JsonObject started = api.upload("imports/" + Api.encode(kind), query, file);
    RunWatch run = new RunWatch(api, check ? Words.of("check_of", kind) : kind, idOf(started)).untilEnd();
    return new ImportResult(api, file, run, text(started, "import")).report();
  }

  private static String idOf(JsonObject started) {
    return text(started, "id");
  }

  /** A member as text whatever its type, and empty where there is none. */
  static String text(JsonObject object, String name) {
    JsonValue value = object.get(name);
    if (value == null || value == JsonValue.NULL) {
      return "";
    }
    return value.getValueType() == JsonValue.ValueType.STRING ? object.getString(name) : value.toString();
  }
}
