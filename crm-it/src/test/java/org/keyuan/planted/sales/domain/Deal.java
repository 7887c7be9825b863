package org.keyuan.planted.sales.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Date;
import org.keyuan.planted.sales.application.DealService;

/** A domain that calls its use case, and an entity with a date that has a time of day. */
@Entity
public class Deal {
  @Id private Long id;
  private Date closedOn;

  public void close(DealService service) {
    service.close(id, closedOn);
  }
}
