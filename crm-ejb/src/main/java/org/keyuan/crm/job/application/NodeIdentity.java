package org.keyuan.crm.job.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * Which server this is, and which start of it. The name is the system property {@code crm.node}
 * where IT sets one, else host and working directory, so that two servers on one machine differ.
 */
@ApplicationScoped
public class NodeIdentity {
  private static final int LONGEST = 100;
  private final String node = name();
  private final String boot = UUID.randomUUID().toString();

  public String node() {
    return node;
  }

  public String boot() {
    return boot;
  }

  private static String name() {
    String given = System.getProperty("crm.node", "");
    String name = given.isBlank() ? host() + ":" + directory() : given;
    return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
  }

  private static String directory() {
    return Integer.toHexString(System.getProperty("user.dir", "").hashCode());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
