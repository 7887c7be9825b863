package org.keyuan.crm.it.inside.proof;

import jakarta.enterprise.inject.Vetoed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.reporting.application.ReportService;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.rendering.ReportPreview;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/** Use cases as nobody should write them, which the proof must find. */
@Vetoed
public class Planted {
  static List<Endpoint> endpoints() {
    return Arrays.stream(Planted.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Permitted.class))
        .map(method -> new Endpoint(Planted.class, method))
        .toList();
  }

  /** Asks for the permission and forgets the scope. */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.VIEW)
  public Optional<String> forgetsTheScope(long id) {
    require(RecordKind.CUSTOMER, Action.VIEW);
    return World.sql().find("SELECT NAME FROM CUSTOMER WHERE ID = ?", row -> row.text(1), id);
  }

  /** Is refused too late. */
  @Permitted(kind = RecordKind.PARAMETER, action = Action.EDIT)
  public void changesBeforeItAsks(long id) {
    World.sql()
        .update("UPDATE SALES_ORDER SET VERSION = VERSION + 1 WHERE CREATED_BY = 'proofowner'");
    require(RecordKind.PARAMETER, Action.EDIT);
  }

  /** Forgets the permission. */
  @Permitted(kind = RecordKind.USER, action = Action.DELETE)
  public String asksNobody(long id) {
    return Canary.mark(RecordKind.USER, "NAME");
  }

  /** Shows a field that may be hidden. */
  @Permitted(kind = RecordKind.CONTACT, action = Action.VIEW)
  public Optional<String> forgetsTheFields(long id) {
    require(RecordKind.CONTACT, Action.VIEW);
    var scope = new DataScope(CallerContext.current(), RecordKind.CONTACT, Action.VIEW);
    scope.require(Foreign.read().owner());
    return World.sql().find("SELECT PHONE FROM CONTACT WHERE ID = ?", row -> row.text(1), id);
  }

  /** Starts every job for whoever asks. */
  @Permitted(kind = RecordKind.JOB, action = Action.RUN)
  public String startsForAnybody(String job) {
    return job;
  }

  /** Makes a report of what the product itself may see. */
  @Permitted(kind = RecordKind.REPORT, action = Action.VIEW)
  public ReportPreview reportsAsTheSystem(ReportCode code, ReportCriteria criteria)
      throws Exception {
    require(RecordKind.REPORT, Action.VIEW);
    return CallerContext.call(
        Caller.system(), () -> Inside.bean(ReportService.class).preview(code, criteria, 100));
  }

  /** Needs what nobody has registered. */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.VIEW)
  public void takesTheUnknown(Thread unknown) {
    require(RecordKind.CUSTOMER, Action.VIEW);
  }

  private static final AtomicInteger GIVEN = new AtomicInteger();
  private static final AtomicInteger CLOSED = new AtomicInteger();

  /** Is no fault: gives what whoever asked has to close. */
  @Permitted(kind = RecordKind.REPORT, action = Action.EXPORT)
  public AutoCloseable givesWhatHasToBeClosed() {
    require(RecordKind.REPORT, Action.EXPORT);
    GIVEN.incrementAndGet();
    return CLOSED::incrementAndGet;
  }

  /** {@code name=value} lines: how many answers had to be closed, and how many were. */
  static String closing() {
    return "given=" + GIVEN + "\nclosed=" + CLOSED + "\n";
  }

  private static void require(RecordKind kind, Action action) {
    if (!CallerContext.current().may(kind, action)) {
      throw new AccessDeniedException(kind, action);
    }
  }
}
