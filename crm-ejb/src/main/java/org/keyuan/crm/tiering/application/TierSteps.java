package org.keyuan.crm.tiering.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.tiering.domain.TierCounts;
import org.keyuan.crm.tiering.domain.TierPolicy;
import org.keyuan.crm.tiering.domain.TierRun;
import org.keyuan.crm.tiering.persistence.QuintileReader;
import org.keyuan.crm.tiering.persistence.TierFigures;
import org.keyuan.crm.tiering.persistence.TierMoves;
import org.keyuan.crm.tiering.persistence.TierNotices;
import org.keyuan.crm.tiering.persistence.TierRunTable;

/** The set-based work of a tiering run. */
@ApplicationScoped
public class TierSteps {
  private TierRunTable runs;
  private TierMoves moves;
  private QuintileReader quintiles;
  private TierFigures figures;
  private TierNotices notices;

  protected TierSteps() {}

  @Inject
  public TierSteps(
      TierRunTable runs,
      TierMoves moves,
      QuintileReader quintiles,
      TierFigures figures,
      TierNotices notices) {
    this.runs = runs;
    this.moves = moves;
    this.quintiles = quintiles;
    this.figures = figures;
    this.notices = notices;
  }

  public KeyRange customerIds() {
    return figures.customerIds();
  }

  /** Cuts the scores before anybody is evaluated. */
  public void cutScores(TierRun run) {
    runs.storeQuintiles(run.id(), quintiles.fromSales(run.window(), figures.customerIds()));
  }

  /** Evaluates and moves the customers of a slice; returns how many were evaluated. */
  public long evaluate(TierRun run, TierPolicy policy, KeyRange slice, Instant now) {
    return moves.evaluate(run, policy, runs.quintiles(run.id()), slice, now);
  }

  /** Closes the run; what owners are told is told once. */
  public TierCounts finish(TierRun run, Instant now) {
    TierCounts counts = figures.count(run.id());
    if (runs.end(run.id(), counts, now)) {
      runs.storeQuintiles(run.id(), quintiles.fromEvaluations(run.id()));
      notices.tellOwners(run.id(), now);
    }
    return counts;
  }
}
