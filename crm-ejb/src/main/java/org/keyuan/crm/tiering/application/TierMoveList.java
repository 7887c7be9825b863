package org.keyuan.crm.tiering.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** Every change of tier, the newest first; a line opens the customer. */
@ApplicationScoped
public class TierMoveList implements ListSource {

  private static final String TIERS = "tier:VIP,POTENTIAL,ORDINARY";

  private final ListSpec spec =
      new ListSpec("tiermove", RecordKind.TIERING, "TIER_HISTORY", "h")
          .permanent()
          .ownedBy("c", RecordKind.CUSTOMER)
          .opens("h.CUSTOMER_ID")
          .always("c.DELETED_AT IS NULL")
          .join("c", "JOIN CUSTOMER c ON c.ID = h.CUSTOMER_ID")
          .join("o", "LEFT JOIN EMPLOYEE o ON o.ID = c.OWNER_ID")
          .column(ColumnType.DATE, "asOf", "h.AS_OF")
          .column(ColumnType.TEXT, "customer", "c.NAME")
          .link()
          .coded(ColumnType.ENUM, "fromTier", "h.FROM_TIER", TIERS)
          .tells(RecordKind.CUSTOMER, "tier")
          .coded(ColumnType.ENUM, "toTier", "h.TO_TIER", TIERS)
          .tells(RecordKind.CUSTOMER, "tier")
          .reference(ColumnType.EMPLOYEE, "owner", "o.NAME", "c.OWNER_ID")
          .column(ColumnType.INSTANT, "changedAt", "h.CHANGED_AT")
          .column(ColumnType.NUMBER, "run", "h.TIER_RUN_ID")
          .optional()
          .sortedBy("changedAt", true);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
