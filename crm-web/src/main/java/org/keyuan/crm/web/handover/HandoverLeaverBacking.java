package org.keyuan.crm.web.handover;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolationException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keyuan.crm.bulk.domain.BulkNotFoundException;
import org.keyuan.crm.handover.application.LeaverCommand;
import org.keyuan.crm.handover.application.LeaverHandover;
import org.keyuan.crm.handover.application.LeaverHoldings;
import org.keyuan.crm.handover.domain.Sharing;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.omnifaces.util.Faces;

/** Who is to get what a person has who leaves the company. */
@Named
@ViewScoped
public class HandoverLeaverBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private LeaverHandover service;
  @Inject private CompanyClock clock;
  @Inject private Failures failures;

  private Long id;
  private RecordForm<LeaverFields> form;
  private final Map<String, Object> instead = new HashMap<>();
  private transient LeaverHoldings holdings;

  public void open() {
    getHoldings();
    if (form == null) {
      var preset = Map.of("lastDay", clock.today(), "sharing", Sharing.IN_TURN.name());
      form = RecordForm.blank(LeaverFields.class, preset);
    }
  }

  public void preview() {
    try {
      var run = service.prepare(command(), form.token());
      Faces.redirect(Faces.getRequestContextPath() + "/bulk/view.xhtml?id=" + run);
    } catch (BusinessException | ConstraintViolationException e) {
      failures.show(e);
    }
  }

  private LeaverCommand command() {
    var fields = form.command();
    var successors =
        Stream.of(fields.successors(), fields.second(), fields.third(), fields.fourth())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<RecordKind, Long> byKind = new EnumMap<>(RecordKind.class);
    instead.forEach(
        (kind, person) -> {
          if (person instanceof Long employee) {
            byKind.put(RecordKind.valueOf(kind), employee);
          }
        });
    return new LeaverCommand(id, fields.lastDay(), successors, fields.sharing(), byKind);
  }

  /** What the person has. */
  public LeaverHoldings getHoldings() {
    if (holdings == null) {
      if (id == null) {
        throw new BulkNotFoundException();
      }
      holdings = service.holdings(id);
    }
    return holdings;
  }

  /** Kinds of which the person has records. */
  public List<LeaverHoldings.Count> getCounts() {
    return getHoldings().counts().stream().filter(count -> count.all() > 0).toList();
  }

  /** The names of the person's accounts. */
  public String getAccounts() {
    return String.join(", ", getHoldings().accounts());
  }

  public Map<String, Object> getInstead() {
    return instead;
  }

  public RecordForm<LeaverFields> getForm() {
    return form;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
