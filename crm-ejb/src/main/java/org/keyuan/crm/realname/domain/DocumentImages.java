package org.keyuan.crm.realname.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The sealed files of a request. */
@Embeddable
public class DocumentImages {
  @Column(name = "FRONT_FILE_ID")
  private Long front;

  @Column(name = "BACK_FILE_ID")
  private Long back;

  @Column(name = "PORTRAIT_FILE_ID")
  private Long portrait;

  protected DocumentImages() {}

  static DocumentImages none() {
    return new DocumentImages();
  }

  /** Null where there is no such picture. */
  public Long get(DocumentSide side) {
    return switch (side) {
      case FRONT -> front;
      case BACK -> back;
      case PORTRAIT -> portrait;
    };
  }

  void put(DocumentSide side, long fileId) {
    switch (side) {
      case FRONT -> front = fileId;
      case BACK -> back = fileId;
      case PORTRAIT -> portrait = fileId;
    }
  }

  /** Ids of the files that are there. */
  public List<Long> all() {
    return Stream.of(front, back, portrait).filter(Objects::nonNull).toList();
  }
}
