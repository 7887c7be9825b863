package org.keyuan.crm.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Codes for countries, states and cities, which FoodMart only has names for: {@code US}, {@code
 * US-WA}, {@code US-WA-17}. Cities are numbered by name within their state, so that two exports
 * agree.
 */
final class RegionCodes {
  private static final Map<String, String> COUNTRIES =
      Map.of("USA", "US", "Canada", "CA", "Mexico", "MX");
  private static final String PLACES =
      """
      SELECT "country", "state_province", "city" FROM "customer"
      UNION SELECT "store_country", "store_state", "store_city" FROM "store"
      ORDER BY 1, 2, 3
      """;

  /** One row of the region file. */
  record Place(String code, String name, String parent) {}

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Integer> citiesOfState = new LinkedHashMap<>();

  RegionCodes(Connection source) throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery(PLACES)) {
      while (rows.next()) {
        add(rows.getString(1), rows.getString(2), rows.getString(3));
      }
    }
  }

  private void add(String country, String state, String city) {
    String countryCode = COUNTRIES.get(country);
    String stateCode = countryCode + '-' + shortState(state);
    places.putIfAbsent(country, new Place(countryCode, country, ""));
    places.putIfAbsent(country + '/' + state, new Place(stateCode, state, countryCode));
    int number = citiesOfState.merge(stateCode, 1, Integer::sum);
    Place place = new Place("%s-%02d".formatted(stateCode, number), city, stateCode);
    places.put(country + '/' + state + '/' + city, place);
  }

  private static String shortState(String state) {
    return state.substring(0, Math.min(3, state.length())).toUpperCase(Locale.ROOT);
  }

  String cityCode(String country, String state, String city) {
    return places.get(country + '/' + state + '/' + city).code();
  }

  /** All places, each after the one it lies in. */
  Iterable<Place> all() {
    return places.values();
  }
}
