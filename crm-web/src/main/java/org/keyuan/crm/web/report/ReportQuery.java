package org.keyuan.crm.web.report;

import java.util.StringJoiner;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;

/** A report as the query of an address; the other half of {@link ReportParameters}. */
record ReportQuery(ReportCode code, ReportCriteria criteria) {

  @Override
  public String toString() {
    StringJoiner query = new StringJoiner("&");
    add(query, "code", code);
    add(query, "period", criteria.period());
    add(query, "from", criteria.from());
    add(query, "to", criteria.to());
    add(query, "region", criteria.regionId());
    add(query, "department", criteria.departmentId());
    add(query, "owner", criteria.ownerId());
    add(query, "tier", criteria.tier());
    return query.toString();
  }

  /** Names, numbers and days need no encoding. */
  private static void add(StringJoiner query, String name, Object value) {
    if (value != null) {
      query.add(name + "=" + value);
    }
  }
}
