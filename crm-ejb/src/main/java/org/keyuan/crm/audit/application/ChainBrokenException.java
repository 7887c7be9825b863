package org.keyuan.crm.audit.application;

import org.keyuan.crm.audit.domain.Finding;
import org.keyuan.crm.shared.error.BusinessException;

/** The audit trail is not what was written. */
public class ChainBrokenException extends BusinessException {

  private static final String KEYS = "auditflaw.";

  ChainBrokenException(Finding first) {
    super(key(first), String.valueOf(first.from()), String.valueOf(first.to()), row(first));
  }

  /** The sentence that says what is wrong; its arguments are first and last number and the row. */
  static String key(Finding finding) {
    return KEYS + finding.flaw().name();
  }

  static String row(Finding finding) {
    return finding.entryId() == null ? "\u2014" : finding.entryId().toString();
  }
}
