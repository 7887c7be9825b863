package org.keyuan.crm.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.keyuan.crm.it.inside.Documents;

/** A person's own request to be verified. */
public record RealNamePages(Session session) {
  public RealNamePages open() {
    session.open("realname/edit.xhtml");
    return this;
  }

  public RealNamePages consent() {
    session.find(Session.byId("consent")).check();
    return this;
  }

  /** Chooses a file and waits for what the page says of it. */
  public String choose(String side, String fileName, byte[] content) {
    var file = new FilePayload(fileName, "image/jpeg", content);
    session.find(Session.byId("file-" + side)).setInputFiles(file);
    var box = session.find(Session.byId("picture-" + side) + "[data-state]");
    assertThat(box).isVisible();
    return box.locator("[role=status]").innerText();
  }

  public RealNamePages chooseAll() {
    for (var side : new String[] {"FRONT", "BACK", "PORTRAIT"}) {
      choose(side, side + ".jpg", Documents.picture());
      assertThat(session.find(Session.byId("picture-" + side) + "[data-state=kept]")).isVisible();
    }
    return this;
  }

  /** Fills the form and sends it, whatever comes of it. */
  public RealNamePages send(String name, String number) {
    session.fill("realName", name).choose("documentType", "RESIDENT_ID").fill("number", number);
    session.go(Session.byId("submit"));
    return this;
  }
}
