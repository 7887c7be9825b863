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
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.rest.Console;

/**
 * A server that the tests start, stop and kill themselves, by the launcher as a person would: with
 * a state folder and ports of its own and the embedded database.
 */
final class OwnServer {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final long PATIENCE_MINUTES = 20;

  private final Path state = Path.of(TestServer.property("crm.it.state"));

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
    return builder.redirectOutput(output.toFile()).start();
  }

  URI url() {
    return URI.create(TestServer.property("crm.it.url"));
  }

  Path data() {
    return Path.of(TestServer.property("crm.it.data"));
  }

  Path database() {
    return data().resolve("crm.mv.db");
  }

  Path firstPassword() {
    return Path.of(TestServer.property("crm.it.adminPasswordFile"));
  }

  Console console() {
    try {
      return new Console(url(), TestServer.consoleKey());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    try {
      return TestServer.process().pid();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the power failing: the process is gone at once, whatever it was doing. */
  void kill() {
    try {
      ProcessHandle process = TestServer.process();
      process.destroyForcibly();
      process.onExit().join();
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
