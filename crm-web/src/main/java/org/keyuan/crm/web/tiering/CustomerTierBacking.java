package org.keyuan.crm.web.tiering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keyuan.crm.tiering.application.TierChange;
import org.keyuan.crm.tiering.application.TierExplanation;
import org.keyuan.crm.tiering.application.TierQueries;
import org.keyuan.crm.web.shared.page.Shell;
import org.keyuan.crm.web.shared.text.Words;

/** Why a customer is in its tier, for the customer's page. */
@Named
@RequestScoped
public class CustomerTierBacking {

  @Inject private TierQueries queries;
  @Inject private Words words;
  @Inject private Shell shell;

  private Optional<TierExplanation> explanation;

  /** The last evaluation of the customer; null before the first tiering. */
  public TierExplanation explain(Long customerId) {
    if (explanation == null) {
      explanation = shell.may("VIEW", "TIERING") ? queries.explain(customerId) : Optional.empty();
    }
    return explanation.orElse(null);
  }

  public String policyName(TierExplanation of) {
    return of.policy().name(words.getLocale());
  }

  /** The changes of tier, the newest first. */
  public List<TierChange> changes(Long customerId) {
    return shell.may("VIEW", "TIERING")
        ? queries.listChanges(customerId, Locale.ENGLISH.equals(words.getLocale()))
        : List.of();
  }
}
