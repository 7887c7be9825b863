package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Asvs;

/** Pages that can't be made, or not as the address wants them. */
class RefusedPagesIT {
  @Test
  void list_thatMayNotBeSeen_isAnsweredByTheProblemAlone()
      throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("portal");
    var answer = caller.get("customer/list.xhtml");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("<nav", "<form").containsOnlyOnce("<html");
  }

  @Asvs("16.5.1")
  @Test
  void view_ofAnotherPage_isRefusedOnce() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("chief");
    var fields = Anonymous.hidden(caller.get("product/edit.xhtml").body());
    fields.put("save", "save");
    for (var page : new String[] {"customer/edit.xhtml", "organisation/employee/edit.xhtml"}) {
      var answer = caller.post(page, fields);
      assertThat(answer.statusCode()).as(page).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("Exception").containsOnlyOnce("<html");
    }
  }

  /** The search box looks for names; a row that is named by its time has none. */
  @Test
  void search_inAListOfTimes_isPassedOver() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("chief");
    for (var path : new String[] {"audit/list.xhtml?q=text", "export?list=audit&q=text"}) {
      assertThat(caller.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }
}
