package org.keyuan.crm.directory;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;

/**
 * What a provider says of itself at {@code /.well-known/openid-configuration}.
 *
 * @param endSession where one logs out there, or null
 * @param takesBasic whether the client's secret goes into the header, else into the form
 */
record OidcProvider(
    String issuer, URI authorization, URI token, URI keys, URI endSession, boolean takesBasic) {

  /**
   * Reads the document.
   *
   * @throws NoUsableAnswerException when it is another issuer's, or names an address that must not
   *     be used
   */
  static OidcProvider read(String document, String issuer, SafeWeb web)
      throws NoUsableAnswerException {
    var said = object(document);
    requireIssuer(said.getString("issuer", ""), issuer);
    var end = said.getString("end_session_endpoint", null);
    return new OidcProvider(
        issuer,
        web.checked(required(said, "authorization_endpoint")),
        web.checked(required(said, "token_endpoint")),
        web.checked(required(said, "jwks_uri")),
        end == null ? null : web.checked(end),
        takesBasic(said));
  }

  private static void requireIssuer(String said, String issuer) throws NoUsableAnswerException {
    if (said.isEmpty()) {
      throw notAProvider("the provider's answer names no issuer");
    }
    if (!issuer.equals(said)) {
      throw new NoUsableAnswerException(
          Fault.OTHER_ISSUER, said, "the provider calls itself " + said + ", not " + issuer);
    }
  }

  private static String required(JsonObject said, String name) throws NoUsableAnswerException {
    var address = said.getString(name, "");
    if (address.isEmpty()) {
      throw notAProvider("the provider's answer names no " + name);
    }
    return address;
  }

  private static NoUsableAnswerException notAProvider(String message) {
    return new NoUsableAnswerException(Fault.NOT_A_PROVIDER, "", message);
  }

  private static boolean takesBasic(JsonObject said) {
    var ways = said.get("token_endpoint_auth_methods_supported");
    return !(ways instanceof JsonArray named)
        || named.contains(Json.createValue("client_secret_basic"));
  }

  static JsonObject object(String text) throws NoUsableAnswerException {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new NoUsableAnswerException(
          Fault.NOT_A_PROVIDER, "", "the provider's answer is no JSON", e);
    }
  }
}
