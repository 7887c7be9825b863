package org.keyuan.crm.search.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.search.index.SearchIndex;

class LiveIndexTest {

  @TempDir Path folder;

  private final LiveIndex live = new LiveIndex();

  @Test
  void dropBroken_indexThatAFailureClosed_isOpenedAnewAsItWasStored() {
    var index = SearchIndex.create(folder);
    index.show(7);
    index.store();
    live.replace("one", index);
    index.close(); // as the writer does on a full disk
    live.dropBroken();
    assertThat(live.is("one")).isFalse();
    live.replace("one", SearchIndex.find(folder).orElseThrow());
    assertThat(live.search(SearchIndex::applied)).hasValue(7L);
    live.close();
  }

  @Test
  void dropBroken_indexThatWorks_stays() {
    live.replace("one", SearchIndex.create(folder));
    live.dropBroken();
    assertThat(live.is("one")).isTrue();
    live.close();
    assertThat(live.find()).isEmpty();
  }
}
