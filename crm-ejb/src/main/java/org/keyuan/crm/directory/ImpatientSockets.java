package org.keyuan.crm.directory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Encrypted sockets that wait for each answer for a limited time from the first one on. Without it
 * a server that takes the connection and then says nothing would hold the log-in for ever: the
 * time-outs of the directory's library begin after the handshake.
 */
final class ImpatientSockets extends SSLSocketFactory {

  private final SSLSocketFactory sockets;
  private final int millis;

  ImpatientSockets(SSLSocketFactory sockets, int millis) {
    this.sockets = sockets;
    this.millis = millis;
  }

  private Socket impatient(Socket socket) throws IOException {
    socket.setSoTimeout(millis);
    return socket;
  }

  @Override
  public Socket createSocket() throws IOException {
    return impatient(sockets.createSocket());
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean closes)
      throws IOException {
    return impatient(sockets.createSocket(impatient(socket), host, port, closes));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return impatient(sockets.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return impatient(sockets.createSocket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return impatient(sockets.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return impatient(sockets.createSocket(host, port, from, fromPort));
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets.getSupportedCipherSuites();
  }
}
