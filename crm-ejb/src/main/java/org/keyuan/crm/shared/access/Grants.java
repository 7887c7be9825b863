package org.keyuan.crm.shared.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The permissions of one person: for a kind of record and an action, how far they reach, and the
 * fields that are withheld.
 */
public record Grants(Map<Grants.Key, Reach> reaches, Map<Grants.Field, FieldRule> fieldRules) {

  /** Nobody's permissions: everything is refused. */
  public static final Grants NONE = new Grants(Map.of(), Map.of());

  public Grants {
    reaches = Map.copyOf(reaches);
    fieldRules = Map.copyOf(fieldRules);
  }

  /** One line of the permission matrix. */
  public record Key(RecordKind kind, Action action) {}

  /** A field of a kind of record, by the name of its column in lists. */
  public record Field(RecordKind kind, String name) {}

  /** Every action on every kind of record, everywhere: what the system itself works with. */
  public static Grants everything() {
    var all = new HashMap<Key, Reach>();
    for (var kind : RecordKind.values()) {
      for (var action : Action.values()) {
        all.put(new Key(kind, action), Reach.EVERYTHING);
      }
    }
    return new Grants(all, Map.of());
  }

  /** What of these permissions only looks at things. */
  public Grants lookingOnly() {
    var looks = new HashMap<Key, Reach>();
    reaches.forEach(
        (key, reach) -> {
          if (key.action() == Action.VIEW) {
            looks.put(key, reach);
          }
        });
    return new Grants(looks, fieldRules);
  }

  /** One permission alone. */
  public static Grants only(RecordKind kind, Action action, Scope scope) {
    return new Grants(Map.of(new Key(kind, action), Reach.of(scope)), Map.of());
  }

  /** How far the permission reaches; empty when there is none. */
  public Optional<Reach> reach(RecordKind kind, Action action) {
    return Optional.ofNullable(reaches.get(new Key(kind, action)));
  }

  public boolean hides(RecordKind kind, String field) {
    return fieldRules.get(new Field(kind, field)) == FieldRule.HIDDEN;
  }

  /** Whether the field may be changed: it is neither hidden nor read-only. */
  public boolean opens(RecordKind kind, String field) {
    return !fieldRules.containsKey(new Field(kind, field));
  }
}
