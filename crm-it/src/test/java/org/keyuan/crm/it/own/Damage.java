package org.keyuan.crm.it.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Ways in which a backup file can be spoilt; each leaves a copy beside the original. */
enum Damage {
  FLIPPED_BIT {
    @Override
    void spoil(Path original, Path copy) throws IOException {
      byte[] bytes = Files.readAllBytes(original);
      bytes[bytes.length / 3] ^= 4;
      Files.write(copy, bytes);
    }
  },
  TRUNCATED {
    @Override
    void spoil(Path original, Path copy) throws IOException {
      byte[] bytes = Files.readAllBytes(original);
      Files.write(copy, Arrays.copyOf(bytes, bytes.length - bytes.length / 10));
    }
  },
  MISSING_PART {
    @Override
    void spoil(Path original, Path copy) throws IOException {
      try (ZipFile whole = new ZipFile(original.toFile());
          ZipOutputStream part = new ZipOutputStream(Files.newOutputStream(copy))) {
        Enumeration<? extends ZipEntry> entries = whole.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          if (!entry.getName().equals("tables/PRODUCT.jsonl")) {
            part.putNextEntry(new ZipEntry(entry.getName()));
            whole.getInputStream(entry).transferTo(part);
          }
        }
        part.setComment(whole.getComment());
      }
    }
  };

  abstract void spoil(Path original, Path copy) throws IOException;
}
