package org.keyuan.crm.importing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.keyuan.crm.shared.importing.kind.RejectReason;

/** Refused rows as the database keeps them. */
final class RejectJson {
  /** Kept, because each call of {@code Json.create…} looks for the implementation again. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(null);

  private RejectJson() {}

  static String cells(List<String> cells) {
    var array = JSON.createArrayBuilder();
    cells.forEach(array::add);
    return array.build().toString();
  }

  static List<String> cells(String json) {
    return texts(read(json));
  }

  static String reasons(List<RejectReason> reasons) {
    var array = JSON.createArrayBuilder();
    for (RejectReason reason : reasons) {
      var arguments = JSON.createArrayBuilder();
      reason.arguments().forEach(argument -> arguments.add(argument.toString()));
      array.add(
          JSON.createObjectBuilder()
              .add("column", reason.column() == null ? "" : reason.column())
              .add("value", reason.value())
              .add("key", reason.messageKey())
              .add("arguments", arguments));
    }
    return array.build().toString();
  }

  static List<RejectReason> reasons(String json) {
    return read(json).getValuesAs(JsonObject.class).stream().map(RejectJson::reason).toList();
  }

  private static RejectReason reason(JsonObject json) {
    String column = json.getString("column");
    return new RejectReason(
        column.isEmpty() ? null : column,
        json.getString("value"),
        json.getString("key"),
        List.copyOf(texts(json.getJsonArray("arguments"))));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static JsonArray read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }
}
