package org.keyuan.crm.filter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.StoredRecord;

/** What somebody wants to see of a list again: conditions, order and columns under a name. */
@Entity
@Table(name = "SAVED_FILTER")
@Kind(RecordKind.SAVED_FILTER)
public class SavedFilter extends StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_SAVED_FILTER")
  @SequenceGenerator(
      name = "SEQ_SAVED_FILTER",
      sequenceName = "SEQ_SAVED_FILTER",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "USER_ID")
  private long userId;

  @Column(name = "LIST_NAME")
  private String list;

  @Column(name = "NAME")
  private String name;

  @Column(name = "ADDRESS")
  private String address;

  @Enumerated(EnumType.STRING)
  @Column(name = "SHARING")
  private FilterSharing sharing;

  @Column(name = "DEPARTMENT_ID")
  private Long departmentId;

  protected SavedFilter() {}

  SavedFilter(Caller author, FilterCommand command) {
    userId = author.userId();
    list = command.list();
    describe(author, command);
  }

  /** The list stays; the department is that of the author now. */
  void describe(Caller author, FilterCommand command) {
    name = command.name();
    address = command.address() == null ? "" : command.address();
    sharing = command.sharing();
    departmentId = sharing == FilterSharing.DEPARTMENT ? author.departmentId() : null;
  }

  boolean belongsTo(Caller caller) {
    return Objects.equals(userId, caller.userId());
  }

  String list() {
    return list;
  }

  FilterSharing sharing() {
    return sharing;
  }

  FilterCommand command(boolean standard) {
    return new FilterCommand(list, name, address, sharing, standard);
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
