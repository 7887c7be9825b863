package org.keyuan.crm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is asked of the provider, by way of the browser and directly. */
@ApplicationScoped
class OidcRequests {

  static final String RETURN = "/oidc/return";

  @Inject private OidcSettings settings;
  @Inject private SafeWeb web;

  URI authorization(OidcProvider provider, OidcAttempt attempt) {
    var values = new LinkedHashMap<String, String>();
    values.put("response_type", "code");
    values.put("client_id", settings.clientId());
    values.put("redirect_uri", settings.outside(RETURN));
    values.put("scope", settings.scopes());
    values.put("state", attempt.state());
    values.put("nonce", attempt.nonce());
    values.put("code_challenge", attempt.challenge());
    values.put("code_challenge_method", "S256");
    if (!settings.strengths().isEmpty()) {
      values.put("acr_values", String.join(" ", settings.strengths()));
    }
    return with(provider.authorization(), values);
  }

  /** Exchanges the code for the ID token. */
  String token(OidcProvider provider, String code, OidcAttempt attempt)
      throws NoUsableAnswerException {
    var values = new LinkedHashMap<String, String>();
    values.put("grant_type", "authorization_code");
    values.put("code", code);
    values.put("redirect_uri", settings.outside(RETURN));
    values.put("code_verifier", attempt.verifier());
    var headers = Map.<String, String>of();
    if (provider.takesBasic()) {
      headers = Map.of("Authorization", "Basic " + basic());
    } else {
      values.put("client_id", settings.clientId());
      values.put("client_secret", settings.clientSecret());
    }
    var answer = OidcProvider.object(web.post(provider.token(), headers, form(values)));
    var token = answer.getString("id_token", null);
    if (token == null) {
      throw new NoUsableAnswerException("the provider gave no ID token");
    }
    return token;
  }

  Optional<URI> end(OidcProvider provider, String token) {
    var values = new LinkedHashMap<String, String>();
    values.put("id_token_hint", token);
    values.put("client_id", settings.clientId());
    values.put("post_logout_redirect_uri", settings.outside("/login.xhtml"));
    return Optional.ofNullable(provider.endSession()).map(address -> with(address, values));
  }

  private String basic() {
    var pair = encode(settings.clientId()) + ":" + encode(settings.clientSecret());
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
  }

  private static URI with(URI address, Map<String, String> values) {
    var joint = address.getRawQuery() == null ? "?" : "&";
    return URI.create(address + joint + form(values));
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + encode(value.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
