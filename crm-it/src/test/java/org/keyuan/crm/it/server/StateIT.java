package org.keyuan.crm.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.rest.Console;
import org.keyuan.crm.shared.access.Asvs;

/** What lies on the disk of a server, and who can read it. */
class StateIT {
  private static final Pattern LISTED =
      Pattern.compile("pkg:maven/[^/]+/([^@]+)@([^?\"]+)\\?(?:classifier=([^&]+)&)?type=jar");
  private static final Path STATE = Path.of(TestServer.property("crm.it.state"));

  @Asvs({"13.3.1", "13.3.2", "16.4.2"})
  @Test
  void folders_andSecrets_areForTheirOwnerAlone() throws IOException {
    for (var folder : new Path[] {STATE, STATE.resolve("secrets"), TestServer.dataDirectory()}) {
      assertThat(permissions(folder)).as(folder.toString()).isEqualTo("rwx------");
    }
    try (var secrets = Files.list(STATE.resolve("secrets"))) {
      assertThat(secrets.filter(Files::isRegularFile))
          .hasSizeGreaterThan(3)
          .allSatisfy(file -> assertThat(permissions(file)).endsWith("------"));
    }
  }

  @Asvs("13.2.3")
  @Test
  void keyStore_isNotOpenedByThePasswordThatEverybodyKnows() throws Exception {
    var folder = STATE.resolve("domains/crm/config");
    File file;
    try (var files = Files.list(folder)) {
      file =
          files
              .filter(path -> path.getFileName().toString().matches("keystore\\.(jks|p12)"))
              .findFirst()
              .orElseThrow()
              .toFile();
    }
    var master = Files.readString(STATE.resolve("secrets/master-password")).strip();
    assertThat(KeyStore.getInstance(file, master.toCharArray()).size()).isPositive();
    assertThatThrownBy(() -> KeyStore.getInstance(file, "changeit".toCharArray()))
        .isInstanceOf(IOException.class);
  }

  @Asvs("13.4.2")
  @Test
  void server_isNotInDebugMode() throws IOException {
    var domain = Files.readString(STATE.resolve("domains/crm/config/domain.xml"));
    assertThat(domain)
        .doesNotContain("debug-enabled=\"true\"")
        .contains("-Djakarta.faces.PROJECT_STAGE=Production");
  }

  @Asvs("15.2.3")
  @Test
  void ear_hasNoTestsNorTheirTools() throws IOException {
    try (var ear = new ZipFile("../crm-ear/target/crm.ear")) {
      assertThat(ear.stream().map(entry -> entry.getName()))
          .contains("crm-web.war")
          .noneMatch(
              name -> name.matches("(?i).*(junit|assertj|archunit|playwright|crm-it|inside).*"));
      try (var war = new ZipInputStream(ear.getInputStream(ear.getEntry("crm-web.war")))) {
        for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
          assertThat(entry.getName())
              .doesNotContainPattern("(junit|Test\\.class|[a-z]IT\\.class|/\\.git)");
        }
      }
    }
  }

  @Asvs("15.1.2")
  @Test
  void ear_listsItsLibraries() throws IOException {
    var listed = new HashSet<String>();
    var libraries = new ArrayList<String>();
    try (var ear = new ZipInputStream(Files.newInputStream(Path.of("../crm-ear/target/crm.ear")))) {
      read(ear, listed, libraries);
    }
    assertThat(libraries)
        .hasSizeGreaterThan(25)
        .allMatch(library -> listed.stream().anyMatch(library::endsWith));
  }

  /** Collects what the bills of materials list and the libraries of an archive, however deep. */
  private static void read(ZipInputStream archive, Set<String> listed, List<String> libraries)
      throws IOException {
    for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      var name = entry.getName();
      if (name.endsWith("sbom/bom.json")) {
        var bill = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
        LISTED.matcher(bill).results().map(StateIT::fileName).forEach(listed::add);
      } else if (name.endsWith(".war")) {
        read(new ZipInputStream(archive), listed, libraries);
      } else if (name.contains("lib/") && name.endsWith(".jar")) {
        libraries.add(name);
      }
    }
  }

  private static String fileName(MatchResult listed) {
    var classifier = listed.group(3) == null ? "" : "-" + listed.group(3);
    return listed.group(1) + "-" + listed.group(2) + classifier + ".jar";
  }

  @Asvs("5.3.2")
  @Test
  void fileName_thatClimbs_leadsNowhere() throws IOException {
    var console =
        new Console(
            java.net.URI.create(TestServer.property("crm.it.url")), TestServer.consoleKey());
    var csv = "code,name\n".getBytes(StandardCharsets.UTF_8);
    var name = "climbed-" + System.nanoTime() + ".csv";
    console.upload("regions", "../../../" + name, Map.of("mode", "check"), csv);
    console.upload("regions", "/tmp/" + name, Map.of("mode", "check"), csv);
    try (var files = Files.walk(STATE)) {
      assertThat(files.map(path -> path.getFileName().toString())).doesNotContain(name);
    }
    assertThat(Path.of("/tmp", name)).doesNotExist();
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
