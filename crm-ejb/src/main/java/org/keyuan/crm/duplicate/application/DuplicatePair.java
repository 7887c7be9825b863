package org.keyuan.crm.duplicate.application;

import java.io.Serializable;
import org.keyuan.crm.duplicate.domain.Likeness;

/** Two customers that are likely one. */
public record DuplicatePair(Side one, Side other, Likeness likeness) implements Serializable {

  /** One of them; number and name are null where the role hides them. */
  public record Side(long id, String number, String name) implements Serializable {}
}
