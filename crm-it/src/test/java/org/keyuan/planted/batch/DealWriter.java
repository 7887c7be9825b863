package org.keyuan.planted.batch;

import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import java.io.IOException;

/** A job that stores entities itself and names what one vendor ships. */
public class DealWriter {
  public void write(EntityManager entityManager) throws IOException {
    entityManager.persist(HttpServer.create().getAddress());
  }
}
