package org.keyuan.crm.it.directory;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;

/**
 * A small OpenID provider with real keys: knows one client, wants PKCE, gives each code once, and
 * signs ID tokens with RSA. Whoever is signed in there is sent back at once. Tests may let it say
 * what an attacker would.
 */
public final class OpenIdProvider implements AutoCloseable {
  static final String CLIENT = "keyuan-crm";
  public static final String ACCESS = "access-to-the-provider-alone";
  public static final String SECRET = "geheim & \u673a\u5bc6=1";

  private final HttpServer server;
  private final String host;
  private final Certificate certificate;
  private final RSAKey key;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private Map<String, Object> person = Map.of();
  private UnaryOperator<JWTClaimsSet> says = claims -> claims;
  private Signature signature = this::sign;
  private String issuer;

  /** Makes a token of claims. */
  @FunctionalInterface
  public interface Signature {
    String of(JWTClaimsSet claims) throws Exception;
  }

  private OpenIdProvider(String host, Certificate certificate) throws Exception {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    this.certificate = certificate;
    this.host = host;
    server = server(new InetSocketAddress(InetAddress.getByName(host), 0), certificate);
    issuer = address();
    server.createContext("/", this::answer);
    server.start();
  }

  private static HttpServer server(InetSocketAddress at, Certificate certificate) throws Exception {
    if (certificate == null) {
      return HttpServer.create(at, 0);
    }
    var server = HttpsServer.create(at, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    return server;
  }

  /** Starts it and tells the product of it. */
  public static OpenIdProvider open() throws Exception {
    return open("127.0.0.1", null);
  }

  /**
   * The same by HTTPS, with a certificate that is for 127.0.0.1 and that the product trusts.
   *
   * @param host 127.0.0.1, or another address of this machine
   */
  public static OpenIdProvider openEncrypted(String host) throws Exception {
    var provider = open(host, Certificate.make());
    InsideServer.set("directory.certificates", provider.certificate.pem());
    return provider;
  }

  private static OpenIdProvider open(String host, Certificate certificate) throws Exception {
    var provider = new OpenIdProvider(host, certificate);
    ProviderWords.settings(provider.address()).forEach(InsideServer::set);
    return provider;
  }

  public String address() {
    var scheme = certificate == null ? "http://" : "https://";
    return scheme + host + ":" + server.getAddress().getPort();
  }

  /** Somebody signs in at the provider. */
  public OpenIdProvider signIn(String name) {
    return signIn(Map.of("sub", "subject of " + name, "preferred_username", name));
  }

  /** Somebody with these claims signs in at the provider. */
  public OpenIdProvider signIn(Map<String, Object> claims) {
    person = claims;
    return this;
  }

  /** From now on the tokens say something else. */
  public void saying(UnaryOperator<JWTClaimsSet> change) {
    says = change;
  }

  /** From now on the tokens are signed in another way. */
  public void signing(Signature way) {
    signature = way;
  }

  /** From now on the provider calls itself something else. */
  public void calling(String name) {
    issuer = name;
  }

  /** What was asked of it, as paths with queries. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  public RSAKey key() {
    return key;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      synchronized (this) {
        asked.add(exchange.getRequestURI().toString());
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" ->
            ProviderWords.send(exchange, 200, ProviderWords.discovery(issuer, address()));
        case "/jwks" -> ProviderWords.send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
        case "/authorize" -> authorize(exchange, Values.of(exchange.getRequestURI().getRawQuery()));
        case "/token" -> token(exchange);
        case "/logout" -> logOut(exchange, Values.of(exchange.getRequestURI().getRawQuery()));
        default -> ProviderWords.send(exchange, 404, "{}");
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private void authorize(HttpExchange exchange, Map<String, String> asks) throws IOException {
    var right =
        asks.get("client_id").equals(CLIENT)
            && asks.get("redirect_uri").equals(TestServer.property("crm.it.url") + "oidc/return")
            && asks.get("code_challenge_method").equals("S256")
            && asks.get("response_type").equals("code");
    var back = asks.get("redirect_uri") + "?state=" + asks.get("state");
    if (!right) {
      ProviderWords.send(exchange, 400, "{}");
    } else if (person.isEmpty()) {
      ProviderWords.redirect(exchange, back + "&error=access_denied");
    } else {
      var code = UUID.randomUUID().toString();
      codes.put(code, asks);
      ProviderWords.redirect(exchange, back + "&code=" + code);
    }
  }

  private void token(HttpExchange exchange) throws Exception {
    var form =
        Values.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var began = codes.remove(form.get("code"));
    if (began == null
        || !ProviderWords.isClient(exchange.getRequestHeaders().getFirst("Authorization"))
        || !ProviderWords.challenge(form.get("code_verifier"))
            .equals(began.get("code_challenge"))) {
      ProviderWords.send(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    var token = signature.of(says.apply(claims(began.get("nonce"))));
    ProviderWords.send(
        exchange,
        200,
        "{\"token_type\": \"Bearer\", \"access_token\": \""
            + ACCESS
            + "\", \"id_token\": \""
            + token
            + "\"}");
  }

  private JWTClaimsSet claims(String nonce) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(120)))
            .claim("nonce", nonce);
    person.forEach(claims::claim);
    return claims.build();
  }

  private String sign(JWTClaimsSet claims) throws Exception {
    return ProviderWords.sign(claims, key);
  }

  private void logOut(HttpExchange exchange, Map<String, String> asks) throws IOException {
    person = Map.of();
    ProviderWords.redirect(exchange, asks.get("post_logout_redirect_uri"));
  }

  @Override
  public void close() {
    InsideServer.set("oidc.enabled", "false");
    InsideServer.set("oidc.client.secret", "");
    InsideServer.set("app.address", "");
    InsideServer.set("directory.certificates", "");
    server.stop(0);
  }
}
