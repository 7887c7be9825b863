package org.keyuan.crm.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

/** A server is not set up for a connection to the database that others can read. */
class DatabaseUrlTest {
  private static final Path SCRIPTS = Path.of("../config/payara").toAbsolutePath().normalize();

  @Asvs({"12.3.1", "12.3.2"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlserver://db:1433;databaseName=crm;encrypt=false",
        "jdbc:sqlserver://db;Encrypt=No;databaseName=crm",
        "jdbc:sqlserver://db;encrypt = optional",
        "jdbc:sqlserver://db;databaseName=crm;trustServerCertificate=true",
        "jdbc:sqlserver://localhost.evil.example;encrypt=false",
        "jdbc:sqlserver://;serverName=db;encrypt={false}"
      })
  void address_thatGivesUpProtection_isRefused_unlessAllowed(String url) throws Exception {
    assertThat(rendered(url, Map.of())).doesNotContain(url).contains("CRM_DB_UNENCRYPTED");
    assertThat(rendered(url, Map.of("CRM_DB_UNENCRYPTED", "yes"))).contains(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlserver://db:1433;databaseName=crm",
        "jdbc:sqlserver://db:1433;databaseName=crm;encrypt=true",
        "jdbc:sqlserver://db;encrypt=strict;trustServerCertificate=false",
        "jdbc:sqlserver://localhost:1433;encrypt=false",
        "jdbc:sqlserver://127.0.0.1;encrypt=false",
        "jdbc:sqlserver://[::1]:1433;trustServerCertificate=true"
      })
  void address_thatIsProtected_orOfThisMachine_isTaken(String url) throws Exception {
    assertThat(rendered(url, Map.of())).contains(url);
  }

  private static String rendered(String url, Map<String, String> more) throws Exception {
    var command =
        List.of(
            SCRIPTS.resolve("render.sh").toString(),
            SCRIPTS.resolve("50-datasource-sqlserver.asadmin").toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().remove("CRM_DB_UNENCRYPTED");
    process.environment().putAll(Map.of("CRM_DB_URL", url, "CRM_DB_USER", "crm"));
    process.environment().putAll(more);
    var started = process.start();
    var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    started.waitFor();
    return said;
  }
}
