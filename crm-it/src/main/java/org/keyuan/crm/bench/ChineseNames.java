package org.keyuan.crm.bench;

import java.util.random.RandomGenerator;

/** Names of people and companies as they are common in China; the same numbers give the same. */
final class ChineseNames {
  private static final String SURNAMES = Parts.text("surnames");
  private static final String GIVEN = Parts.text("given");
  private static final String BRANDS = Parts.text("brands");
  private static final String[] TRADES = Parts.list("trades");
  private static final String[] THINGS = Parts.list("things");
  private static final String[] FORMS = Parts.list("forms");

  private final RandomGenerator random;

  ChineseNames(RandomGenerator random) {
    this.random = random;
  }

  /** Surnames come first, and the frequent ones more often. */
  String person() {
    int surname = (int) (SURNAMES.length() * Math.pow(random.nextDouble(), 2));
    var name = new StringBuilder().append(SURNAMES.charAt(surname)).append(letter(GIVEN));
    return (random.nextInt(10) < 8 ? name.append(letter(GIVEN)) : name).toString();
  }

  /**
   * A registered name: place, brand, trade, form.
   *
   * @param place of its seat, a city
   */
  String company(String place) {
    var brand = new StringBuilder().append(letter(BRANDS)).append(letter(BRANDS));
    if (random.nextInt(3) == 0) {
      brand.append(letter(BRANDS));
    }
    return place.replaceFirst("[" + Parts.text("ends") + "]$", "")
        + brand
        + one(TRADES)
        + one(FORMS);
  }

  /** What is sold: brand, thing, model. */
  String product() {
    return "" + letter(BRANDS) + letter(BRANDS) + one(THINGS) + " " + (100 + random.nextInt(900));
  }

  /** A number of one of the three networks. */
  String mobile() {
    var network =
        one(new String[] {"130", "135", "136", "138", "139", "150", "158", "177", "186", "189"});
    return network + "%08d".formatted(random.nextInt(100_000_000));
  }

  String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private char letter(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
