package org.keyuan.crm.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Gathers the ids of all records found; nothing where there are more than wanted.
 *
 * @param most how many are wanted
 */
record IdCollectors(int most)
    implements CollectorManager<IdCollectors.IdCollector, Optional<Set<Long>>> {

  @Override
  public IdCollector newCollector() {
    return new IdCollector(most);
  }

  @Override
  public Optional<Set<Long>> reduce(Collection<IdCollector> collectors) {
    Set<Long> all = new LinkedHashSet<>();
    collectors.forEach(collector -> all.addAll(collector.found));
    return all.size() > most ? Optional.empty() : Optional.of(all);
  }

  static final class IdCollector extends SimpleCollector {

    private final int most;
    private final Set<Long> found = new LinkedHashSet<>();
    private NumericDocValues ids;

    private IdCollector(int most) {
      this.most = most;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      ids = leaf.reader().getNumericDocValues(IndexedRecord.ID);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (found.size() > most) {
        throw new CollectionTerminatedException();
      }
      ids.advanceExact(doc);
      found.add(ids.longValue());
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
