package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.application.CustomerQueries;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.FieldException;

/** Who reaches whose customers: in the list, by id, for a change, in the export. */
@Asvs("8.2.2")
class ScopeChecks {
  @Test
  void list_hasWhatTheScopeCovers() {
    Reach.eachPair(Customers::enter, Customers::isListed);
  }

  @Test
  void record_isReadWhereTheScopeCoversIt() {
    Reach.eachPair(Customers::enter, id -> Lists.shows("customer", id));
  }

  @Test
  void export_hasWhatTheScopeCovers() {
    Reach.eachPair(Customers::enter, id -> Lists.exports("customer", id));
  }

  @Test
  void change_outsideTheScope_isRefusedAndChangesNothing() {
    World.get();
    var id = Customers.enter("first");
    var version = Customers.version(id);
    Refusals.unchanged(
        () -> Rows.of("CUSTOMER", id),
        List.of("second", "south", "executive", "marketer", "portal"),
        () -> Customers.service().change(id, version, Customers.named("stolen")),
        () -> Customers.service().delete(id, version),
        () -> Inside.bean(CustomerQueries.class).open(id));
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
    var south = World.get().employee("south");
    var other = Customers.owned(Customers.freshName(), south);
    assertThatThrownBy(() -> Inside.as("first", () -> Customers.service().enter(other, null)))
        .isInstanceOf(FieldException.class);
  }
}
