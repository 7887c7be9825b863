package org.keyuan.crm.audit.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.audit.domain.Anchor;
import org.keyuan.crm.audit.domain.AuditAction;
import org.keyuan.crm.audit.persistence.ChainTable;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.record.ChangeLog;

/**
 * Takes note of a restore, once: a row of the trail, and the place from which the chain goes on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("the server's own work; what it believes bears the product's stamp")
public class ChainRestart {

  @Inject private ChainTable chain;
  @Inject private AuditStamp stamp;
  @Inject private ChangeLog log;

  /**
   * The place from which a restored chain goes on; empty where nothing was restored since the last
   * call, or where the word about it is older than what was noted since, and so was used before.
   *
   * @param noted the newest place noted
   */
  public Optional<Anchor> take(Optional<Anchor> noted) {
    var word = chain.takeRestored();
    if (word == null) {
      return Optional.empty();
    }
    var mark = word.substring(word.lastIndexOf(' ') + 1);
    var from =
        Anchor.parse(word)
            .filter(anchor -> stamp.isGenuine(anchor, mark))
            .filter(anchor -> !chain.head().hash().isEmpty() || anchor.number() == 0);
    from.ifPresent(anchor -> CallerContext.as(Caller.system(), () -> write(anchor)));
    return from.filter(anchor -> noted.filter(n -> isUsed(n, anchor)).isEmpty());
  }

  private static boolean isUsed(Anchor noted, Anchor restored) {
    return noted.restored() && !noted.at().isBefore(restored.at());
  }

  private void write(Anchor from) {
    log.write(
        AuditAction.SYSTEM_RESTORED.name(),
        RecordKind.BACKUP,
        null,
        "backup",
        Map.of("count", new String[] {null, String.valueOf(from.number())}));
  }
}
