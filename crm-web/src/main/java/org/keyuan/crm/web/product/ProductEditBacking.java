package org.keyuan.crm.web.product;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.keyuan.crm.product.ProductCommand;
import org.keyuan.crm.product.ProductService;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.omnifaces.cdi.ViewScoped;

/** Entering, changing and deleting a product. */
@Named
@ViewScoped
public class ProductEditBacking extends RecordEditing<ProductCommand> {

  private static final long serialVersionUID = 1L;

  @Inject private ProductService service;

  public ProductEditBacking() {
    super(ProductCommand.class, RecordKind.PRODUCT, "product", "/product/");
  }

  @Override
  protected Map<String, ?> preset() {
    return Map.of("active", true);
  }

  @Override
  protected Edited<ProductCommand> read(long id) {
    return service.open(id);
  }

  @Override
  protected Long create(ProductCommand command, String token) {
    return service.add(command, token);
  }

  @Override
  protected void change(long id, int version, ProductCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    service.delete(id, version);
  }
}
