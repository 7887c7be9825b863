package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of regions: provinces, cities, districts. */
@ApplicationScoped
public class RegionList implements ListSource {

  private static final String LEVEL =
      "CASE r.LEVEL_NO WHEN 1 THEN 'PROVINCE' WHEN 2 THEN 'CITY' ELSE 'DISTRICT' END";

  private final ListSpec spec =
      new ListSpec("region", RecordKind.REGION, "REGION", "r")
          .column(ColumnType.TEXT, "code", "r.CODE")
          .column(ColumnType.TEXT, "name", "r.NAME")
          .link()
          .column(ColumnType.TEXT, "fullName", "r.FULL_NAME")
          .coded(ColumnType.ENUM, "level", LEVEL, "regionlevel:PROVINCE,CITY,DISTRICT")
          .searchedByPickers("fullName", "code")
          .sortedBy("code", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
