package org.keyuan.planted.sales.application;

import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.Date;
import org.keyuan.planted.purchase.SupplierUtils;

/** A use case that says nothing of who may call it, prints, and reads the machine's clock. */
@Stateless
public class DealService {
  public void close(Long id, Date day) {
    System.out.println(SupplierUtils.name(id) + day + LocalDate.now());
  }
}
