package org.keyuan.crm.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Looks into one state of the index. */
record Finder(IndexSearcher searcher) {

  /** The best ones; counting stops as soon as it is known that there are more. */
  Found best(Query query, int most) throws IOException {
    var top = searcher.search(query, new TopScoreDocCollectorManager(most + 1, null, most + 1));
    List<Long> ids = new ArrayList<>();
    for (var hit : top.scoreDocs) {
      if (ids.size() < most) {
        ids.add(id(hit));
      }
    }
    return new Found(ids, top.scoreDocs.length > most);
  }

  private long id(ScoreDoc hit) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
    var ids = leaf.reader().getNumericDocValues(IndexedRecord.ID);
    ids.advanceExact(hit.doc - leaf.docBase);
    return ids.longValue();
  }

  /** All of them; empty where there are more than wanted. */
  Optional<Set<Long>> all(Query query, int most) throws IOException {
    return searcher.search(query, new IdCollectors(most));
  }
}
