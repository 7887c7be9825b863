package org.keyuan.crm.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.access.FieldRule;
import org.keyuan.crm.shared.access.Scope;

/** What is written down about security is what the code does. */
class SecurityPolicyTest {
  private static final String POLICY =
      Sources.text(Sources.ROOT.resolve("docs/security-policy.md"));

  /** Looks up what others have hashed, and so has no choice. */
  private static final String STOLEN =
      "crm-ejb/src/main/java/org/keyuan/crm/identity/StolenPasswords.java";

  @Asvs({"2.1.1", "2.1.2"})
  @Test
  void constraints_areWrittenDown() {
    var constraints =
        Sources.main(".java").entrySet().stream()
            .filter(file -> file.getValue().contains("@Constraint("))
            .map(file -> file.getKey().replaceAll(".*/|\\.java$", ""))
            .toList();
    assertThat(constraints).hasSizeGreaterThan(2).allSatisfy(name -> named("`" + name + "`"));
    named("What must fit together");
  }

  @Asvs({"2.1.3", "5.1.1", "15.1.3"})
  @ParameterizedTest
  @CsvSource({
    "crm-web/src/main/webapp/WEB-INF/web.xml, <max-file-size>104857600<, 100 MB",
    "crm-ejb/src/main/java/org/keyuan/crm/shared/upload/UploadPurpose.java, SPREADSHEET(512, 512 MB",
    "crm-ejb/src/main/java/org/keyuan/crm/shared/upload/UploadPurpose.java, IDENTITY_IMAGE(10, 10 MB",
    "config/payara/20-hardening.asadmin, max-post-size-bytes=314572800, 300 MB",
    "config/payara/20-hardening.asadmin, max-form-post-size-bytes=2097152, 2 MB",
    "config/payara/60-pool.asadmin, max-pool-size=48, 48",
    "config/payara/60-pool.asadmin, max-wait-time-in-millis=10000, 10 s",
    "crm-ejb/src/main/java/org/keyuan/crm/shared/sheet/ArchiveLimits.java, MAX_ENTRIES = 2_000, '2,000 entries'",
    "crm-ejb/src/main/java/org/keyuan/crm/reporting/rendering/PdfOutput.java, MOST_ROWS = 100_000, '100,000 rows'",
  })
  void limits_areThoseOfTheCode(String file, String code, String words) {
    assertThat(Sources.text(Sources.ROOT.resolve(file))).contains(code);
    named(words);
  }

  @Asvs("6.1.1")
  @Test
  void parameters_ofSecurity_areWrittenDown() {
    var names = new TreeSet<String>();
    Stream.of(Sources.main(".csv"), Sources.main(".xml"))
        .flatMap(files -> files.values().stream())
        .flatMap(
            text ->
                Pattern.compile(
                        "\\b(?:lockout|rate|session|password)\\.(?!xhtml)[a-z]+(?:\\.[a-z]+)*\\b")
                    .matcher(text)
                    .results())
        .forEach(found -> names.add(found.group()));
    assertThat(names).contains("lockout.attempts").allSatisfy(name -> named("`" + name + "`"));
  }

  @Asvs({"8.1.1", "8.1.2"})
  @Test
  void scopesAndFieldRules_areWrittenDown() {
    assertThat(Scope.values()).allSatisfy(scope -> named("`" + scope + "`"));
    assertThat(FieldRule.values()).allSatisfy(rule -> named("`" + rule + "`"));
  }

  @Asvs({"11.1.1", "11.1.2", "11.3.1", "11.3.2", "11.4.1"})
  @Test
  void algorithms_areWrittenDown_andStrong() {
    var sources = Sources.main(".java");
    var published = sources.remove(STOLEN);
    assertThat(published).contains("MessageDigest.getInstance(\"SHA-1\")");
    named("SHA-1, as these lists are made");
    var algorithms =
        sources.values().stream()
            .filter(text -> text.contains("java.security.") || text.contains("javax.crypto."))
            .flatMap(
                text ->
                    Pattern.compile(
                            "(?:MessageDigest|Cipher|Mac|Signature|KeyGenerator|KeyFactory|SecretKeyFactory)\\s*\\.getInstance\\(\\s*([^)]*)\\)")
                        .matcher(text)
                        .results())
            .map(found -> found.group(1).replace("\"", ""))
            .distinct()
            .toList();
    assertThat(algorithms).contains("SHA-256");
    assertThat(algorithms)
        .noneMatch(name -> name.matches("(?i)(AES|DES.*|RC4|MD.*|SHA-?1|.*ECB.*|.*CBC.*)"));
    assertThat(algorithms)
        .filteredOn(name -> name.matches("[A-Z].*\\d.*"))
        .allSatisfy(SecurityPolicyTest::named);
  }

  @Asvs({
    "6.1.2", "6.1.3", "7.1.1", "7.1.2", "7.1.3", "13.1.1", "14.1.1", "14.1.2", "15.1.1", "16.1.1",
    "16.2.3"
  })
  @ParameterizedTest
  @CsvSource({
    "'## Signing in', '6.1.1, 6.1.2, 6.1.3'",
    "'## Sessions', '7.1.1, 7.1.2, 7.1.3'",
    "'## Connections', 13.1.1",
    "'## Data', '14.1.1, 14.1.2'",
    "'## Libraries', 15.1.1",
    "'## Logs', '16.1.1, 16.2.3'",
    "AUDIT_ENTRY, ''",
    "org.keyuan.crm.security, ''",
  })
  void decisions_areWrittenDown(String heading, String requirements) {
    var line = POLICY.lines().filter(text -> text.contains(heading)).findFirst().orElseThrow();
    assertThat(line).contains(requirements);
  }

  @Test
  void requirements_thatAreNamed_areOfTheStandard() {
    var known = AsvsRequirement.all().stream().map(AsvsRequirement::id).toList();
    var named =
        POLICY
            .lines()
            .filter(line -> line.startsWith("## ") && line.contains("("))
            .flatMap(line -> Pattern.compile("\\b\\d+\\.\\d+\\.\\d+\\b").matcher(line).results())
            .map(found -> found.group())
            .filter(id -> !List.of("8.1.4").contains(id))
            .toList();
    assertThat(named).hasSizeGreaterThan(10).allMatch(known::contains);
  }

  private static void named(String words) {
    assertThat(POLICY).contains(words);
  }
}
