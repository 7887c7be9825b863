package org.keyuan.crm.reporting.rendering;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import org.keyuan.crm.reporting.domain.ReportDocument;

/**
 * What stands on every page: company and title above, moment of the figures and "page x of y"
 * below. The number of pages is known only at the end, so everything from it on is one form that is
 * drawn then and shown on all pages.
 */
final class PdfPageFrame extends PdfPageEventHelper {
  private static final float SIZE = 8;
  private static final float DISTANCE = 14;
  private static final String GAP = "\u0000";

  private final ReportDocument report;
  private final ReportText text;
  private final BaseFont font;
  private PdfTemplate pageCount;

  PdfPageFrame(ReportDocument report, ReportText text, BaseFont font) {
    this.report = report;
    this.text = text;
    this.font = font;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    pageCount = writer.getDirectContent().createTemplate(120, 2 * SIZE);
    pageCount.setBoundingBox(new Rectangle(-4, -4, 120, 2 * SIZE));
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte canvas = writer.getDirectContent();
    float top = document.top() + DISTANCE;
    float bottom = document.bottom() - DISTANCE - SIZE;
    show(canvas, Element.ALIGN_LEFT, report.company(), document.left(), top);
    show(canvas, Element.ALIGN_RIGHT, report.title(), document.right(), top);
    show(canvas, Element.ALIGN_LEFT, text.generatedAt(), document.left(), bottom);
    String before = pageWords(writer.getPageNumber(), GAP)[0];
    float x = document.right() - font.getWidthPoint(text.word("report.page", "99", "999"), SIZE);
    show(canvas, Element.ALIGN_LEFT, before, x, bottom);
    canvas.addTemplate(pageCount, x + font.getWidthPoint(before, SIZE), bottom);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    int pages = writer.getPageNumber() - 1;
    String[] words = pageWords(pages, GAP);
    show(pageCount, Element.ALIGN_LEFT, pages + words[1], 0, 0);
  }

  /** The words before and after the number of pages. */
  private String[] pageWords(int page, String count) {
    String[] parts = text.word("report.page", Integer.toString(page), count).split(count, 2);
    return parts.length == 2 ? parts : new String[] {parts[0], ""};
  }

  private void show(PdfContentByte canvas, int alignment, String words, float x, float y) {
    canvas.saveState();
    canvas.beginText();
    canvas.setGrayFill(0.35f);
    canvas.setFontAndSize(font, SIZE);
    canvas.showTextAligned(alignment, words, x, y, 0);
    canvas.endText();
    canvas.restoreState();
  }
}
