package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.audit.application.RecordNames;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.access.RecordKind;

/** What records are called is told to whoever may see them. */
class RecordNameChecks {
  @Test
  @Asvs("8.2.2")
  void name_isToldToWhoMaySeeTheKind() {
    World.get();
    var user = World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = 'south'");
    var role = World.sql().number("SELECT ID FROM APP_ROLE WHERE CODE = 'MARKETER'");
    assertThat(name("chief", RecordKind.USER, user)).contains("south");
    assertThat(name("chief", RecordKind.ROLE, role)).isPresent();
    assertThat(name("first", RecordKind.USER, user)).isEmpty();
    assertThat(name("first", RecordKind.ROLE, role)).isEmpty();
  }

  @Test
  void owner_isNamedToEverybody() {
    var employee = World.get().employee("south");
    assertThat(name("first", RecordKind.EMPLOYEE, employee)).isPresent();
    assertThat(name("portal", RecordKind.EMPLOYEE, employee)).isPresent();
  }

  private static Optional<String> name(String person, RecordKind kind, long id) {
    return Inside.as(person, () -> Inside.bean(RecordNames.class).find(kind, id));
  }
}
