package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person with many pages open at once. */
class ManyTabsIT {
  private static final int TABS = 45;

  @Test
  void formThatWasOpenedFirst_isSaved_behindManyOthers() throws IOException, InterruptedException {
    var person = new Anonymous();
    person.signIn("first");
    var first = Anonymous.hidden(person.get("customer/edit.xhtml").body());
    for (int i = 0; i < TABS; i++) {
      assertThat(person.get("customer/edit.xhtml").statusCode()).isEqualTo(200);
    }
    first.put("kind", "ENTERPRISE");
    first.put("name", "tabs " + UUID.randomUUID());
    first.put("save", "");
    var saved = person.post("customer/edit.xhtml", first);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(saved.headers().firstValue("Location").orElse("")).contains("customer/view.xhtml");
  }
}
