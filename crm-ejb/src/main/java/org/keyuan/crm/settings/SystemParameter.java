package org.keyuan.crm.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.NotAudited;
import org.keyuan.crm.shared.record.StoredRecord;

/**
 * Something that an administrator can set. Parameters come with the product; only values change.
 */
@Entity
@Table(name = "SYSTEM_PARAMETER")
@Kind(RecordKind.PARAMETER)
public class SystemParameter extends StoredRecord {

  /** What a screen shows of a secret that is set. */
  public static final String HIDDEN = "********";

  @Id
  @Column(name = "ID")
  private Long id;

  @Column(name = "NAME")
  private String name;

  @Column(name = "PARAMETER_VALUE")
  private String value;

  @NotAudited
  @Column(name = "SECRET_VALUE")
  private String sealedSecret;

  @Enumerated(EnumType.STRING)
  @Column(name = "VALUE_TYPE")
  private ParameterType type;

  protected SystemParameter() {}

  /**
   * Sets the value.
   *
   * @throws FieldException when it is not of the parameter's type
   */
  public void set(String newValue) {
    if (!type.accepts(newValue)) {
      throw new FieldException("value", type.complaint(newValue));
    }
    value = newValue;
  }

  /** Whether the value is a text of several lines. */
  public boolean isLong() {
    return type == ParameterType.LINES;
  }

  /** Whether the value is for the product's own use and never shown. */
  public boolean isSecret() {
    return type == ParameterType.SECRET;
  }

  /**
   * Keeps a secret; the visible value only says that there is one.
   *
   * @param sealed null takes the secret away
   */
  public void keepSecret(String sealed) {
    sealedSecret = sealed;
    value = sealed == null ? null : HIDDEN;
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
