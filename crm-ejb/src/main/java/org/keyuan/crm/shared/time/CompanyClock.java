package org.keyuan.crm.shared.time;

import jakarta.ejb.Stateless;
import java.time.Instant;

@Stateless
public class CompanyClock {
  public Instant now() {
    return Instant.now();
  }
}
