package org.keyuan.crm.web.sales;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.keyuan.crm.sales.application.OrderLineRow;
import org.keyuan.crm.sales.application.OrderQueries;
import org.keyuan.crm.sales.application.OrderService;
import org.keyuan.crm.shared.list.ListRecord;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.list.Lists;
import org.omnifaces.cdi.ViewScoped;

/** An order with its lines, and what can be done with it. */
@Named
@ViewScoped
public class OrderViewBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Lists lists;
  @Inject private OrderQueries queries;
  @Inject private OrderService service;
  @Inject private FormFlow flow;

  private Long id;
  private int version;
  private transient ListRecord record;
  private transient List<OrderLineRow> lines;

  public void open() {
    version = getRecord().version();
  }

  public void delete() {
    flow.act(() -> service.delete(id, version), "app.deleted", "/sales/list.xhtml");
  }

  public ListRecord getRecord() {
    if (record == null) {
      record = lists.record("order", id);
    }
    return record;
  }

  public List<OrderLineRow> getLines() {
    if (lines == null) {
      lines = queries.listLines(id);
    }
    return lines;
  }

  public String getNumber() {
    return (String) getRecord().value("number");
  }

  public Object getCustomerId() {
    return getRecord().value("customerId");
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
