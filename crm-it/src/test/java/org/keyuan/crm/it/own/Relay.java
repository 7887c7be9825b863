package org.keyuan.crm.it.own;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way to the database, which the tests close: refused, as by a database that has stopped, or
 * silent, as by a network that loses everything.
 */
final class Relay implements AutoCloseable {
  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket door;
  private boolean silent;

  /**
   * @param target the port of the database on this machine
   */
  Relay(int target) throws IOException {
    this.target = target;
    this.door = listen(0);
    this.port = door.getLocalPort();
  }

  int port() {
    return port;
  }

  /** Breaks all connections and takes no new ones. */
  void refuse() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  /** Takes everything and hands nothing on, until the way is open again. */
  synchronized void fallSilent() {
    silent = true;
  }

  void reopen() throws IOException {
    if (door.isClosed()) {
      door = listen(port);
    }
    synchronized (this) {
      silent = false;
      notifyAll();
    }
  }

  @Override
  public void close() throws IOException {
    refuse();
    reopen();
    door.close();
  }

  private ServerSocket listen(int wanted) throws IOException {
    ServerSocket listening = new ServerSocket();
    listening.setReuseAddress(true);
    listening.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    start(() -> accept(listening));
    return listening;
  }

  private void accept(ServerSocket listening) throws IOException {
    while (true) {
      Socket caller = listening.accept();
      Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(caller);
      open.add(database);
      start(() -> pass(caller, database));
      start(() -> pass(database, caller));
    }
  }

  private void pass(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      byte[] bytes = new byte[8192];
      for (int read = 0; read >= 0; read = from.getInputStream().read(bytes)) {
        awaitOpen();
        to.getOutputStream().write(bytes, 0, read);
      }
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private synchronized void awaitOpen() throws IOException {
    try {
      while (silent) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  /** A broken connection ends its threads; that is what the tests want. */
  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
