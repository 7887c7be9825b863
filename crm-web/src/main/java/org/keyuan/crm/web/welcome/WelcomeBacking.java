package org.keyuan.crm.web.welcome;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.web.shared.text.Words;
import org.keyuan.crm.welcome.FiguresTaken;
import org.keyuan.crm.welcome.MonthSales;
import org.keyuan.crm.welcome.WelcomeQueries;
import org.keyuan.crm.welcome.WelcomeSales;

/** The first page after log-in: what needs doing, and how things stand. */
@Named
@RequestScoped
public class WelcomeBacking {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private WelcomeQueries queries;
  @Inject private Parameters parameters;
  @Inject private CompanyClock clock;
  @Inject private Words words;

  private WelcomeSales sales;
  private Map<String, Long> customers;
  private FiguresTaken taken;

  @PostConstruct
  void read() {
    sales = queries.getSales();
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
    return newest().amount();
  }

  private MonthSales newest() {
    return sales.months().get(sales.months().size() - 1);
  }

  /**
   * How this month stands against the last one up to the same day, in per cent; null where nothing
   * was sold then.
   */
  public Long getGrowth() {
    var before = sales.lastMonthSoFar();
    if (before.signum() == 0) {
      return null;
    }
    var ratio =
        getThisMonth()
            .subtract(before)
            .multiply(BigDecimal.valueOf(100))
            .divide(before, 0, RoundingMode.HALF_UP);
    return ratio.longValue();
  }

  public BigDecimal getTwelveMonths() {
    return sales.months().stream().map(MonthSales::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The query of the list of orders of this month. */
  public String getMonthQuery() {
    return query(newest().month(), newest().month());
  }

  /** The query of the list of orders of all twelve months. */
  public String getYearQuery() {
    return query(sales.months().get(0).month(), newest().month());
  }

  private static String query(YearMonth from, YearMonth to) {
    return "f=orderedOn%3D" + from.atDay(1) + ".." + to.atEndOfMonth();
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

  /** The query of the list of the verified customers of this tier. */
  public String query(String tier) {
    return "f=tier%3D" + tier + "&f=verification%3DVERIFIED";
  }

  /** The months as bars. */
  public List<Bar> getBars() {
    return sales.months().stream()
        .map(
            sold ->
                new Bar(
                    String.valueOf(sold.month().getMonthValue()),
                    sold.month().toString(),
                    sold.amount(),
                    query(sold.month(), sold.month())))
        .toList();
  }
}
