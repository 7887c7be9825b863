package org.keyuan.crm.web.shared.page;

import java.io.Serializable;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;

/**
 * The record, of whatever kind, that a page's address names: {@code ?kind=CUSTOMER&id=5}. A backing
 * has one as its property {@code about}, and its page the parameters {@code #{backing.about.kind}}
 * and {@code #{backing.about.id}}.
 */
public class AddressedRecord implements Serializable {

  private static final long serialVersionUID = 1L;

  private RecordKind kind;
  private Long id;

  /**
   * @throws RecordNotFoundException where the address names none; pages of this kind belong to the
   *     audit trail
   */
  public void require() {
    if (kind == null || id == null) {
      throw new RecordNotFoundException(RecordKind.AUDIT);
    }
  }

  /** For the address of another page about the same record. */
  public String getQuery() {
    return "?kind=" + kind + "&id=" + id;
  }

  public RecordKind getKind() {
    return kind;
  }

  public void setKind(RecordKind kind) {
    this.kind = kind;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
