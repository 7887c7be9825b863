package org.keyuan.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.audit.application.ChainVerification;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.shared.text.Words;

/** Says above the list how the last proof of the trail came out. */
@Named
@RequestScoped
public class AuditProof {

  @Inject private ChainVerification verification;
  @Inject private AuditValues values;
  @Inject private Words words;

  private String text;
  private boolean broken;

  public String getText() {
    if (text == null) {
      text =
          verification
              .findNewest()
              .map(
                  check -> {
                    broken = check.flawKey() != null;
                    var at = values.moment(check.at());
                    return broken
                        ? words.of("audit.broken", at)
                            + " "
                            + Messages.text(
                                words.getLocale(),
                                check.flawKey(),
                                String.valueOf(check.from()),
                                String.valueOf(check.to()),
                                check.entry())
                        : words.of("audit.checked", at, words.number(check.rows()));
                  })
              .orElseGet(() -> words.of("audit.unchecked"));
    }
    return text;
  }

  public boolean isBroken() {
    getText();
    return broken;
  }
}
