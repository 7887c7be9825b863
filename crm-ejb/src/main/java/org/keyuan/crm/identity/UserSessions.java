package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.ChangeLog;

/** Where log-ins begin and end, whoever proved them. */
@Stateless
@Unguarded("part of signing in and out")
public class UserSessions {

  @Inject private CallerDirectory directory;
  @Inject private SessionStore store;
  @Inject private ChangeLog log;

  /**
   * Begins a session of somebody who has just proved who they are.
   *
   * @param agent what the browser says of itself, or null
   * @return the token by which the session is known; the table has its hash alone
   */
  public String begin(String loginName, String address, String agent) {
    var caller = directory.find(loginName, address).orElseThrow().caller();
    return store.begin(caller.userId(), caller.roles(), address, agent);
  }

  /** Ends the session of somebody who signs out, and writes it down. */
  public void signOut(String loginName, String address, String token) {
    store.end(token);
    directory
        .find(loginName, address)
        .map(SignedIn::caller)
        .ifPresent(person -> CallerContext.as(person, () -> writeDown(person)));
  }

  private void writeDown(Caller person) {
    log.write("SIGN_OUT", RecordKind.USER, person.userId(), person.loginName(), Map.of());
  }

  public void end(String token) {
    store.end(token);
  }

  /** How long a session may lie idle. */
  public Duration idle() {
    return store.idle();
  }
}
