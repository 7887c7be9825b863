package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.keyuan.crm.shared.access.Unguarded;

/** Where log-ins begin and end, whoever proved them. */
@Stateless
@Unguarded("part of signing in and out")
public class UserSessions {

  @Inject private CallerDirectory directory;
  @Inject private SessionStore store;

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

  public void end(String token) {
    store.end(token);
  }

  /** How long a session may lie idle. */
  public Duration idle() {
    return store.idle();
  }
}
