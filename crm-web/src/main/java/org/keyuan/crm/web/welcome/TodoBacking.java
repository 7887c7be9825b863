package org.keyuan.crm.web.welcome;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;

/** What waits for the caller today: one short count for each kind of duty that they have. */
@Named
@RequestScoped
public class TodoBacking {

  /** Who may do it, and the list, column and value by which it is found. */
  private record Duty(
      String name,
      RecordKind kind,
      Action action,
      String list,
      String column,
      String value,
      String page) {

    boolean isMine() {
      var caller = CallerContext.current();
      return caller.may(kind, action)
          && caller.may(kind, Action.VIEW)
          && !caller.grants().hides(kind, column);
    }

    String address() {
      return page.contains("?") ? page + value : page;
    }
  }

  private static final List<Duty> DUTIES =
      List.of(
          new Duty(
              "verify",
              RecordKind.CUSTOMER,
              Action.VERIFY,
              "customer",
              "verification",
              "PENDING",
              "customer/verification.xhtml"),
          new Duty(
              "rejected",
              RecordKind.CUSTOMER,
              Action.EDIT,
              "customer",
              "verification",
              "REJECTED",
              "customer/list.xhtml?f=verification%3D"),
          new Duty(
              "realname",
              RecordKind.IDENTITY_VERIFICATION,
              Action.VERIFY,
              "realname",
              "state",
              "SUBMITTED",
              "realname/list.xhtml?f=state%3D"),
          new Duty(
              "registrations",
              RecordKind.REGISTRATION,
              Action.APPROVE,
              "registration",
              "state",
              "WAITING",
              "identity/registration/list.xhtml?f=state%3D"),
          new Duty(
              "mails",
              RecordKind.MAIL,
              Action.EDIT,
              "mail",
              "state",
              "FAILED",
              "mail/list.xhtml?f=state%3D"));

  @Inject private ListQueries queries;

  private List<Waiting> waiting;

  @PostConstruct
  void read() {
    waiting =
        DUTIES.stream().filter(Duty::isMine).map(this::count).flatMap(Optional::stream).toList();
  }

  private Optional<Waiting> count(Duty duty) {
    var condition = new Condition(duty.column(), false, List.of(duty.value()));
    int count =
        queries.count(duty.list(), ListFilter.of(List.of(condition)), ListQueries.COUNT_CAP);
    var text = String.format("%,d", Math.min(count, ListQueries.COUNT_CAP));
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Waiting(
                duty.name(), count > ListQueries.COUNT_CAP ? text + "+" : text, duty.address()));
  }

  public List<Waiting> getWaiting() {
    return waiting;
  }
}
