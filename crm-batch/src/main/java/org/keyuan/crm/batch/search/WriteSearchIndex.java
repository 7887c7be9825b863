package org.keyuan.crm.batch.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.OnceBatchlet;
import org.keyuan.crm.search.application.SearchIndexing;

/** Writes the search index anew. */
@Named
@Dependent
public class WriteSearchIndex extends OnceBatchlet {

  @Inject private SearchIndexing indexing;

  @Override
  protected long perform() {
    var records = indexing.rebuild();
    run.say("search.message.rebuilt", records);
    return records;
  }
}
