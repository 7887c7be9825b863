package org.keyuan.planted.web;

import jakarta.persistence.EntityManager;
import org.keyuan.planted.sales.domain.Deal;

/** A screen that reads the database past the use cases. */
public class DealBacking {
  public Deal find(EntityManager entityManager, long id) {
    return entityManager.find(Deal.class, id);
  }
}
