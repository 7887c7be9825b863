package org.keyuan.crm.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keyuan.crm.activity.application.ActivityQueries;
import org.keyuan.crm.activity.application.ActivityRow;

/** What is planned: next at a customer, and today for the caller. */
@Named
@RequestScoped
public class PlannedBacking {

  private static final int SHOWN = 5;

  @Inject private ActivityQueries queries;

  private List<ActivityRow> next;
  private List<ActivityRow> due;

  /** The next activity at the customer of the page; null where nothing is planned. */
  public ActivityRow next(Long customerId) {
    if (next == null) {
      next = queries.findNext(customerId).stream().toList();
    }
    return next.isEmpty() ? null : next.get(0);
  }

  /** The first few of today's and the overdue ones. */
  public List<ActivityRow> getDue() {
    return read().subList(0, Math.min(SHOWN, read().size()));
  }

  /** Whether there are more of them than are shown. */
  public boolean isMore() {
    return read().size() > SHOWN;
  }

  private List<ActivityRow> read() {
    if (due == null) {
      due = queries.listDue(SHOWN + 1);
    }
    return due;
  }
}
