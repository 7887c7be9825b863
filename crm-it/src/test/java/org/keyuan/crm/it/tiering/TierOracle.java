package org.keyuan.crm.it.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.it.tiering.FoodMartSales.Sale;

/**
 * The FoodMart policy and its stability once more, written down from the words of the product's
 * description and sharing nothing with the product but the names of the tiers.
 */
public final class TierOracle {
  private final Map<Long, List<Sale>> sales;
  private final Map<Long, Tier> tiers = new HashMap<>();
  private final Map<Long, Integer> failures = new HashMap<>();
  private YearMonth lastMonth;

  public TierOracle(FoodMartSales source) {
    sales = source.sales().stream().collect(Collectors.groupingBy(Sale::customer));
    source.customers().forEach(id -> tiers.put(id, Tier.ORDINARY));
  }

  public Map<Long, Tier> run(LocalDate asOf) {
    YearMonth month = YearMonth.from(asOf);
    boolean isNewMonth = !month.equals(lastMonth);
    lastMonth = month;
    tiers.replaceAll((id, tier) -> next(id, tier, wanted(id, month), isNewMonth));
    return Map.copyOf(tiers);
  }

  private Tier next(long id, Tier tier, Tier wanted, boolean isNewMonth) {
    if (wanted.compareTo(tier) <= 0) {
      failures.remove(id);
      return wanted;
    }
    int failed = failures.getOrDefault(id, 0);
    if (failed == 0 || isNewMonth) {
      failed++;
    }
    if (failed >= 2) {
      failures.remove(id);
      return wanted;
    }
    failures.put(id, failed);
    return tier;
  }

  private Tier wanted(long id, YearMonth month) {
    Map<YearMonth, BigDecimal> byMonth = new HashMap<>();
    BigDecimal largest = BigDecimal.ZERO;
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal earlier = BigDecimal.ZERO;
    for (Sale sale : sales.getOrDefault(id, List.of())) {
      YearMonth of = YearMonth.from(sale.day());
      if (of.isBefore(month) && !of.isBefore(month.minusMonths(12))) {
        byMonth.merge(of, sale.amount(), BigDecimal::add);
        largest = largest.max(sale.amount());
        amount = amount.add(sale.amount());
      } else if (of.isBefore(month.minusMonths(12)) && !of.isBefore(month.minusMonths(24))) {
        earlier = earlier.add(sale.amount());
      }
    }
    BigDecimal best = byMonth.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    if (isAtLeast(amount, "500") || isAtLeast(best, "200") || isAtLeast(largest, "100")) {
      return Tier.VIP;
    }
    boolean grows =
        earlier.signum() > 0 && amount.compareTo(earlier.multiply(new BigDecimal("1.3"))) >= 0;
    return grows ? Tier.POTENTIAL : Tier.ORDINARY;
  }

  private static boolean isAtLeast(BigDecimal value, String threshold) {
    return value.compareTo(new BigDecimal(threshold)) >= 0;
  }
}
