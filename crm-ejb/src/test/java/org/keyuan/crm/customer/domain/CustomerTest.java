package org.keyuan.crm.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.error.StaleRecordException;

class CustomerTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void enter_makesAPendingOrdinaryCustomer() {
    var customer = Customer.enter("C1", command(CustomerKind.ENTERPRISE), Ownership.of(1L, 2L));

    assertThat(customer).isInstanceOf(EnterpriseCustomer.class);
    assertThat(customer.verification()).isEqualTo(Verification.PENDING);
    assertThat(customer.tier()).isEqualTo(Tier.ORDINARY);
  }

  @Test
  void describe_whenRejected_waitsForVerificationAgain() {
    var customer = Customer.enter("C1", command(CustomerKind.INDIVIDUAL), Ownership.of(1L, 2L));
    customer.reject("no such street", "admin", NOW);

    customer.describe(command(CustomerKind.INDIVIDUAL));

    assertThat(customer.verification()).isEqualTo(Verification.PENDING);
  }

  @Test
  void describe_whenVerified_staysVerified() {
    var customer = Customer.enter("C1", command(CustomerKind.INDIVIDUAL), Ownership.of(1L, 2L));
    customer.verify("admin", NOW);

    customer.describe(command(CustomerKind.INDIVIDUAL));

    assertThat(customer.verification()).isEqualTo(Verification.VERIFIED);
  }

  @Test
  void requireVersion_whenAnother_isRefused() {
    var customer = Customer.enter("C1", command(CustomerKind.INDIVIDUAL), Ownership.of(1L, 2L));
    assertThatThrownBy(() -> customer.requireVersion(5)).isInstanceOf(StaleRecordException.class);
  }

  private static CustomerCommand command(CustomerKind kind) {
    return new CustomerCommand(
        kind, null, "Li", null, null, null, null, null, null, null, null, Set.of(), null, null,
        null, null, null, null, null, null, null, null, null, null, null);
  }
}
