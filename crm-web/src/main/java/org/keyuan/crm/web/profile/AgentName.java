package org.keyuan.crm.web.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names browser and system from what a browser says of itself. Those that pretend to be another one
 * come first.
 */
final class AgentName {

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg/", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("QQBrowser/", "QQ Browser");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private AgentName() {}

  /** For example {@code Edge · Windows}; empty when neither is known. */
  static String of(String agent) {
    return Stream.of(BROWSERS, SYSTEMS)
        .map(names -> find(names, agent == null ? "" : agent))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" \u00b7 "));
  }

  private static String find(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
