package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.application.CustomerVerification;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.error.RecordInUseException;
import org.keyuan.crm.shared.error.StaleRecordException;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRequest;

/** What use cases promise of the rows they write. */
class WriteChecks {
  @Test
  void form_sentTwice_makesOneRecord() {
    World.get();
    var name = Customers.freshName();
    var token = UUID.randomUUID().toString();
    Callable<Long> send = () -> Customers.service().enter(Customers.named(name), token);
    assertThat(Inside.as("first", send)).isEqualTo(Inside.as("first", send));
    assertThat(count(name)).isOne();
  }

  @Asvs("2.3.4")
  @Test
  void form_sentInParallel_makesOneRecord() throws Exception {
    World.get();
    var name = Customers.freshName();
    var token = UUID.randomUUID().toString();
    var executor =
        (ManagedExecutorService)
            new InitialContext().lookup("java:comp/DefaultManagedExecutorService");
    var sent = new ArrayList<Future<Long>>();
    for (int i = 0; i < 6; i++) {
      sent.add(
          executor.submit(
              () ->
                  Inside.as(
                      "first", () -> Customers.service().enter(Customers.named(name), token))));
    }
    var ids = new HashSet<Long>();
    for (var one : sent) {
      try {
        ids.add(one.get());
      } catch (ExecutionException e) {
        assertThat(e.getCause()).hasStackTraceContaining("UQ_SUBMISSION_TOKEN");
      }
    }
    assertThat(ids).hasSize(1);
    assertThat(count(name)).isOne();
  }

  @Asvs({"2.3.3", "16.5.3"})
  @Test
  void change_ofAnOldVersion_isRefusedAndChangesNothing() {
    World.get();
    var id = Customers.enter("first");
    var name = Customers.freshName();
    var read = Customers.version(id);
    as("leader", () -> Customers.service().change(id, read, Customers.named(name)));
    assertThatThrownBy(
            () -> as("first", () -> Customers.service().change(id, read, Customers.named("mine"))))
        .isInstanceOf(StaleRecordException.class);
    assertThat(Customers.name(id)).isEqualTo(name);
  }

  @Asvs({"2.2.1", "2.2.2"})
  @Test
  void command_thatIsWrong_isRefusedAtTheSignature() {
    World.get();
    assertThatThrownBy(
            () -> as("first", () -> Customers.service().enter(Customers.named(" "), null)))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Asvs("2.3.1")
  @Test
  void verification_goesFromPendingToVerifiedOrBackToItsAuthor() {
    World.get();
    var verification = Inside.bean(CustomerVerification.class);
    var good = Customers.enter("first");
    var bad = Customers.enter("first");
    assertThat(state(good)).isEqualTo("PENDING");
    assertThatThrownBy(
            () -> as("leader", () -> verification.approve(good, Customers.version(good))))
        .isInstanceOf(BusinessException.class);
    as("chief", () -> verification.approve(good, Customers.version(good)));
    as("chief", () -> verification.reject(bad, Customers.version(bad), "number missing"));
    assertThat(state(good)).isEqualTo("VERIFIED");
    assertThat(state(bad)).isEqualTo("REJECTED");
    assertThatThrownBy(
            () -> as("chief", () -> verification.reject(good, Customers.version(good), " ")))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void deletion_putsCustomerAndContactsIntoTheRecycleBin() {
    World.get();
    var id = Customers.enter("first");
    var contact = new ContactCommand(id, "Anna", null, null, null, null, null, null, null, true);
    var contactId = Inside.as("first", () -> Inside.bean(ContactService.class).add(contact, null));
    as("first", () -> Customers.service().delete(id, Customers.version(id)));
    assertThat(Inside.as("chief", () -> Customers.isListed(id))).isFalse();
    assertThat(deleted("CUSTOMER", id)).isTrue();
    assertThat(deleted("CONTACT", contactId)).isTrue();
    var bin = Inside.bean(ListQueries.class);
    assertThat(
            Inside.as("chief", () -> bin.pageDeleted("customer", ListRequest.first(10_000)).rows()))
        .anyMatch(row -> row.id() == id);
    assertThatThrownBy(() -> as("first", () -> bin.pageDeleted("customer", ListRequest.first(1))))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  void deletion_ofACustomerWithOrders_isRefused() {
    var world = World.get();
    var id = Customers.enter("first");
    Orders.insert(id, world.employee("first"));
    assertThatThrownBy(
            () -> as("first", () -> Customers.service().delete(id, Customers.version(id))))
        .isInstanceOf(RecordInUseException.class);
    assertThat(deleted("CUSTOMER", id)).isFalse();
  }

  private static void as(String person, Runnable work) {
    Inside.as(
        person,
        () -> {
          work.run();
          return null;
        });
  }

  private static long count(String name) {
    return World.sql().number("SELECT COUNT(*) FROM CUSTOMER WHERE NAME = ?", name);
  }

  private static String state(long id) {
    return World.sql()
        .find("SELECT VERIFICATION FROM CUSTOMER WHERE ID = ?", row -> row.text(1), id)
        .orElseThrow();
  }

  private static boolean deleted(String table, long id) {
    return World.sql()
            .number(
                "SELECT COUNT(*) FROM " + table + " WHERE ID = ? AND DELETED_AT IS NOT NULL", id)
        == 1;
  }
}
