package org.keyuan.crm.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.keyuan.crm.audit.application.AuditErasure;
import org.keyuan.crm.audit.application.ErasableValues;
import org.keyuan.crm.audit.application.RecordHistory;
import org.keyuan.crm.audit.application.RecordNames;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.web.shared.page.AddressedRecord;
import org.keyuan.crm.web.shared.page.RecordPages;

/** The history of any record, on its own page and on every page of history. */
@Named("history")
@RequestScoped
public class HistoryBacking {

  private static final int ON_PAGE = 50;
  private static final int ON_RECORD = 10;

  @Inject private AuditErasure erasure;
  @Inject private RecordHistory history;
  @Inject private RecordNames names;
  @Inject private AuditValues values;

  private final AddressedRecord about = new AddressedRecord();
  private Long before;
  private final Map<String, RecordHistory.Page> newest = new HashMap<>();
  private RecordHistory.Page page;
  private ErasableValues erasable;

  /** Opens the page of history. */
  public void open() {
    about.require();
    page = history.page(about.getKind(), about.getId(), before, ON_PAGE);
    erasable = isErasing() ? erasure.find(about.getKind(), about.getId()) : null;
  }

  /** The newest changes, for the record's own page. */
  public RecordHistory.Page newest(String ofKind, Long record) {
    return newest.computeIfAbsent(
        ofKind + record, key -> history.page(RecordKind.valueOf(ofKind), record, null, ON_RECORD));
  }

  public RecordHistory.Page getPage() {
    return page;
  }

  public String moment(java.time.Instant at) {
    return values.moment(at);
  }

  /** What the record is called; its id where it is gone. */
  public String getName() {
    return names.find(about.getKind(), about.getId()).orElse("#" + about.getId());
  }

  /** What there is to erase; null while the record is there, or for who may not erase it. */
  public ErasableValues getErasable() {
    return erasable;
  }

  private boolean isErasing() {
    return CallerContext.current().may(RecordKind.RECYCLE_BIN, Action.DELETE)
        && erasure.isGone(about.getKind(), about.getId());
  }

  /** The record's own page, or null. */
  public String getRecordPage() {
    return names
        .find(about.getKind(), about.getId())
        .flatMap(name -> RecordPages.of(about.getKind(), about.getId()))
        .orElse(null);
  }

  public AddressedRecord getAbout() {
    return about;
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }
}
