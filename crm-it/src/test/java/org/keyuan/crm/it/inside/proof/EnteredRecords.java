package org.keyuan.crm.it.inside.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.keyuan.crm.activity.application.ActivityService;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.filter.FilterCommand;
import org.keyuan.crm.filter.FilterSharing;
import org.keyuan.crm.filter.SavedFilters;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.it.inside.Activities;
import org.keyuan.crm.it.inside.Customers;
import org.keyuan.crm.it.inside.Documents;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.Orders;
import org.keyuan.crm.it.inside.Products;
import org.keyuan.crm.it.inside.Requests;
import org.keyuan.crm.reporting.application.ReportArchiving;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.sales.domain.OrderLineCommand;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.upload.Upload;
import org.keyuan.crm.shared.upload.UploadPurpose;

/** What the foreign owner enters by use cases: records that live, and the same in the bin. */
final class EnteredRecords {
  private EnteredRecords() {}

  static Object enter() throws Exception {
    for (var deleted : List.of(true, false)) {
      var customer = Customers.verified(Foreign.OWNER);
      var contact = Inside.bean(ContactService.class).add(contact(customer), null);
      var order = Orders.service().enter(order(customer), null);
      var planned = Activities.planned(customer, contact, order);
      var activity = Inside.bean(ActivityService.class).enter(planned, null);
      if (deleted) {
        Inside.bean(ActivityService.class).delete(activity, 1);
        Orders.service().delete(order, 1);
        Inside.bean(ContactService.class).delete(contact, 1);
        Customers.service().delete(customer, Customers.version(customer));
      }
    }
    importFile();
    return null;
  }

  private static void importFile() throws IOException {
    var name = Canary.mark(RecordKind.IMPORT, "FILE_NAME") + ".csv";
    var text = "number,name,kind\nP-1," + Canary.mark(RecordKind.IMPORT, "CELL") + ",ENTERPRISE\n";
    try (var upload = upload(name, text)) {
      Inside.bean(ImportService.class).upload("customers", upload);
    }
  }

  static Upload upload(String name, String text) {
    try {
      var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      return Upload.take(UploadPurpose.SPREADSHEET, name, content);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** Once the records are full of marks: what is made of them. */
  static void enterLater() {
    var realName = Canary.mark(RecordKind.IDENTITY_VERIFICATION, "REAL_NAME");
    Requests.send(Foreign.OWNER, realName, Documents.number());
    Inside.as(Foreign.OWNER, () -> Inside.bean(SavedFilters.class).add(filter(), null));
    Inside.as(
        Foreign.OWNER,
        () -> {
          Inside.bean(ReportArchiving.class).archive(ReportCode.SALES, ReportCriteria.ALL);
          return null;
        });
  }

  private static FilterCommand filter() {
    var name = Canary.mark(RecordKind.SAVED_FILTER, "NAME");
    return new FilterCommand("customer", name, "f=name~a", FilterSharing.NOBODY, false);
  }

  private static ContactCommand contact(long customer) {
    var name = Canary.mark(RecordKind.CONTACT, "NAME");
    return new ContactCommand(customer, name, null, null, null, null, null, null, null, null);
  }

  private static OrderCommand order(long customer) {
    var product = Products.any();
    var lines =
        List.of(
            new OrderLineCommand(product, BigDecimal.ONE, new BigDecimal("98765.4327")),
            new OrderLineCommand(product, BigDecimal.ONE, new BigDecimal("8666665.6573")));
    return new OrderCommand(null, customer, Orders.ORDERED_ON, null, null, lines);
  }
}
