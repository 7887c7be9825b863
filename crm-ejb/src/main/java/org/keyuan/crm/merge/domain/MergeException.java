package org.keyuan.crm.merge.domain;

import org.keyuan.crm.shared.error.BusinessException;

/** Two customers that can't become one, or one that can't become two again. */
public final class MergeException extends BusinessException {
  private MergeException(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  public static MergeException ofOneCustomer() {
    return new MergeException("merge.error.same");
  }

  public static MergeException ofTwoKinds() {
    return new MergeException("merge.error.kinds");
  }

  /** It was undone, its time is over, or there is none. */
  public static MergeException notReversible() {
    return new MergeException("merge.error.not_reversible");
  }

  /** The kept customer was merged itself, or deleted. */
  public static MergeException keptIsGone() {
    return new MergeException("merge.error.kept_gone");
  }

  /** Somebody wants it back from the recycle bin without what belonged to it. */
  public static MergeException restoredAlone() {
    return new MergeException("merge.error.restored_alone");
  }
}
