package org.keyuan.crm.reporting.rendering;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.text.DecimalFormat;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardPieSectionLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DefaultDrawingSupplier;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DefaultPieDataset;
import org.keyuan.crm.reporting.domain.ChartKind;
import org.keyuan.crm.reporting.domain.ChartSeries;
import org.keyuan.crm.reporting.domain.ReportChart;

/** Turns the figures of a chart into a drawing in the product's colours. */
final class ChartDrawing {
  private static final Color INK = new Color(0x1D, 0x27, 0x33);
  private static final Color LINE = new Color(0xE2, 0xE7, 0xEE);
  private static final int MANY = 8;

  /** Neighbours differ in lightness too, so that slices stay apart on a black-and-white printer. */
  private static final Paint[] COLOURS = {
    new Color(0x25, 0x57, 0xC7), new Color(0xF0, 0xA2, 0x2E), new Color(0x0C, 0x7A, 0x5B),
    new Color(0x8A, 0xB0, 0xFF), new Color(0xB3, 0x26, 0x1E), new Color(0x6F, 0xD6, 0xB3),
    new Color(0x6B, 0x4F, 0xA8), new Color(0xF3, 0xCD, 0x7A), new Color(0x0C, 0x6F, 0x7A),
    new Color(0xE5, 0x9A, 0xC4), new Color(0x55, 0x60, 0x6E), new Color(0xC4, 0xCC, 0xD8)
  };

  private ChartDrawing() {}

  static JFreeChart of(ReportChart chart) {
    JFreeChart drawing =
        switch (chart.kind()) {
          case PIE -> pie(chart);
          case LINE -> line(chart);
          case BAR -> bar(chart);
        };
    theme().apply(drawing);
    finish(chart, drawing);
    return drawing;
  }

  private static JFreeChart pie(ReportChart chart) {
    DefaultPieDataset<String> slices = new DefaultPieDataset<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      slices.setValue(chart.categories().get(i), chart.series().get(0).values().get(i));
    }
    return ChartFactory.createPieChart(chart.title(), slices, false, false, false);
  }

  private static JFreeChart line(ReportChart chart) {
    return ChartFactory.createLineChart(
        chart.title(), null, null, dataset(chart), PlotOrientation.VERTICAL, true, false, false);
  }

  private static JFreeChart bar(ReportChart chart) {
    return ChartFactory.createBarChart(
        chart.title(), null, null, dataset(chart), PlotOrientation.VERTICAL, true, false, false);
  }

  private static DefaultCategoryDataset dataset(ReportChart chart) {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (ChartSeries series : chart.series()) {
      for (int i = 0; i < chart.categories().size(); i++) {
        dataset.addValue(series.values().get(i), series.name(), chart.categories().get(i));
      }
    }
    return dataset;
  }

  private static StandardChartTheme theme() {
    StandardChartTheme theme = new StandardChartTheme("Keyuan");
    Font font = ReportFonts.screenFont();
    theme.setExtraLargeFont(font.deriveFont(11f));
    theme.setLargeFont(font.deriveFont(9f));
    theme.setRegularFont(font.deriveFont(8f));
    theme.setSmallFont(font.deriveFont(7f));
    theme.setTitlePaint(INK);
    theme.setPlotBackgroundPaint(Color.WHITE);
    theme.setRangeGridlinePaint(LINE);
    theme.setBarPainter(new StandardBarPainter());
    theme.setShadowVisible(false);
    theme.setDrawingSupplier(
        new DefaultDrawingSupplier(
            COLOURS,
            new Paint[] {LINE},
            DefaultDrawingSupplier.DEFAULT_STROKE_SEQUENCE,
            DefaultDrawingSupplier.DEFAULT_OUTLINE_STROKE_SEQUENCE,
            DefaultDrawingSupplier.DEFAULT_SHAPE_SEQUENCE));
    return theme;
  }

  private static void finish(ReportChart chart, JFreeChart drawing) {
    drawing.setBackgroundPaint(Color.WHITE);
    if (drawing.getPlot() instanceof PiePlot<?> pie) {
      finish(pie);
    } else if (drawing.getPlot() instanceof CategoryPlot plot) {
      finish(chart, plot);
      drawing.getLegend().setVisible(chart.series().size() > 1);
    }
  }

  private static void finish(PiePlot<?> pie) {
    pie.setOutlineVisible(false);
    pie.setLabelGenerator(new StandardPieSectionLabelGenerator("{0} {2}"));
    pie.setLabelBackgroundPaint(Color.WHITE);
    pie.setLabelOutlinePaint(null);
    pie.setLabelShadowPaint(null);
    pie.setShadowPaint(null);
  }

  private static void finish(ReportChart chart, CategoryPlot plot) {
    plot.setOutlineVisible(false);
    ((NumberAxis) plot.getRangeAxis()).setNumberFormatOverride(new DecimalFormat("#,##0.##"));
    if (chart.categories().size() > MANY) {
      plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_45);
    }
    if (plot.getRenderer() instanceof BarRenderer bars) {
      bars.setMaximumBarWidth(0.06);
    } else if (chart.kind() == ChartKind.LINE) {
      ((LineAndShapeRenderer) plot.getRenderer()).setDefaultShapesVisible(true);
    }
  }
}
