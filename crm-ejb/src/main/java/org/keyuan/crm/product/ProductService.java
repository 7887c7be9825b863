package org.keyuan.crm.product;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.record.UniqueNumber;
import org.keyuan.crm.shared.submission.Submissions;

/** Enters, changes and deletes products. */
@Stateless
public class ProductService {

  @Inject private Records records;
  @Inject private CommandReader reader;
  @Inject private ProductList products;
  @Inject private Submissions submissions;
  @Inject private UniqueNumber numbers;
  @Inject private ProductRules rules;
  @Inject private CompanyClock clock;

  @Permitted(kind = RecordKind.PRODUCT, action = Action.EDIT)
  public Edited<ProductCommand> open(long id) {
    return reader.open(ProductCommand.class, products.spec(), id, Map.of());
  }

  /**
   * Enters a product.
   *
   * @param submission the form's token, or null
   * @return the product's id
   */
  @Permitted(kind = RecordKind.PRODUCT, action = Action.CREATE)
  public Long add(@NotNull @Valid ProductCommand command, String submission) {
    return submissions.once(submission, () -> add(command));
  }

  private Long add(ProductCommand command) {
    rules.check(command, null);
    var number = command.number() == null ? numbers.next("PRODUCT", "P") : command.number();
    var product = records.add(new Product(number, command));
    records.flush();
    return product.id();
  }

  /** Changes what is said of the product. */
  @Permitted(kind = RecordKind.PRODUCT, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid ProductCommand command) {
    var product = records.get(Product.class, id, version, Action.EDIT);
    rules.check(command, id);
    product.describe(command);
    records.flush();
  }

  /**
   * Puts the product into the recycle bin.
   *
   * @throws org.keyuan.crm.shared.error.RecordInUseException when it stands in an order; such a
   *     product can be made inactive
   */
  @Permitted(kind = RecordKind.PRODUCT, action = Action.DELETE)
  public void delete(long id, int version) {
    var product = records.get(Product.class, id, version, Action.DELETE);
    rules.requireUnsold(product);
    product.delete(clock.now());
  }
}
