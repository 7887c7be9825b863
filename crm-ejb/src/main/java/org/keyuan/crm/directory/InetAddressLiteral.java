package org.keyuan.crm.directory;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** An address written in figures; never asks a name server. */
final class InetAddressLiteral {

  private InetAddressLiteral() {}

  static Optional<InetAddress> of(String figures) {
    try {
      return Optional.of(InetAddress.getByName(figures));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
