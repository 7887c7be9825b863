package org.keyuan.crm.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keyuan.crm.bulk.application.BulkDetail;
import org.keyuan.crm.bulk.application.BulkQueries;
import org.keyuan.crm.web.shared.page.RecordPages;

/** The records of a bulk change, a page at a time: those that change, or those that stay. */
@Named
@RequestScoped
public class BulkRowsBacking {
  private static final int SIZE = 50;
  private static final int LAST = 100_000;

  @Inject private BulkQueries queries;
  @Inject private BulkViewBacking view;

  private int page = 1;
  private boolean stay;
  private List<BulkDetail.Item> items;

  private List<BulkDetail.Item> read() {
    if (items == null) {
      items = queries.items(view.getDetail().run().id(), !stay, page);
    }
    return items;
  }

  public List<BulkDetail.Item> getItems() {
    return read().subList(0, Math.min(SIZE, read().size()));
  }

  public boolean isMore() {
    return read().size() > SIZE;
  }

  /** The address of the record's page; empty where it has none. */
  public String address(BulkDetail.Item item) {
    return RecordPages.of(item.kind(), item.id()).orElse("");
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(page, LAST));
  }

  public boolean isStay() {
    return stay;
  }

  public void setStay(boolean stay) {
    this.stay = stay;
  }
}
