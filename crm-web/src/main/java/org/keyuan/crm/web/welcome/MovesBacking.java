package org.keyuan.crm.web.welcome;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.welcome.TierWay;
import org.keyuan.crm.welcome.WelcomeQueries;

/** How the newest tiering moved the caller's customers. */
@Named
@RequestScoped
public class MovesBacking {

  @Inject private WelcomeQueries queries;
  @Inject private WelcomeBacking welcome;

  private Map<TierWay, Long> counts;

  @PostConstruct
  void read() {
    counts = queries.countMoves();
  }

  /** Whether there was a tiering at all. */
  public boolean isThere() {
    return welcome.getTaken().tierRun() != null;
  }

  /** The ways that customers went, those up first. */
  public List<TierWay> getWays() {
    return List.copyOf(counts.keySet());
  }

  public long count(TierWay way) {
    return counts.get(way);
  }

  /** The query of the list with every movement of the tiering. */
  public String getQuery() {
    var run = welcome.getTaken().tierRun();
    return "f=run%3D" + run + ".." + run;
  }

  /** The query of the list with exactly the customers that went this way. */
  public String query(TierWay way) {
    return getQuery() + "&f=fromTier%3D" + way.from() + "&f=toTier%3D" + way.to();
  }
}
