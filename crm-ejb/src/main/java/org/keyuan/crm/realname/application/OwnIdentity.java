package org.keyuan.crm.realname.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Optional;
import org.keyuan.crm.realname.domain.DocumentNumber;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.realname.domain.IdentityVerification;
import org.keyuan.crm.realname.domain.VerificationState;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.upload.Upload;

/**
 * Everybody's own request to be verified. What it holds can be put in and erased by its person, but
 * never read again in full; whoever borrows a person's eyes sees its state alone.
 */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
public class OwnIdentity {
  /** Of the words on the page that are agreed to; changes with them. */
  private static final String CONSENT = "2026-11";

  @Inject private Records records;
  @Inject private IdentitySeals seals;
  @Inject private Database database;
  @Inject private CompanyClock clock;

  /** How far it has come. */
  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public OwnIdentityDetail get() {
    return find().map(OwnIdentity::detail).orElse(OwnIdentityDetail.none());
  }

  /** What was said before, the number masked. */
  public OwnIdentityForm open() {
    var request = find().filter(found -> found.state().isOpen());
    return request
        .map(
            found -> {
              var said =
                  new IdentityCommand(seals.realName(found), found.documentType(), null, true);
              var number = seals.number(found);
              return new OwnIdentityForm(
                  new Edited<>(found.id(), found.version(), said),
                  number == null ? null : DocumentNumber.mask(number));
            })
        .orElseGet(
            () ->
                new OwnIdentityForm(
                    new Edited<>(0, 0, new IdentityCommand(null, null, null, false)), null));
  }

  /**
   * Keeps a picture of a request that is not sent yet, and erases a former one.
   *
   * @param consent given on the page; without it nothing is kept
   */
  public void attach(@NotNull DocumentSide side, boolean consent, @NotNull Upload upload) {
    seals.attach(begun(consent), side, upload, clock.now());
  }

  /**
   * Sends the request to the administrators.
   *
   * @throws FieldException when consent, a picture or a right number is missing
   */
  public void submit(@NotNull @Valid IdentityCommand command) {
    var request = begun(command.consent());
    var number = number(command, request);
    request.describe(
        command.documentType(),
        seals.seal(request.id(), command.realName(), command.documentType(), number));
    var missing = request.missing();
    if (!missing.isEmpty()) {
      throw new FieldException("images", "realname.error.missing." + missing.get(0));
    }
    request.submit(clock.now());
  }

  /** Takes the request back and erases what it holds, in whatever state it is. */
  public void withdraw() {
    var who = CallerContext.current().loginName();
    find()
        .filter(found -> found.state() != VerificationState.ERASED)
        .ifPresent(found -> seals.forget(found, who, clock.now()));
  }

  private String number(IdentityCommand command, IdentityVerification request) {
    var typed = DocumentNumber.normalise(command.number());
    var same = command.documentType() == request.documentType();
    var number = typed == null && same ? seals.number(request) : typed;
    if (number == null) {
      throw new FieldException("number", "validation.notnull");
    }
    if (!command.documentType().accepts(number)) {
      throw new FieldException("number", "realname.error.number", command.documentType());
    }
    return number;
  }

  private IdentityVerification begun(boolean consent) {
    if (!consent) {
      throw new FieldException("consent", "realname.error.consent");
    }
    var request = find().orElseGet(this::make);
    request.beginAnew(CONSENT, clock.now());
    return request;
  }

  private IdentityVerification make() {
    var caller = CallerContext.current();
    var made = new IdentityVerification(caller.userId(), caller.loginName(), CONSENT, clock.now());
    records.add(made);
    records.flush();
    return made;
  }

  private Optional<IdentityVerification> find() {
    return database
        .find(
            "SELECT ID FROM IDENTITY_VERIFICATION WHERE USER_ID = ?",
            row -> row.number(1),
            CallerContext.current().userId())
        .map(id -> records.get(IdentityVerification.class, id, Action.EDIT));
  }

  private static OwnIdentityDetail detail(IdentityVerification request) {
    var images = EnumSet.noneOf(DocumentSide.class);
    for (var side : DocumentSide.values()) {
      if (request.images().get(side) != null) {
        images.add(side);
      }
    }
    return new OwnIdentityDetail(
        request.state(),
        request.decision().reason(),
        request.submittedAt(),
        request.decision().at(),
        request.imagesErasedAt(),
        images);
  }
}
