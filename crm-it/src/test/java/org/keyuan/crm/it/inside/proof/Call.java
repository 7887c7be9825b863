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

/** The arguments of one call, with everything that was handed to them. */
final class Call {
  private final List<Object> heard = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Upload> uploads = new ArrayList<>();
  private final Endpoint endpoint;
  private final Object[] arguments;

  Call(Endpoint endpoint, List<Function<Call, Object>> making) {
    this.endpoint = endpoint;
    arguments = making.stream().map(make -> make.apply(this)).toArray();
  }

  Endpoint endpoint() {
    return endpoint;
  }

  Object[] arguments() {
    return arguments;
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
    uploads.add(EnteredRecords.upload("proof.csv", content));
    return uploads.get(uploads.size() - 1);
  }

  void close() {
    uploads.forEach(Call::closeUpload);
    files.forEach(file -> file.toFile().delete());
  }

  private static void closeUpload(Upload upload) {
    try {
      upload.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
