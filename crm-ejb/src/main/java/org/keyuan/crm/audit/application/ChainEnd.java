package org.keyuan.crm.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.audit.domain.Finding;
import org.keyuan.crm.audit.domain.Flaw;
import org.keyuan.crm.audit.persistence.ChainGaps;
import org.keyuan.crm.audit.persistence.ChainTable;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.DataDirectory;
import org.keyuan.crm.shared.sql.Database;

/** Holds the end of the chain against what was noted of it outside of the database. */
@ApplicationScoped
class ChainEnd {

  private static final Duration LATE = Duration.ofMinutes(15);

  private static final String ALARM =
      "INSERT INTO NOTICE (ID, USER_ID, AT, MESSAGE_KEY, ARGUMENTS) SELECT NEXT VALUE FOR SEQ_NOTICE,"
          + " u.ID, ?, ?, ? FROM APP_USER u WHERE u.DELETED_AT IS NULL AND EXISTS (SELECT 1 FROM USER_ROLE r"
          + " JOIN ROLE_PERMISSION p ON p.ROLE_CODE = r.ROLE_CODE WHERE r.USER_ID = u.ID"
          + " AND p.RECORD_KIND = 'AUDIT' AND p.ACTION_CODE = 'VIEW')";

  @Inject private ChainTable chain;
  @Inject private ChainGaps gaps;
  @Inject private AuditStamp stamp;
  @Inject private CompanyClock clock;
  @Inject private Database database;

  /** What is wrong with the end, the least number first. */
  List<Finding> findings() {
    var head = chain.head();
    var findings = new ArrayList<Finding>();
    for (var anchor : new AnchorFile(DataDirectory.path().resolve("audit"), stamp).list()) {
      if (anchor.number() > head.number()) {
        findings.add(new Finding(Flaw.CUT, head.number() + 1, anchor.number(), null));
      } else if (!chain.has(anchor)) {
        findings.add(new Finding(Flaw.REWRITTEN, anchor.number(), anchor.number(), null));
      }
    }
    findings.addAll(gaps.outside(head.number()));
    findings.addAll(gaps.unsealed(head.number(), clock.now().minus(LATE)));
    findings.sort(java.util.Comparator.comparingLong(Finding::from));
    return findings;
  }

  /** Tells everybody who may see the trail. */
  void alarm(Finding first) {
    var arguments =
        Json.createArrayBuilder()
            .add(String.valueOf(first.from()))
            .add(String.valueOf(first.to()))
            .add(ChainBrokenException.row(first))
            .build()
            .toString();
    database.update(ALARM, clock.now(), ChainBrokenException.key(first), arguments);
  }
}
