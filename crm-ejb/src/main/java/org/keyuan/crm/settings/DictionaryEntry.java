package org.keyuan.crm.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.StoredRecord;

/** A choice that an administrator can add, rename, reorder and withdraw. */
@Entity
@Table(name = "DICTIONARY_ENTRY")
@Kind(RecordKind.DICTIONARY)
public class DictionaryEntry extends StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_DICTIONARY_ENTRY")
  @SequenceGenerator(
      name = "SEQ_DICTIONARY_ENTRY",
      sequenceName = "SEQ_DICTIONARY_ENTRY",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "CATEGORY")
  private DictionaryCategory category;

  @Column(name = "CODE")
  private String code;

  @Column(name = "NAME_ZH")
  private String nameZh;

  @Column(name = "NAME_EN")
  private String nameEn;

  @Column(name = "SORT_NO")
  private int sortNumber;

  @Column(name = "ACTIVE")
  private boolean active;

  protected DictionaryEntry() {}

  public DictionaryEntry(DictionaryCommand command) {
    category = command.category();
    code = command.code();
    describe(command);
  }

  public void describe(DictionaryCommand command) {
    nameZh = command.nameZh();
    nameEn = command.nameEn();
    sortNumber = command.sortNumber() == null ? 0 : command.sortNumber();
    active = command.active();
  }

  public DictionaryCategory category() {
    return category;
  }

  public String code() {
    return code;
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public String recordName() {
    return nameZh + " / " + nameEn;
  }
}
