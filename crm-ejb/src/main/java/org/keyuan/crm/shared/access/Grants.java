package org.keyuan.crm.shared.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The permissions of one person: for a kind of record and an action, how far they reach. */
public record Grants(Map<Grants.Key, Scope> scopes) {

  /** Nobody's permissions: everything is refused. */
  public static final Grants NONE = new Grants(Map.of());

  public Grants {
    scopes = Map.copyOf(scopes);
  }

  /** One line of the permission matrix. */
  public record Key(RecordKind kind, Action action) {}

  /** Every action on every kind of record, everywhere: what the system itself works with. */
  public static Grants everything() {
    var all = new HashMap<Key, Scope>();
    for (var kind : RecordKind.values()) {
      for (var action : Action.values()) {
        all.put(new Key(kind, action), Scope.ALL);
      }
    }
    return new Grants(all);
  }

  /** The union of several roles; where two reach differently far, the wider one holds. */
  public static Grants union(Collection<Grants> roles) {
    var all = new HashMap<Key, Scope>();
    roles.forEach(
        role -> role.scopes.forEach((key, scope) -> all.merge(key, scope, Grants::wider)));
    return new Grants(all);
  }

  /** How far the permission reaches; empty when there is none. */
  public Optional<Scope> scope(RecordKind kind, Action action) {
    return Optional.ofNullable(scopes.get(new Key(kind, action)));
  }

  private static Scope wider(Scope a, Scope b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
