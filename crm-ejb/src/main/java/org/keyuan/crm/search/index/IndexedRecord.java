package org.keyuan.crm.search.index;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.keyuan.crm.search.index.IndexField.Part;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.SearchedRow;
import org.keyuan.crm.shared.text.Pinyin;
import org.keyuan.crm.shared.text.TextFolding;

/** Makes a document of the index from what search knows of a record. */
final class IndexedRecord {

  static final String KEY = "key";
  static final String ID = "id";
  static final String OWNER = "owner";
  static final String DEPARTMENT = "department";

  /** No employee and no department has this id. */
  static final long NONE = -1;

  private static final int FEWEST_DIGITS = 5;

  /** Syllables that are kept once more as the beginning of the text. */
  static final int BEGINNING = 4;

  private static final FieldType PARTS = parts();

  private final Document document = new Document();

  private IndexedRecord() {}

  static Term key(RecordKind kind, long id) {
    return new Term(KEY, kind.name() + ":" + id);
  }

  static Document document(ListSpec spec, SearchedRow row) {
    var record = new IndexedRecord();
    var document = record.document;
    document.add(new StringField(KEY, key(spec.kind(), row.id()).text(), Field.Store.NO));
    document.add(new NumericDocValuesField(ID, row.id()));
    if (spec.hasOwners()) {
      document.add(new LongField(OWNER, orNone(row.ownerId()), Field.Store.NO));
      document.add(new LongField(DEPARTMENT, orNone(row.departmentId()), Field.Store.NO));
    }
    for (int i = 0; i < row.texts().size(); i++) {
      var text = row.texts().get(i);
      if (text != null && !text.isBlank()) {
        var field = IndexField.of(spec.kind(), spec.searched().get(i).name());
        record.add(field, text.toLowerCase(Locale.ROOT), i == 0);
      }
    }
    return document;
  }

  private void add(IndexField field, String text, boolean isName) {
    var folded = TextFolding.fold(text);
    addParts(field.part(Part.PAIRS), field.part(Part.TRIPLES), text);
    if (!folded.equals(text)) {
      addParts(field.part(Part.FOLDED_PAIRS), field.part(Part.FOLDED_TRIPLES), folded);
    }
    var digits = Typed.digits(folded);
    if (digits.length() >= FEWEST_DIGITS && !digits.equals(text)) {
      add(field.part(Part.DIGITS), ends(digits));
    }
    if (isName) {
      addReadings(field, folded);
      add(field.part(Part.WORDS), folded);
    }
  }

  /** As they are usually read and, where a surname is read otherwise, also so. */
  private void addReadings(IndexField field, String text) {
    var readings = Pinyin.readings(text).stream().filter(r -> !r.isEmpty()).toList();
    if (readings.isEmpty()) {
      return;
    }
    var most = readings.stream().mapToInt(List::size).max().orElseThrow();
    for (int i = 0; i < most; i++) {
      var which = i;
      var read = readings.stream().map(r -> r.get(Math.min(which, r.size() - 1))).toList();
      add(field.part(Part.SYLLABLES), String.join(" ", read));
      var begins = read.subList(0, Math.min(BEGINNING, read.size()));
      add(field.part(Part.SYLLABLES), IndexField.FIRST + String.join(" ", begins));
      var initials = read.stream().map(r -> r.substring(0, 1)).collect(Collectors.joining());
      addParts(field.part(Part.INITIAL_PAIRS), field.part(Part.INITIAL_TRIPLES), initials);
    }
  }

  private void addParts(String pairs, String triples, String text) {
    add(pairs, ends(text));
    add(triples, ends(text));
  }

  private static String ends(String text) {
    return IndexField.BEGINNING + text + IndexField.END;
  }

  private void add(String field, String text) {
    document.add(new Field(field, text, PARTS));
  }

  private static long orNone(Long id) {
    return id == null ? NONE : id;
  }

  private static FieldType parts() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }
}
