package org.keyuan.crm.tiering.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.keyuan.crm.shared.sql.Database;

/**
 * Position levels are dictionary entries; their order, highest first, is what a policy compares.
 */
@ApplicationScoped
public class PositionLevels {
  @Inject Database database;

  /**
   * The place of a level in the order; 0, above which nothing is, for one that the dictionary
   * lacks.
   */
  public BigDecimal rank(String code) {
    return BigDecimal.valueOf(
        database.number(
            "SELECT SORT_NO FROM DICTIONARY_ENTRY WHERE CATEGORY = 'POSITION_LEVEL' AND CODE = ?",
            code));
  }
}
