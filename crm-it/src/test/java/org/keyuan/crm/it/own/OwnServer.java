package org.keyuan.crm.it.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.rest.Console;

/**
 * A server that the tests start, stop and kill themselves, by the launcher as a person would: with
 * a state folder and ports of its own.
 */
final class OwnServer {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final long PATIENCE_MINUTES = 20;

  private final Path state;
  private final Map<String, String> settings;

  /** With the embedded database. */
  OwnServer() {
    this(Path.of(TestServer.property("crm.it.state")), Map.of());
  }

  /**
   * @param settings of the launcher, e.g. {@code CRM_DB_URL}
   */
  OwnServer(Path state, Map<String, String> settings) {
    this.state = state;
    this.settings = settings;
  }

  /** What a command printed, and with which code it ended. */
  record Answer(int code, String output) {}

  /** Runs {@code ./crm} to its end. */
  Answer crm(String... arguments) {
    try {
      Files.createDirectories(state);
      Path output = Files.createTempFile(state, "crm-", ".out");
      Process process = begin(output, arguments);
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(String.join(" ", arguments) + Files.readString(output));
      }
      return new Answer(process.exitValue(), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process begin(Path output, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(CHECKOUT.resolve("crm").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("CRM_"));
    environment.put("CRM_STATE_DIR", state.toString());
    environment.put("CRM_DATA_DIR", data().toString());
    environment.put("CRM_PORT_BASE", TestServer.property("crm.it.portBase"));
    environment.put("CRM_LANG", "en");
    environment.putAll(settings);
    return builder.redirectOutput(output.toFile()).start();
  }

  URI url() {
    return URI.create(TestServer.property("crm.it.url"));
  }

  Path data() {
    return state.resolve("data");
  }

  Path database() {
    return data().resolve("crm.mv.db");
  }

  Path firstPassword() {
    return data().resolve("first-admin-password");
  }

  Console console() {
    try {
      Path key = state.resolve("secrets").resolve("console-key");
      return new Console(url(), Files.readString(key).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process().pid();
  }

  /** As the power failing: the process is gone at once, whatever it was doing. */
  void kill() {
    ProcessHandle process = process();
    process.destroyForcibly();
    process.onExit().join();
  }

  private ProcessHandle process() {
    try {
      String pid = Files.readString(state.resolve("domains/crm/config/pid")).strip();
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes that the server has written into its logs, those laid aside included. */
  long logged() {
    try (Stream<Path> logs = Files.list(state.resolve("domains/crm/logs"))) {
      return logs.filter(log -> log.getFileName().toString().startsWith("server.log"))
          .mapToLong(log -> log.toFile().length())
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database of the server while that is stopped. */
  Connection open() throws SQLException, IOException {
    String password = Files.readString(state.resolve("secrets").resolve("h2-password")).strip();
    String path = database().toString().replace(".mv.db", "");
    return DriverManager.getConnection("jdbc:h2:file:" + path + ";IFEXISTS=TRUE", "sa", password);
  }
}
