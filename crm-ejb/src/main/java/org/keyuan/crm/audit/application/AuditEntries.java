package org.keyuan.crm.audit.application;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.keyuan.crm.audit.domain.AuditContent;
import org.keyuan.crm.audit.persistence.AuditInsert;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.record.Change;

/** Makes stamped rows of changes, cut to what the columns hold. */
public final class AuditEntries {

  private static final int NAME = 300;
  private static final int FIELDS = 2_000;
  private static final int LOGIN = 50;
  private static final int ADDRESS = 60;

  /** Kept, because each call of {@code Json.create…} looks for the implementation again. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(null);

  private final AuditStamp stamp;
  private final Caller caller;
  private final LocalDateTime at;

  public AuditEntries(AuditStamp stamp, Caller caller, Instant at) {
    this.stamp = stamp;
    this.caller = caller;
    this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  public AuditInsert.Entry of(long id, Change change) {
    var salt = stamp.salt();
    var name = cut(change.name(), NAME);
    var changes = json(change.fields());
    var content =
        new AuditContent(
            id,
            at,
            cut(caller.loginName(), LOGIN),
            cut(caller.address(), ADDRESS),
            change.action(),
            change.kind().name(),
            change.id(),
            cut(String.join(",", change.fields().keySet()), FIELDS),
            AuditContent.digest(salt, name, changes));
    return new AuditInsert.Entry(content, name, changes, salt, stamp.of(content));
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  private static String json(Map<String, String[]> changes) {
    var object = JSON.createObjectBuilder();
    changes.forEach((field, values) -> object.add(field, pair(values)));
    return object.build().toString();
  }

  private static JsonArrayBuilder pair(String[] values) {
    var array = JSON.createArrayBuilder();
    for (var value : values) {
      if (value == null) {
        array.addNull();
      } else {
        array.add(value);
      }
    }
    return array;
  }
}
