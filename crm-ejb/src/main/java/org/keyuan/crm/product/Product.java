package org.keyuan.crm.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.StoredRecord;

/**
 * An item of the catalogue. Orders keep the price and cost of their day, so both may change here.
 */
@Entity
@Table(name = "PRODUCT")
@Kind(RecordKind.PRODUCT)
public class Product extends StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_PRODUCT")
  @SequenceGenerator(name = "SEQ_PRODUCT", sequenceName = "SEQ_PRODUCT", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "NUMBER")
  private String number;

  @Column(name = "NAME")
  private String name;

  @Column(name = "CATEGORY")
  private String category;

  @Column(name = "UNIT")
  private String unit;

  @Column(name = "COST")
  private BigDecimal cost;

  @Column(name = "PRICE")
  private BigDecimal price;

  @Column(name = "ACTIVE")
  private boolean active;

  @Column(name = "REMARKS")
  private String remarks;

  protected Product() {}

  public Product(String number, ProductCommand command) {
    this.number = number;
    describe(command);
  }

  /** Takes over what a person says of the product; its number stays where none is given. */
  public void describe(ProductCommand command) {
    number = command.number() == null ? number : command.number();
    name = command.name();
    category = command.category();
    unit = command.unit();
    cost = command.cost();
    price = command.price();
    active = command.active();
    remarks = command.remarks();
  }

  public String number() {
    return number;
  }

  /** Of one unit, in the company's currency. */
  public BigDecimal cost() {
    return cost;
  }

  public BigDecimal price() {
    return price;
  }

  public boolean isActive() {
    return active;
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public String recordName() {
    return name;
  }
}
