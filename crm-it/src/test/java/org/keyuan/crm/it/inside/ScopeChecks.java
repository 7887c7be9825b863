package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.application.CustomerQueries;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRequest;

/** Who reaches whose customers: in the list, by id, for a change, in the export. */
class ScopeChecks {
  private static final Map<String, List<String>> SEES =
      Map.of(
          "leader", List.of("leader", "first", "second"),
          "first", List.of("first"),
          "second", List.of("second"),
          "south", List.of("south"),
          "executive", List.of("leader", "first", "second", "south"),
          "chief", List.of("leader", "first", "second", "south"));

  private static final List<String> OWNERS = List.of("leader", "first", "second", "south");

  @Test
  void list_hasWhatTheScopeCovers() {
    World.get();
    eachPair((person, owner, id) -> Inside.as(person, () -> Customers.isListed(id)));
  }

  @Test
  void record_isReadWhereTheScopeCoversIt() {
    World.get();
    eachPair((person, owner, id) -> Inside.as(person, () -> mayRead(id)));
  }

  @Test
  void export_hasWhatTheScopeCovers() {
    World.get();
    eachPair((person, owner, id) -> Inside.as(person, () -> exported().contains(id)));
  }

  @Test
  void change_outsideTheScope_isRefusedAndChangesNothing() {
    World.get();
    var id = Customers.enter("first");
    var version = Customers.version(id);
    for (var stranger : List.of("second", "south", "executive", "marketer", "portal")) {
      refused(stranger, () -> Customers.service().change(id, version, Customers.named("stolen")));
      refused(stranger, () -> Customers.service().delete(id, version));
      refused(stranger, () -> Inside.bean(CustomerQueries.class).open(id));
    }
    assertThat(Customers.name(id)).isNotEqualTo("stolen");
    assertThat(Customers.version(id)).isEqualTo(version);
  }

  @Test
  void change_insideTheScope_isDone() {
    World.get();
    for (var person : List.of("first", "leader", "chief")) {
      var id = Customers.enter("first");
      var name = Customers.freshName();
      Inside.as(
          person,
          () -> {
            Customers.service().change(id, Customers.version(id), Customers.named(name));
            return null;
          });
      assertThat(Customers.name(id)).as(person).isEqualTo(name);
    }
  }

  @Test
  void owner_outsideTheScope_canNotBeGiven() {
    var world = World.get();
    var command = Customers.named(Customers.freshName());
    var other =
        new org.keyuan.crm.customer.domain.CustomerCommand(
            command.kind(),
            null,
            command.name(),
            null,
            null,
            null,
            null,
            null,
            null,
            world.employee("south"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    refused("first", () -> Customers.service().enter(other, null));
  }

  /** Says of a person, an owner and the owner's customer whether the person reaches it. */
  @FunctionalInterface
  private interface Reach {
    boolean reaches(String person, String owner, long id);
  }

  private static void eachPair(Reach reach) {
    for (var owner : OWNERS) {
      var id = Customers.enter(owner);
      SEES.forEach(
          (person, owners) ->
              assertThat(reach.reaches(person, owner, id))
                  .as(person + " reaches the customer of " + owner)
                  .isEqualTo(owners.contains(owner)));
    }
  }

  private static boolean mayRead(long id) {
    try {
      return Inside.bean(ListQueries.class).get("customer", id) != null;
    } catch (BusinessException e) {
      return false;
    }
  }

  private static List<Long> exported() {
    var ids = new ArrayList<Long>();
    try {
      Inside.bean(ListQueries.class)
          .export("customer", ListRequest.first(1), row -> ids.add(row.id()));
    } catch (BusinessException e) {
      assertThat(e.messageKey()).isEqualTo("access.error.denied");
    }
    return ids;
  }

  private static void refused(String person, ThrowingCallable work) {
    assertThatThrownBy(
            () ->
                Inside.as(
                    person,
                    () -> {
                      try {
                        work.call();
                      } catch (RuntimeException e) {
                        throw e;
                      } catch (Throwable e) {
                        throw new AssertionError(e);
                      }
                      return null;
                    }))
        .as(person)
        .isInstanceOf(BusinessException.class);
  }
}
