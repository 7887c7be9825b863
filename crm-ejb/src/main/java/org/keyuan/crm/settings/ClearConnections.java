package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.connection.ThisMachine;

/**
 * Where the product may send what everybody on the way could read: nowhere but this machine, unless
 * an administrator has allowed it by {@code connection.unencrypted}. Asked by whatever opens a
 * connection, whichever server it leads to.
 */
@ApplicationScoped
public class ClearConnections {

  @Inject private Parameters parameters;

  /** Whether a connection to this host may be without encryption. */
  public boolean mayLeadTo(String host) {
    return ThisMachine.isMeantBy(host) || parameters.isSet("connection.unencrypted");
  }
}
