package org.keyuan.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;

class AdministratorRightsTest {
  @ParameterizedTest
  @CsvSource({
    "USER, CREATE, true",
    "USER, EDIT, true",
    "USER, RUN, true",
    "ROLE, EDIT, true",
    "PARAMETER, EDIT, true",
    "USER, VIEW, false",
    "ROLE, EXPORT, false",
    "CUSTOMER, DELETE, false",
    "JOB, RUN, false"
  })
  void areIn_whatChangesWhatOthersMay(RecordKind kind, Action action, boolean expected) {
    var grants = Grants.only(kind, action, Scope.ALL);
    assertThat(AdministratorRights.areIn(grants)).isEqualTo(expected);
  }
}
