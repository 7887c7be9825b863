package org.keyuan.crm.reporting.rendering;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import java.awt.Color;
import org.keyuan.crm.reporting.domain.Alignment;
import org.keyuan.crm.reporting.domain.ColumnType;
import org.keyuan.crm.reporting.domain.ReportColumn;

/** Fonts and cells of a printed report. */
final class PdfStyle {
  private static final Color LINE = new Color(0xCF, 0xD6, 0xE0);
  private static final Color HEADING_FILL = new Color(0xE7, 0xEE, 0xFC);
  private static final String MISSING = "\u25A1";

  private final BaseFont base;
  private final Font body;
  private final Font strong;

  PdfStyle(BaseFont base) {
    this.base = base;
    this.body = new Font(base, 8.5f);
    this.strong = new Font(base, 8.5f, Font.BOLD);
  }

  Font title() {
    return new Font(base, 16, Font.BOLD);
  }

  Font body() {
    return body;
  }

  PdfPCell heading(ReportColumn column) {
    PdfPCell cell = cell(column, column.heading(), strong);
    cell.setNoWrap(false);
    cell.setBackgroundColor(HEADING_FILL);
    return cell;
  }

  PdfPCell value(ReportColumn column, String text) {
    return cell(column, text, body);
  }

  PdfPCell total(ReportColumn column, String text) {
    PdfPCell cell = cell(column, text, strong);
    cell.setBorder(Rectangle.TOP | Rectangle.BOTTOM);
    cell.setBorderWidthTop(1);
    return cell;
  }

  /** A line across the whole table. */
  PdfPCell note(String text, int columns) {
    PdfPCell cell = new PdfPCell(new Phrase(text, body));
    cell.setColspan(columns);
    cell.setPadding(10);
    cell.setBorderColor(LINE);
    cell.setHorizontalAlignment(Element.ALIGN_CENTER);
    return cell;
  }

  private PdfPCell cell(ReportColumn column, String text, Font font) {
    PdfPCell cell = new PdfPCell(new Phrase(printable(text), font));
    cell.setHorizontalAlignment(horizontal(column.alignment()));
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    cell.setNoWrap(column.type() == ColumnType.DATE);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setBorderWidth(0.5f);
    cell.setPadding(2);
    cell.setPaddingBottom(4);
    return cell;
  }

  /** A character that the typeface lacks is shown as a box: better than a name with a hole. */
  String printable(String text) {
    if (text.codePoints().allMatch(this::known)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.append(known(c) ? Character.toString(c) : MISSING));
    return shown.toString();
  }

  private boolean known(int character) {
    return character == '\n' || base.charExists(character);
  }

  private static int horizontal(Alignment alignment) {
    return switch (alignment) {
      case LEFT -> Element.ALIGN_LEFT;
      case CENTER -> Element.ALIGN_CENTER;
      case RIGHT -> Element.ALIGN_RIGHT;
    };
  }
}
