package org.keyuan.crm.tiering.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.keyuan.crm.customer.domain.Tier;

/**
 * An ordered list of rules: the first that matches wins, with none the customer is ordinary. A
 * version is never changed; an edit makes the next one.
 *
 * @param demotionAfter in how many windows running the tier must have failed before it is taken
 *     away
 */
public record TierPolicy(
    long id,
    String code,
    int version,
    String nameZh,
    String nameEn,
    LocalDate effectiveOn,
    int demotionAfter,
    List<TierRule> rules) {
  public TierPolicy {
    rules = List.copyOf(rules);
  }

  public String name(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
  }

  public Stream<TierCondition> conditions() {
    return rules.stream().flatMap(rule -> rule.conditions().stream());
  }

  /**
   * The conditions under which this policy gives the tier; all of them fail for whoever loses it.
   */
  public List<TierCondition> conditionsFor(Tier tier) {
    return rules.stream()
        .filter(rule -> rule.tier() == tier)
        .flatMap(rule -> rule.conditions().stream())
        .toList();
  }

  /** The same policy with each condition changed, as when thresholds are read from parameters. */
  public TierPolicy map(UnaryOperator<TierCondition> change) {
    List<TierRule> changed =
        rules.stream()
            .map(
                rule ->
                    new TierRule(
                        rule.id(),
                        rule.number(),
                        rule.tier(),
                        rule.conditions().stream().map(change).toList()))
            .toList();
    return new TierPolicy(id, code, version, nameZh, nameEn, effectiveOn, demotionAfter, changed);
  }
}
