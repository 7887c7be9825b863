package org.keyuan.crm.shared.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Hosts by which what is sent never leaves this machine. */
public final class ThisMachine {

  private ThisMachine() {}

  /** Never asks a name server: a name that says so, or figures, are enough. */
  public static boolean isMeantBy(String host) {
    var plain = host.replaceAll("^\\[|]$", "");
    return plain.equals("localhost")
        || ((plain.matches("[0-9.]+") || plain.contains(":")) && isLoopback(plain));
  }

  private static boolean isLoopback(String figures) {
    try {
      return InetAddress.getByName(figures).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
