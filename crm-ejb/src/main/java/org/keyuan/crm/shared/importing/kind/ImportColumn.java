package org.keyuan.crm.shared.importing.kind;

/**
 * A column that files of a kind may have. Its headings are texts of the bundle: {@code
 * import_<kind>.column.<name>}; further names by which it is recognised, separated by commas, stand
 * under {@code import_<kind>.alias.<name>}.
 *
 * @param name as in the command that the row becomes
 * @param required whether no record can do without; a blank cell is then refused
 * @param maxLength of the text, in characters
 * @param sample what the template's sample row says; codes and numbers only, it is the same in both
 *     languages
 * @param repeats whether it may differ between the rows of one record: an order's lines, a
 *     customer's contacts
 */
public record ImportColumn(
    String name, CellType type, boolean required, int maxLength, String sample, boolean repeats) {

  public static ImportColumn text(String name, int maxLength, String sample) {
    return new ImportColumn(name, CellType.TEXT, false, maxLength, sample, false);
  }

  public static ImportColumn of(String name, CellType type, String sample) {
    return new ImportColumn(name, type, false, 40, sample, false);
  }

  public ImportColumn mandatory() {
    return new ImportColumn(name, type, true, maxLength, sample, repeats);
  }

  public ImportColumn repeating() {
    return new ImportColumn(name, type, required, maxLength, sample, true);
  }
}
