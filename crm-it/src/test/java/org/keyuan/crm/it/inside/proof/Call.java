package org.keyuan.crm.it.inside.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.shared.upload.Upload;

/** The arguments of one call, with everything that was handed to them or came back. */
final class Call implements AutoCloseable {
  private final List<Object> heard = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Endpoint endpoint;
  private final Object[] arguments;

  Call(Endpoint endpoint, List<Function<Call, Object>> making) {
    this.endpoint = endpoint;
    arguments = making.stream().map(make -> make.apply(this)).toArray();
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** The list or the report that it speaks of, where its endpoint speaks of several. */
  String about() {
    var wanted = endpoint.method().getParameters();
    for (int i = 0; i < wanted.length; i++) {
      if (Arguments.isList(wanted[i]) || wanted[i].getType() == ReportCode.class) {
        return String.valueOf(arguments[i]);
      }
    }
    return "";
  }

  /** What consumers took and what files have now. */
  List<Object> heard() {
    var all = new ArrayList<>(heard);
    all.addAll(files);
    return all;
  }

  Consumer<Object> consumer() {
    return heard::add;
  }

  Path file(String content) {
    try {
      var file = Files.createTempFile("proof", ".csv");
      Files.writeString(file, content);
      files.add(file);
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Upload upload(String content) {
    var upload = EnteredRecords.upload("proof.csv", content);
    open.add(upload);
    return upload;
  }

  /** Calls; an answer that has to be closed is closed with the call, so that no file stays. */
  Object answer() throws ReflectiveOperationException {
    var answer = endpoint.method().invoke(endpoint.instance(), arguments);
    if (answer instanceof AutoCloseable resource) {
      open.add(resource);
    }
    return answer;
  }

  @Override
  public void close() {
    open.forEach(Call::close);
    files.forEach(file -> file.toFile().delete());
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
