package org.keyuan.crm.web.welcome;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.web.shared.text.Words;
import org.keyuan.crm.welcome.FiguresTaken;
import org.keyuan.crm.welcome.MonthSales;
import org.keyuan.crm.welcome.WelcomeQueries;

/** The first page after log-in: what needs doing, and how things stand. */
@Named
@RequestScoped
public class WelcomeBacking {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private WelcomeQueries queries;
  @Inject private Parameters parameters;
  @Inject private CompanyClock clock;
  @Inject private Words words;

  private List<MonthSales> sales;
  private Map<String, Long> customers;
  private FiguresTaken taken;

  @PostConstruct
  void read() {
    sales = queries.listSales();
    customers = queries.countCustomers();
    taken = queries.getTaken();
  }

  public String getGreeting() {
    var hour = clock.timeOfDay().getHour();
    return hour < 12 ? "welcome.morning" : hour < 18 ? "welcome.afternoon" : "welcome.evening";
  }

  /** When the figures were taken, in the company's zone. */
  public String getTakenAt() {
    var at = taken.at();
    return at == null ? words.of("welcome.not_taken") : MINUTE.format(at.atZone(parameters.zone()));
  }

  public FiguresTaken getTaken() {
    return taken;
  }

  public BigDecimal getThisMonth() {
    return sales.get(sales.size() - 1).amount();
  }

  /**
   * How this month stands against the whole of the last one, in per cent; null where there was
   * nothing last month.
   */
  public Long getGrowth() {
    var last = sales.get(sales.size() - 2).amount();
    if (last.signum() == 0) {
      return null;
    }
    var ratio =
        getThisMonth()
            .subtract(last)
            .multiply(BigDecimal.valueOf(100))
            .divide(last, 0, RoundingMode.HALF_UP);
    return ratio.longValue();
  }

  public BigDecimal getTwelveMonths() {
    return sales.stream().map(MonthSales::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public long getCustomers() {
    return customers.values().stream().mapToLong(Long::longValue).sum();
  }

  public List<String> getTiers() {
    return Stream.of("VIP", "POTENTIAL", "ORDINARY").filter(customers::containsKey).toList();
  }

  public long count(String tier) {
    return customers.getOrDefault(tier, 0L);
  }

  /** The months as bars, heights in per cent of the best month. */
  public List<Bar> getBars() {
    var best = Collections.max(sales.stream().map(MonthSales::amount).toList());
    return sales.stream().map(month -> bar(month, best)).toList();
  }

  private static Bar bar(MonthSales month, BigDecimal best) {
    var height =
        best.signum() == 0
            ? 0
            : month
                .amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(best, 0, RoundingMode.HALF_UP)
                .intValue();
    return new Bar(
        String.valueOf(month.month().getMonthValue()),
        month.month().toString(),
        month.amount(),
        height);
  }
}
