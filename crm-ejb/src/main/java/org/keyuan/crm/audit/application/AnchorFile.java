package org.keyuan.crm.audit.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.audit.domain.Anchor;

/**
 * Keeps places of the chain in two files outside of the database: {@code head}, the newest one, and
 * {@code anchors}, one line an hour. Each line bears a stamp; one that was written by another hand
 * counts for nothing.
 */
public final class AnchorFile {

  private final Path folder;
  private final AuditStamp stamp;

  public AnchorFile(Path folder, AuditStamp stamp) {
    this.folder = folder;
    this.stamp = stamp;
  }

  /** Notes the newest place. */
  public void note(Anchor head) {
    try {
      Files.createDirectories(folder);
      var fresh = folder.resolve("head.new");
      Files.writeString(fresh, line(head));
      Files.move(
          fresh,
          folder.resolve("head"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the chain's end could not be noted", e);
    }
  }

  /** Notes a place for good. */
  public void keep(Anchor anchor) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("anchors"),
          line(anchor),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("a place of the chain could not be noted", e);
    }
  }

  /** The newest place noted; empty where there is none that counts. */
  public Optional<Anchor> head() {
    return lines("head").stream().findFirst();
  }

  /** Every place that the chain must still have, oldest first; the newest one at the end. */
  public List<Anchor> list() {
    var anchors = new ArrayList<Anchor>();
    for (var anchor : lines("anchors")) {
      if (anchor.restored()) {
        anchors.removeIf(earlier -> earlier.number() > anchor.number());
      }
      anchors.add(anchor);
    }
    head().ifPresent(anchors::add);
    return anchors;
  }

  private String line(Anchor anchor) {
    return anchor.text() + " " + stamp.of(anchor) + "\n";
  }

  private List<Anchor> lines(String file) {
    try {
      return Files.exists(folder.resolve(file))
          ? Files.readAllLines(folder.resolve(file)).stream()
              .flatMap(line -> genuine(line).stream())
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("the noted places of the chain can't be read", e);
    }
  }

  private Optional<Anchor> genuine(String line) {
    var mark = line.substring(line.lastIndexOf(' ') + 1);
    return Anchor.parse(line).filter(anchor -> stamp.isGenuine(anchor, mark));
  }
}
