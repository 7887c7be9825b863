package org.keyuan.crm.web.recycle;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.keyuan.crm.recycle.RecycleBin;
import org.keyuan.crm.recycle.RecycleQueries;
import org.keyuan.crm.recycle.RecycledKind;
import org.keyuan.crm.recycle.RecycledRow;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.omnifaces.cdi.ViewScoped;

/** The recycle bin of one kind of record: restore, remove, empty. */
@Named
@ViewScoped
public class RecycleBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject private RecycleQueries queries;
  @Inject private RecycleBin bin;
  @Inject private FormFlow flow;

  private String list = "customer";
  private int page = 1;
  private List<RecycledRow> rows;
  private boolean more;

  public void open() {
    page = Math.max(1, page);
    if (queries.listKinds().stream().noneMatch(kind -> kind.list().equals(list))) {
      list = "customer";
    }
    var read = queries.page(list, page, ROWS);
    rows = List.copyOf(read.rows());
    more = read.more();
  }

  public List<RecycledKind> getKinds() {
    return queries.listKinds();
  }

  public void restore(long id) {
    flow.act(() -> bin.restore(list, id), "recycle.message.restored", here());
  }

  public void purge(long id) {
    flow.act(() -> bin.purge(list, id), "recycle.message.purged", here());
  }

  public void purgeAll() {
    flow.act(() -> bin.purgeAll(list), "recycle.message.emptied", here());
  }

  private String here() {
    return "/recycle/list.xhtml?list=" + list;
  }

  public List<RecycledRow> getRows() {
    return rows == null ? List.of() : rows;
  }

  public boolean isMore() {
    return more;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
