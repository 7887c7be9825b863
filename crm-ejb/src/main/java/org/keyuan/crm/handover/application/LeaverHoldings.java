package org.keyuan.crm.handover.application;

import java.io.Serializable;
import java.util.List;
import org.keyuan.crm.shared.access.RecordKind;

/** What somebody owns, and the accounts with which they sign in. */
public record LeaverHoldings(String name, List<Count> counts, List<String> accounts)
    implements Serializable {

  /**
   * Records of a kind.
   *
   * @param all with those in the recycle bin
   */
  public record Count(RecordKind kind, long all, long recycled) implements Serializable {}
}
