package org.keyuan.crm.job.persistence;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** A run's parameters as the JSON object that the tables keep. */
public final class ParametersText {
  private ParametersText() {}

  /** Keys in alphabetical order, so that equal parameters are equal texts. */
  public static String write(Map<String, String> parameters) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    new TreeMap<>(parameters).forEach(object::add);
    return object.build().toString();
  }

  /** Numbers and booleans are taken as their text. Null or blank text is no parameters. */
  public static Map<String, String> read(String text) {
    Map<String, String> parameters = new TreeMap<>();
    if (text != null && !text.isBlank()) {
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        reader
            .readObject()
            .forEach(
                (name, value) ->
                    parameters.put(
                        name,
                        value instanceof JsonString string
                            ? string.getString()
                            : value.toString()));
      }
    }
    return parameters;
  }
}
