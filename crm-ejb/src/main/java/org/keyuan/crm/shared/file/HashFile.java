package org.keyuan.crm.shared.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text file with a hash on each line, in order, as lists of stolen passwords are published:
 * {@code HASH:count}. It is looked up by halving, so that one of many gigabytes costs some forty
 * reads of a line and no memory.
 */
public record HashFile(Path path) {

  /** What may be wrong with a file. */
  public enum State {
    SOUND,
    MISSING,
    UNREADABLE,
    /** It holds something else than hashes. */
    FOREIGN,
    UNSORTED
  }

  private static final Pattern LINE = Pattern.compile("([0-9A-F]{40})(?::\\d{1,12})?\\r?");
  private static final int LONGEST_LINE = 64;
  private static final int SAMPLES = 2_000;
  private static final String BELOW_ALL = "";
  private static final String ABOVE_ALL = "G";

  /**
   * @param end where the next one begins
   */
  private record Line(long start, long end, String hash) {}

  /** The file is none of sorted hashes. */
  private static final class Malformed extends IOException {

    private static final long serialVersionUID = 1L;

    private final State state;

    Malformed(State state, long position) {
      super(state + " at byte " + position);
      this.state = state;
    }
  }

  /**
   * Looks at the file at many places, all lines of a short one. What is out of order between them
   * is seen when it is met.
   */
  public State state() {
    if (!Files.exists(path)) {
      return State.MISSING;
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return State.UNREADABLE;
    }
    try (var channel = FileChannel.open(path)) {
      sample(channel);
      return State.SOUND;
    } catch (Malformed e) {
      return e.state;
    } catch (IOException e) {
      return State.UNREADABLE;
    }
  }

  private static void sample(FileChannel channel) throws IOException {
    var last = new Line(-1, 0, BELOW_ALL);
    for (int i = 0; i <= SAMPLES; i++) {
      var line = line(channel, Math.max(0, channel.size() - 1) * i / SAMPLES);
      if (line.start() > last.start()) {
        requireOrder(last.hash().compareTo(line.hash()) <= 0, line);
        last = line;
      }
    }
  }

  /**
   * Whether the file has this hash.
   *
   * @param hash forty hexadecimal digits
   * @throws IOException where it can't be read or is out of order, so that the answer would be
   *     worth nothing
   */
  public boolean has(String hash) throws IOException {
    var wanted = hash.toUpperCase(Locale.ROOT);
    try (var channel = FileChannel.open(path)) {
      var below = BELOW_ALL;
      var above = ABOVE_ALL;
      long low = 0;
      long high = channel.size();
      if (high == 0) {
        throw new Malformed(State.FOREIGN, 0);
      }
      while (low < high) {
        var line = line(channel, (low + high) >>> 1);
        requireOrder(below.compareTo(line.hash()) <= 0 && line.hash().compareTo(above) <= 0, line);
        var order = wanted.compareTo(line.hash());
        if (order == 0) {
          return true;
        }
        if (order < 0) {
          high = line.start();
          above = line.hash();
        } else {
          low = line.end();
          below = line.hash();
        }
      }
      return false;
    }
  }

  private static void requireOrder(boolean inOrder, Line line) throws Malformed {
    if (!inOrder) {
      throw new Malformed(State.UNSORTED, line.start());
    }
  }

  /** The line to which the byte at this position belongs. */
  private static Line line(FileChannel channel, long position) throws IOException {
    var from = Math.max(0, position - LONGEST_LINE);
    var window = ByteBuffer.allocate(2 * LONGEST_LINE);
    while (window.hasRemaining() && channel.read(window, from + window.position()) > 0) {
      // a read may give less than there is
    }
    var text = new String(window.array(), 0, window.position(), StandardCharsets.ISO_8859_1);
    var start = text.lastIndexOf('\n', (int) (position - from) - 1) + 1;
    var newline = text.indexOf('\n', start);
    var end = newline < 0 ? text.length() : newline;
    var found = LINE.matcher(text.substring(start, end).toUpperCase(Locale.ROOT));
    if (!found.matches()) {
      throw new Malformed(State.FOREIGN, position);
    }
    return new Line(from + start, from + end + (newline < 0 ? 0 : 1), found.group(1));
  }
}
