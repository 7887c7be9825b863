package org.keyuan.crm.bench;

/**
 * How much there is of everything; the proportions are those of the product's figures.
 *
 * @param customers 10,000, 100,000 or a million
 */
record BenchSize(int customers) {
  /** Ids begin behind those of seeds and of sequences that have been used a little. */
  static final long FIRST_ID = 1_000_000;

  int departments() {
    return customers >= 1_000_000 ? 500 : Math.max(20, customers / 2_000);
  }

  int employees() {
    return departments() * 4;
  }

  int contacts() {
    return customers * 2;
  }

  int orders() {
    return customers * 3;
  }
}
