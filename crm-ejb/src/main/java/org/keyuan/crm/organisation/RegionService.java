package org.keyuan.crm.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.record.ChangedRecords;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.record.UniqueNumber;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.submission.Submissions;

/** Enters, renames and deletes regions. A region stays where it is in the tree. */
@Stateless
public class RegionService {

  @Inject private Records records;
  @Inject private CommandReader reader;
  @Inject private RegionList regions;
  @Inject private Submissions submissions;
  @Inject private UniqueNumber numbers;
  @Inject private Subtrees subtrees;
  @Inject private ChangedRecords changed;
  @Inject private OrganisationDeletion deletion;

  @Permitted(kind = RecordKind.REGION, action = Action.EDIT)
  public Edited<RegionCommand> open(long id) {
    return reader.open(RegionCommand.class, regions.spec(), id, Map.of());
  }

  /**
   * Enters a region below its parent.
   *
   * @param submission the form's token, or null
   * @return the region's id
   * @throws FieldException on {@code parentId} when the parent is a district
   */
  @Permitted(kind = RecordKind.REGION, action = Action.CREATE)
  public Long add(@NotNull @Valid RegionCommand command, String submission) {
    return submissions.once(submission, () -> add(command));
  }

  private Long add(RegionCommand command) {
    numbers.require("REGION", "CODE", "code", command.code(), null);
    var parent = command.parentId() == null ? null : parent(command.parentId());
    var region = records.add(new Region(command.code(), command.name(), parent));
    region.placeBelow(parent);
    records.flush();
    return region.id();
  }

  /** Gives a region another code or name; the full names below it follow. */
  @Permitted(kind = RecordKind.REGION, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid RegionCommand command) {
    var region = records.get(Region.class, id, version, Action.EDIT);
    numbers.require("REGION", "CODE", "code", command.code(), id);
    var former = region.fullName();
    region.rename(command.name(), region.parentId() == null ? null : parent(region.parentId()));
    region.recode(command.code());
    records.flush();
    subtrees.renameRegions(region.path(), former, region.fullName());
    changed.tell(
        RecordKind.REGION,
        new Sql("SELECT ID FROM REGION WHERE PATH LIKE ").value(region.path() + "%"));
  }

  /**
   * Puts the region into the recycle bin.
   *
   * @throws org.keyuan.crm.shared.error.RecordInUseException when it has regions, customers or
   *     employees
   */
  @Permitted(kind = RecordKind.REGION, action = Action.DELETE)
  public void delete(long id, int version) {
    deletion.delete(records.get(Region.class, id, version, Action.DELETE));
  }

  private Region parent(long id) {
    try {
      return records.get(Region.class, id, Action.VIEW);
    } catch (RecordNotFoundException e) {
      throw new FieldException("parentId", "region.error.unknown_parent");
    }
  }
}
