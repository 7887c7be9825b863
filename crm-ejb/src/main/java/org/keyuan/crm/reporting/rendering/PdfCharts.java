package org.keyuan.crm.reporting.rendering;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.keyuan.crm.reporting.domain.ReportChart;

/**
 * Puts charts on the page as lines and letters, not as pixels: they print sharp and can be
 * searched.
 */
final class PdfCharts {
  private static final float HEIGHT = 200;
  private static final float GAP = 8;

  private final PdfWriter writer;
  private final FontMapper fonts;

  PdfCharts(PdfWriter writer, BaseFont font) {
    this.writer = writer;
    this.fonts = new OneFont(font);
  }

  /** Adds the charts side by side, two in a row; a single one takes the whole width. */
  void addTo(Document document, List<ReportChart> charts) throws IOException {
    if (charts.isEmpty()) {
      return;
    }
    int columns = Math.min(2, charts.size());
    float width = (document.right() - document.left()) / columns - GAP;
    PdfPTable grid = new PdfPTable(columns);
    grid.setWidthPercentage(100);
    grid.setSpacingBefore(10);
    for (ReportChart chart : charts) {
      PdfPCell cell = new PdfPCell(draw(chart, width), false);
      cell.setBorder(Rectangle.NO_BORDER);
      cell.setPaddingBottom(GAP);
      grid.addCell(cell);
    }
    grid.getDefaultCell().setBorder(Rectangle.NO_BORDER);
    grid.completeRow();
    document.add(grid);
  }

  private Image draw(ReportChart chart, float width) throws IOException {
    PdfTemplate canvas = writer.getDirectContent().createTemplate(width, HEIGHT);
    Graphics2D graphics = canvas.createGraphics(width, HEIGHT, fonts);
    ChartDrawing.of(chart).draw(graphics, new Rectangle2D.Float(0, 0, width, HEIGHT));
    graphics.dispose();
    try {
      return Image.getInstance(canvas);
    } catch (BadElementException e) {
      throw new IOException(chart.title(), e);
    }
  }

  private record OneFont(BaseFont font) implements FontMapper {
    @Override
    public BaseFont awtToPdf(Font awt) {
      return font;
    }

    @Override
    public Font pdfToAwt(BaseFont pdf, int size) {
      return ReportFonts.screenFont().deriveFont((float) size);
    }
  }
}
