package org.keyuan.crm.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Asvs;

class MailTextTest {

  @Test
  void html_escapesEverythingAndLinksWholeLinesOnly() {
    var html =
        MailBody.html(
            "en",
            "a <b> & \"c\"",
            "Hello <script>alert(1)</script>,\nsee https://evil.example/ here\n\n"
                + "https://crm.example.com/crm/a.xhtml?token=x&y=\"z\n\nBye");
    assertThat(html)
        .contains("<title>a &lt;b&gt; &amp; &quot;c&quot;</title>")
        .contains(
            "<p>Hello &lt;script&gt;alert(1)&lt;/script&gt;,<br>see https://evil.example/ here</p>")
        .contains(
            "<p><a href=\"https://crm.example.com/crm/a.xhtml?token=x&amp;y=&quot;z\">"
                + "https://crm.example.com/crm/a.xhtml?token=x&amp;y=&quot;z</a></p>")
        .contains("<p>Bye</p>")
        .doesNotContain("<script>", "href=\"https://evil");
  }

  @Asvs("1.3.11")
  @Test
  void subject_isOneLine_whateverTheValuesHold() {
    var forged =
        Mail.of("problem.", "k", "a@example.com", Locale.ENGLISH).with("x\r\nBcc: y\u2028z");
    assertThat(Mail.oneLine("Hello " + forged.arguments().get(0))).isEqualTo("Hello x Bcc: y z");
  }

  @Test
  void mail_keepsWhatItIsTold() {
    var end = Instant.EPOCH.plus(Duration.ofDays(1));
    var mail = Mail.of("w.", "k", "a@example.com", Locale.ENGLISH).with("x").confidentialUntil(end);
    assertThat(mail.confidential()).isTrue();
    assertThat(mail.usefulUntil()).isEqualTo(end);
    assertThat(mail.arguments()).containsExactly("x");
  }

  @Test
  void pauses_growUpToSixHours() {
    assertThat(MailOutbox.pause(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(MailOutbox.pause(2)).isEqualTo(Duration.ofMinutes(2));
    assertThat(MailOutbox.pause(3)).isEqualTo(Duration.ofMinutes(8));
    assertThat(MailOutbox.pause(MailOutbox.MOST_TRIES)).isEqualTo(Duration.ofHours(6));
    assertThat(MailOutbox.pause(1000)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void server_whereProtectionIsAskedFor_requiresIt() {
    var server = new MailServer("h", 25, MailServer.Security.of("starttls"), "", "", "a@b.cn", "");
    assertThat(server.properties())
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
        .containsEntry("mail.smtp.auth", "false");
    assertThat(MailServer.Security.of("")).isEqualTo(MailServer.Security.NONE);
  }
}
