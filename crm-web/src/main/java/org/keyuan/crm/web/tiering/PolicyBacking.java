package org.keyuan.crm.web.tiering;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.tiering.application.PolicyCommand;
import org.keyuan.crm.tiering.application.TierPolicyService;
import org.keyuan.crm.tiering.application.TierQueries;
import org.keyuan.crm.tiering.domain.TierCondition;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.omnifaces.cdi.ViewScoped;

/** The policies, and the next version of one. */
@Named
@ViewScoped
public class PolicyBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TierQueries queries;
  @Inject private TierPolicyService service;
  @Inject private FormFlow flow;

  private Long id;
  private LocalDate effectiveOn;
  private int demotionAfter;
  private List<Threshold> thresholds;

  /** Opens a version to make the next one of it. */
  public void open() {
    if (thresholds == null) {
      var policy = queries.getPolicy(id);
      demotionAfter = policy.demotionAfter();
      thresholds = new ArrayList<>(policy.conditions().map(PolicyBacking::threshold).toList());
    }
  }

  private static Threshold threshold(TierCondition condition) {
    return new Threshold(condition);
  }

  public void save() {
    var values = thresholds.stream().map(Threshold::getValue).toList();
    var command = new ArrayList<BigDecimal>(values);
    flow.act(
        () -> service.revise(id, new PolicyCommand(effectiveOn, demotionAfter, command)),
        "app.saved",
        "/tiering/policy.xhtml");
  }

  public List<TierPolicy> getPolicies() {
    return queries.listPolicies();
  }

  public TierPolicy getPolicy() {
    return queries.getPolicy(id);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public LocalDate getEffectiveOn() {
    return effectiveOn;
  }

  public void setEffectiveOn(LocalDate effectiveOn) {
    this.effectiveOn = effectiveOn;
  }

  public int getDemotionAfter() {
    return demotionAfter;
  }

  public void setDemotionAfter(int demotionAfter) {
    this.demotionAfter = demotionAfter;
  }

  public List<Threshold> getThresholds() {
    return thresholds;
  }
}
