package org.keyuan.crm.it.directory;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.keyuan.crm.it.TestServer;

/** What a provider says and checks, word by word. */
public final class ProviderWords {
  private ProviderWords() {}

  /** What the product is told of the provider. */
  static Map<String, String> settings(String address) {
    return Map.of(
        "oidc.enabled",
        "true",
        "oidc.issuer",
        address,
        "oidc.client.id",
        OpenIdProvider.CLIENT,
        "oidc.client.secret",
        OpenIdProvider.SECRET,
        "oidc.claim",
        "preferred_username",
        "oidc.admit",
        "false",
        "app.address",
        TestServer.property("crm.it.url"));
  }

  /** What it says of itself. */
  static String discovery(String issuer, String address) {
    return """
    {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
    "jwks_uri": "%s/jwks", "end_session_endpoint": "%s/logout"}\
    """
        .formatted(issuer, address, address, address, address);
  }

  /** A token signed with this key, which it names as the provider's. */
  public static String sign(JWTClaimsSet claims, RSAKey with) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(with));
    return token.serialize();
  }

  static boolean isClient(String authorization) {
    var pair = Values.encode(OpenIdProvider.CLIENT) + ":" + Values.encode(OpenIdProvider.SECRET);
    var right = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return ("Basic " + right).equals(authorization);
  }

  static String challenge(String verifier) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().add("Location", target);
    exchange.sendResponseHeaders(302, -1);
  }

  static void send(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
