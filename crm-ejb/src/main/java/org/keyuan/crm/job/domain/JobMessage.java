package org.keyuan.crm.job.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words about a run, kept as a bundle key with its arguments so that they read in either language.
 */
public record JobMessage(String key, List<String> args) {
  private static final String SEPARATOR = "\u001f";
  private static final int STORED_LENGTH = 1000;

  public static JobMessage of(String key, Object... args) {
    return new JobMessage(key, Arrays.stream(args).map(String::valueOf).toList());
  }

  /** Null where there was no message. */
  public static JobMessage stored(String key, String args) {
    if (key == null) {
      return null;
    }
    return new JobMessage(key, args == null ? List.of() : List.of(args.split(SEPARATOR, -1)));
  }

  /** The arguments as one text, cut to what the column holds; null without arguments. */
  public String storedArgs() {
    if (args.isEmpty()) {
      return null;
    }
    String text = args.stream().map(JobMessage::clean).collect(Collectors.joining(SEPARATOR));
    return text.length() <= STORED_LENGTH ? text : text.substring(0, STORED_LENGTH);
  }

  private static String clean(String arg) {
    return arg.replace(SEPARATOR, " ");
  }
}
