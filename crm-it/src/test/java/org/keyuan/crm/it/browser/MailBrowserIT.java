package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.mail.MailBox;
import org.keyuan.crm.it.page.AccountPages;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.shared.access.Asvs;

/** The outbox of mail as administrators see it. */
class MailBrowserIT {

  @Asvs("12.3.1")
  @Test
  void mailServer_elsewhere_isNotWrittenToInTheClear_unlessThatIsAllowed() {
    try (var mails = MailBox.open();
        var chief = Browser.open("en").signIn("chief")) {
      var recipient = RecordPages.fresh() + "@example.com";
      InsideServer.set("mail.host", "mail.example.invalid");
      assertThat(reason(chief, recipient, "encrypted")).contains("mail.security");
      assertThat(mails.count(recipient)).isZero();
      InsideServer.set("connection.unencrypted", "true");
      try {
        assertThat(reason(chief, "other-" + recipient, "mail.example.invalid"))
            .doesNotContain("encrypted");
      } finally {
        InsideServer.set("connection.unencrypted", "false");
      }
    }
  }

  /** Why a mail could not be sent, once that is said with this word. */
  private static String reason(Session chief, String recipient, String word) {
    new AccountPages(chief).invite(RecordPages.fresh(), recipient, "en", "OPERATOR");
    var row = "tbody tr:has-text('" + word + "')";
    chief.openUntil("mail/list.xhtml?f=recipient=" + recipient, row);
    return chief.find("tbody tr").innerText();
  }

  @Asvs("12.3.2")
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void mailServer_withAForeignCertificate_getsNothing_andTheOutboxSaysWhy(String language) {
    try (var mails = MailBox.openWithForeignCertificate();
        var chief = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      var recipient = name + "@example.com";
      new AccountPages(chief).invite(name, recipient, language, "OPERATOR");
      chief.openUntil(
          "mail/list.xhtml?f=recipient=" + recipient, "tbody tr:has-text('certification path')");
      assertThat(chief.find("tbody tr").innerText()).contains(recipient, "certification path");
      assertThat(mails.count(recipient)).isZero();
      assertThat(chief.obstacles()).isEmpty();
    }
  }
}
