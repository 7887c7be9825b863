package org.keyuan.crm.realname.domain;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.keyuan.crm.shared.validation.IdentityCard;

/** A document by which a person can be told, with what its number looks like. */
public enum DocumentType {
  /** Of eighteen characters, with a check character. */
  RESIDENT_ID(number -> new IdentityCard.Validator().isValid(number, null)),
  /** Of any country. */
  PASSPORT("[A-Z0-9]{6,12}"),
  /**
   * For residents of Hong Kong and Macao: a letter and eight digits, and a count of renewals on
   * older ones.
   */
  HK_MACAO_PERMIT("[HM]\\d{8}(\\d{2})?"),
  /** For residents of Taiwan: eight digits, on older ones ten and a letter. */
  TAIWAN_PERMIT("\\d{8}|\\d{10}[A-Z]?");

  private final Predicate<String> rule;

  DocumentType(Predicate<String> rule) {
    this.rule = rule;
  }

  DocumentType(String pattern) {
    this(Pattern.compile(pattern).asMatchPredicate());
  }

  /** Whether such a document can have this number; in capitals and without blanks. */
  public boolean accepts(String number) {
    return !number.isEmpty() && rule.test(number);
  }

  /** The pictures that are needed: the pages of a passport that matter are one. */
  public List<DocumentSide> sides() {
    return this == PASSPORT
        ? List.of(DocumentSide.FRONT, DocumentSide.PORTRAIT)
        : List.of(DocumentSide.values());
  }
}
