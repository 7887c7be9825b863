package org.keyuan.crm.web.tiering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.tiering.domain.Metric;
import org.keyuan.crm.tiering.domain.Reason;
import org.keyuan.crm.tiering.domain.TierCondition;
import org.keyuan.crm.web.shared.text.Words;

/** Says rules and reasons in words that a salesperson can repeat. */
@Named
@RequestScoped
public class TierWords {

  @Inject private Words words;
  @Inject private Parameters parameters;

  /** "Best month 31,200.00, at least 20,000.00". */
  public String reason(Reason reason) {
    var held =
        reason.value() != null
            && reason.comparison().holds(reason.value().compareTo(reason.threshold()));
    var key = (held ? "tiering.met." : "tiering.missed.") + reason.comparison().name();
    return words.of(
        key,
        metric(reason.metric()) + " " + figure(reason.metric(), reason.value()),
        figure(reason.metric(), reason.threshold()));
  }

  public String reasons(List<Reason> reasons) {
    return reasons.stream().map(this::reason).collect(Collectors.joining(words.of("tiering.and")));
  }

  /** A condition of a policy: "best month ≥ 20,000.00". */
  public String condition(TierCondition condition) {
    var threshold =
        condition.parameter() == null
            ? figure(condition.metric(), condition.threshold())
            : words.of(
                "tiering.by_parameter",
                words.of("parameter." + condition.parameter()),
                parameters.text(condition.parameter()));
    return words.of(
        "tiering.condition." + condition.comparison().name(),
        metric(condition.metric()),
        threshold);
  }

  public String conditions(List<TierCondition> conditions) {
    return conditions.stream()
        .map(this::condition)
        .collect(Collectors.joining(words.of("tiering.and")));
  }

  private String metric(Metric metric) {
    return words.of(metric);
  }

  private String figure(Metric metric, BigDecimal value) {
    if (value == null) {
      return words.of("tiering.none");
    }
    return switch (metric) {
      case GROWTH ->
          value
                  .movePointRight(2)
                  .setScale(1, RoundingMode.HALF_UP)
                  .stripTrailingZeros()
                  .toPlainString()
              + "%";
      case AMOUNT, LARGEST_SALE, BEST_MONTH, GROSS_MARGIN, OPEN_PIPELINE, OVERDUE_RECEIVABLES ->
          money(value);
      default -> value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    };
  }

  private static String money(BigDecimal value) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }
}
