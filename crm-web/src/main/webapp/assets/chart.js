"use strict";
/* Charts are drawn from the table beneath them, which says the same to whoever doesn't see them; a click on a part goes where the link of its row goes. */
(() => {
  const root = getComputedStyle(document.documentElement);
  const token = (name) => root.getPropertyValue(name).trim();
  const short = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" });

  const parts = (card) =>
    [...card.querySelectorAll("tbody tr")].map((row) => ({
      name: row.dataset.label,
      value: Number(row.dataset.value),
      says: `${row.cells[0].textContent} ${row.cells[1].textContent}`,
      href: row.querySelector("a").href,
      itemStyle: { color: token(row.dataset.colour) },
    }));

  const text = { color: token("--ink-2"), fontFamily: token("--font"), fontSize: 12 };
  const tooltip = {
    renderMode: "richText",
    backgroundColor: token("--surface"),
    borderColor: token("--line-2"),
    textStyle: { ...text, color: token("--ink") },
    formatter: (part) => part.data.says,
  };

  const bars = (data) => ({
    grid: { left: 8, right: 8, top: 12, bottom: 4, containLabel: true },
    xAxis: { type: "category", data: data.map((part) => part.name), axisTick: { show: false }, axisLine: { lineStyle: { color: token("--line-2") } }, axisLabel: text },
    yAxis: { type: "value", splitNumber: 3, splitLine: { lineStyle: { color: token("--line") } }, axisLabel: { ...text, formatter: (value) => short.format(value) } },
    series: [{ type: "bar", data, barMaxWidth: 24, itemStyle: { borderRadius: [2, 2, 0, 0] } }],
  });

  const ring = (data) => ({
    series: [{ type: "pie", data, radius: ["52%", "80%"], label: { ...text, formatter: (part) => part.data.says }, labelLine: { length: 8, length2: 8 }, itemStyle: { borderColor: token("--surface"), borderWidth: 2 } }],
  });

  for (const card of document.querySelectorAll("[data-chart]")) {
    const data = parts(card);
    if (data.length === 0) continue;
    card.classList.add("drawn");
    const canvas = card.querySelector(".canvas");
    const chart = echarts.init(canvas);
    chart.setOption({ animation: false, tooltip, ...(card.dataset.chart === "ring" ? ring(data) : bars(data)) });
    chart.on("click", (part) => location.assign(part.data.href));
    new ResizeObserver(() => chart.resize()).observe(canvas);
  }
})();
