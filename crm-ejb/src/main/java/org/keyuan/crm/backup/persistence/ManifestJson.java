package org.keyuan.crm.backup.persistence;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.keyuan.crm.backup.domain.AppliedChange;
import org.keyuan.crm.backup.domain.BackupColumn;
import org.keyuan.crm.backup.domain.BackupDamagedException;
import org.keyuan.crm.backup.domain.BackupManifest;
import org.keyuan.crm.backup.domain.BackupSequence;
import org.keyuan.crm.backup.domain.BackupTable;
import org.keyuan.crm.backup.domain.BackupTooNewException;
import org.keyuan.crm.backup.domain.ColumnType;

/** The manifest as JSON, laid out for people too; {@code docs/backup-format.md} describes it. */
final class ManifestJson {
  private static final String FORMAT = "keyuan-backup";

  private ManifestJson() {}

  static byte[] write(BackupManifest manifest) {
    JsonObject json =
        Json.createObjectBuilder()
            .add("format", FORMAT)
            .add("formatVersion", BackupManifest.FORMAT_VERSION)
            .add("productVersion", manifest.productVersion())
            .add("createdAt", manifest.createdAt().toString())
            .add("database", manifest.database())
            .add("rows", manifest.rows())
            .add("changes", array(manifest.changes(), ManifestJson::change))
            .add("sequences", array(manifest.sequences(), ManifestJson::sequence))
            .add("tables", array(manifest.tables(), ManifestJson::table))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(out)) {
      writer.write(json);
    }
    return out.toByteArray();
  }

  /**
   * @throws BackupTooNewException when a newer program wrote it
   * @throws BackupDamagedException when it is not a manifest
   */
  static BackupManifest read(InputStream in) {
    try (var reader = Json.createReader(in)) {
      JsonObject json = reader.readObject();
      if (!FORMAT.equals(json.getString("format"))) {
        throw new BackupDamagedException("no_backup");
      }
      if (json.getInt("formatVersion") > BackupManifest.FORMAT_VERSION) {
        throw new BackupTooNewException("format", json.getInt("formatVersion"));
      }
      return manifest(json);
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IllegalArgumentException
        | DateTimeException e) {
      throw new BackupDamagedException("manifest");
    }
  }

  private static BackupManifest manifest(JsonObject json) {
    return new BackupManifest(
        json.getString("productVersion"),
        Instant.parse(json.getString("createdAt")),
        json.getString("database"),
        list(json, "changes", ManifestJson::change),
        list(json, "sequences", ManifestJson::sequence),
        list(json, "tables", ManifestJson::table));
  }

  private static JsonObjectBuilder change(AppliedChange change) {
    return Json.createObjectBuilder()
        .add("id", change.id())
        .add("author", change.author())
        .add("path", change.path());
  }

  private static AppliedChange change(JsonObject json) {
    return new AppliedChange(
        json.getString("id"), json.getString("author"), json.getString("path"));
  }

  private static JsonObjectBuilder sequence(BackupSequence sequence) {
    return Json.createObjectBuilder().add("name", sequence.name()).add("next", sequence.next());
  }

  private static BackupSequence sequence(JsonObject json) {
    return new BackupSequence(json.getString("name"), json.getJsonNumber("next").longValueExact());
  }

  private static JsonObjectBuilder table(BackupTable table) {
    return Json.createObjectBuilder()
        .add("name", table.name())
        .add("part", table.part())
        .add("rows", table.rows())
        .add("bytes", table.bytes())
        .add("sha256", table.sha256())
        .add("content", table.content())
        .add("key", Json.createArrayBuilder(table.key()))
        .add("columns", array(table.columns(), ManifestJson::column));
  }

  private static BackupTable table(JsonObject json) {
    return new BackupTable(
        json.getString("name"),
        list(json, "columns", ManifestJson::column),
        json.getJsonArray("key").getValuesAs(JsonString::getString),
        json.getJsonNumber("rows").longValueExact(),
        json.getJsonNumber("bytes").longValueExact(),
        json.getString("sha256"),
        json.getString("content"));
  }

  private static JsonObjectBuilder column(BackupColumn column) {
    return Json.createObjectBuilder()
        .add("name", column.name())
        .add("type", column.type().name())
        .add("declared", column.declared());
  }

  private static BackupColumn column(JsonObject json) {
    return new BackupColumn(
        json.getString("name"),
        ColumnType.valueOf(json.getString("type")),
        json.getString("declared"));
  }

  private static <T> JsonArrayBuilder array(
      Collection<T> values, Function<T, JsonObjectBuilder> mapping) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(mapping.apply(value)));
    return array;
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> mapping) {
    JsonArray array = json.getJsonArray(name);
    return array.stream().map(JsonValue::asJsonObject).map(mapping).toList();
  }
}
