package org.keyuan.crm.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.shared.time.CompanyZone;
import org.keyuan.crm.shared.timeline.TimelineEntry;
import org.keyuan.crm.timeline.TimelinePage;
import org.keyuan.crm.timeline.TimelineQueries;
import org.keyuan.crm.web.audit.AuditWords;
import org.keyuan.crm.web.shared.page.RecordPages;
import org.keyuan.crm.web.shared.text.Words;

/** Everything that happened to a customer, a piece at a time; the address says which. */
@Named
@RequestScoped
public class CustomerTimelineBacking {

  private static final int SIZE = 20;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private TimelineQueries queries;
  @Inject private HttpServletRequest request;
  @Inject private CompanyZone company;
  @Inject private Words words;
  @Inject private AuditWords fields;

  private TimelinePage page;

  public TimelinePage page(Long customerId) {
    if (page == null) {
      page = queries.page(customerId, request.getParameter("from"), SIZE);
    }
    return page;
  }

  /** Whether this is not the newest piece. */
  public boolean isBack() {
    return request.getParameter("from") != null;
  }

  public String text(TimelineEntry entry) {
    return Messages.text(words.getLocale(), entry.messageKey(), entry.arguments().toArray());
  }

  /** The changed fields in words; empty for none. */
  public String fields(TimelineEntry entry) {
    return entry.fields().stream()
        .map(field -> fields.label(entry.kind(), field))
        .distinct()
        .collect(Collectors.joining(words.of("timeline.between")));
  }

  /** A day by itself where the time of day says nothing. */
  public String moment(TimelineEntry entry) {
    var local = entry.at().atZone(company.zone());
    return local.toLocalTime().toSecondOfDay() == 0
        ? local.toLocalDate().toString()
        : MINUTE.format(local);
  }

  /** The page of the record that it tells of, or null. */
  public String target(TimelineEntry entry) {
    return RecordPages.of(entry.kind(), entry.recordId()).orElse(null);
  }
}
