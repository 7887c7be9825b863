package org.keyuan.crm.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.shared.access.Asvs;

/** What the scripts of {@code config/payara} promise about the server. */
class HardeningIT {
  private static final String DEPLOYED = "crm was successfully deployed";

  /** 127.0.0.1 in /proc/net/tcp, the same inside IPv6, and ::1. */
  private static final List<String> LOOPBACK =
      List.of(
          "0100007F:", "0000000000000000FFFF00000100007F:", "00000000000000000000000001000000:");

  @Test
  void sockets_afterUse_listenOnLoopbackAlone() throws IOException, InterruptedException {
    TestServer.get(TestServer.url(""));
    assertThat(ListeningSockets.of(TestServer.process().pid()))
        .isNotEmpty()
        .allSatisfy(address -> assertThat(LOOPBACK).anyMatch(address::startsWith));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/crm/", "/crm/no-such-page", "/no-such-application"})
  void answers_doNotNameTheServer(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = TestServer.get(TestServer.url(path));
    assertThat(answer.headers().map()).doesNotContainKeys("Server", "server", "X-Powered-By");
    assertThat(answer.headers().map().toString()).doesNotContainIgnoringCase("payara");
    assertThat(answer.body()).doesNotContainIgnoringCase("payara");
  }

  @Test
  void log_upToTheDeployment_hasNothingSevere() throws IOException {
    var lines = log();
    assertThat(lines).anyMatch(line -> line.contains(DEPLOYED));
    assertThat(
            lines.stream()
                .takeWhile(line -> !line.contains(DEPLOYED))
                .filter(line -> line.contains("[SEVERE]") || line.contains("SLF4J")))
        .isEmpty();
  }

  /** The server's log from its beginning: a full file is laid aside under its name and the time. */
  private static List<String> log() throws IOException {
    var lines = new ArrayList<String>();
    try (var files = Files.list(TestServer.log().getParent())) {
      var laidAside = TestServer.log().getFileName() + "_";
      for (var file :
          files.filter(f -> f.getFileName().toString().startsWith(laidAside)).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    lines.addAll(Files.readAllLines(TestServer.log()));
    return lines;
  }

  @Asvs("13.4.5")
  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/openapi", "/health"})
  void endpointsOfTheServer_areClosed(String path) throws IOException, InterruptedException {
    URI url = TestServer.url(path);
    assertThat(TestServer.get(url).statusCode()).isIn(403, 404);
  }
}
