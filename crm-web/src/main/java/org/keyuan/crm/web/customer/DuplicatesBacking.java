package org.keyuan.crm.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keyuan.crm.duplicate.application.DuplicatePair;
import org.keyuan.crm.duplicate.application.DuplicatePairs;
import org.keyuan.crm.web.shared.form.FormFlow;

/** Customers that are likely one, a page at a time. */
@Named
@RequestScoped
public class DuplicatesBacking {
  private static final int SIZE = 20;

  @Inject private DuplicatePairs duplicates;
  @Inject private FormFlow flow;

  private int page = 1;
  private List<DuplicatePair> pairs;

  public void dismiss(long oneId, long otherId) {
    flow.act(
        () -> duplicates.dismiss(oneId, otherId),
        "merge.message.dismissed",
        "/customer/duplicates.xhtml");
  }

  public List<DuplicatePair> getPairs() {
    var read = read();
    return read.size() > SIZE ? read.subList(0, SIZE) : read;
  }

  public boolean isMore() {
    return read().size() > SIZE;
  }

  private List<DuplicatePair> read() {
    if (pairs == null) {
      pairs = duplicates.page(page, SIZE);
    }
    return pairs;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(page, 1_000));
  }
}
