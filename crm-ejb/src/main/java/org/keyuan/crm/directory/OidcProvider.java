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
    if (!issuer.equals(said.getString("issuer", null))) {
      throw new NoUsableAnswerException(
          "the provider calls itself " + said.getString("issuer", "nothing") + ", not " + issuer);
    }
    var end = said.getString("end_session_endpoint", null);
    return new OidcProvider(
        issuer,
        web.checked(said.getString("authorization_endpoint", "")),
        web.checked(said.getString("token_endpoint", "")),
        web.checked(said.getString("jwks_uri", "")),
        end == null ? null : web.checked(end),
        takesBasic(said));
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
      throw new NoUsableAnswerException("the provider's answer is no JSON", e);
    }
  }
}
