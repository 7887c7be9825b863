package org.keyuan.crm.identity;

import org.keyuan.crm.shared.access.Caller;

/**
 * A signed-in person with what only the screens need to know.
 *
 * @param duty what has to be done before anything else
 * @param source which store keeps the password
 * @param viewer who really sits there, when an administrator looks at the product as this person
 *     sees it; otherwise null
 */
public record SignedIn(Caller caller, String theme, Duty duty, AuthSource source, String viewer) {

  /** This person as somebody else looks at them: everything can be seen, nothing changed. */
  SignedIn viewedBy(String newViewer) {
    return new SignedIn(caller.lookingOnly(), theme, Duty.NONE, source, newViewer);
  }
}
