// A chart model as ECharts' options, for a canvas of that width in pixels.
export function options(model, colours, width) {
  const write = writer(model);
  return model.kind === "heatmap" ? heatmap(model, colours, width, write) : cartesian(model, colours, width, write);
}

function cartesian(model, colours, width, write) {
  const lying = model.kind === "horizontalBar";
  const few = !lying && model.labels.length <= 14 && width > 34 * model.labels.length && !["line", "area"].includes(model.kind);
  const value = { type: "value", splitNumber: lying && width < 500 ? 2 : 5, axisLabel: { color: colours.muted, formatter: write.short, hideOverlap: true }, splitLine: { lineStyle: { color: colours.line } } };
  const label = {
    type: "category", data: model.labels, inverse: lying, axisTick: { show: false },
    axisLabel: { color: colours.muted, hideOverlap: !lying && !few, interval: lying || few ? 0 : "auto", rotate: few && model.labels.length > 6 ? 30 : 0, width: lying ? 140 : undefined, overflow: "truncate" },
    axisLine: { lineStyle: { color: colours.line } },
  };
  return {
    ...common(model, colours, width),
    tooltip: tooltip(colours, { trigger: "axis", axisPointer: { type: "shadow", shadowStyle: { color: colours.faint, opacity: 0.6 } }, valueFormatter: write.full }),
    xAxis: lying ? value : label,
    yAxis: lying ? label : value,
    series: model.series.map(series => ({ name: series.name, data: series.values, ...look(model.kind) })),
  };
}

function look(kind) {
  if (kind === "line" || kind === "area") return { type: "line", showSymbol: false, lineStyle: { width: 2 }, ...(kind === "area" ? { areaStyle: { opacity: 0.15 } } : {}) };
  return { type: "bar", barMaxWidth: 28, barCategoryGap: "35%", ...(kind === "stackedBar" ? { stack: "all" } : {}) };
}

function heatmap(model, colours, width, write) {
  const cells = model.series.flatMap((series, y) => series.values.map((value, x) => [x, y, value ?? "-"]));
  const top = Math.max(...cells.map(cell => (cell[2] === "-" ? 0 : cell[2])), 0);
  const axis = data => ({ type: "category", data, axisTick: { show: false }, axisLabel: { color: colours.muted }, axisLine: { lineStyle: { color: colours.line } } });
  return {
    ...common(model, colours, width),
    legend: undefined,
    grid: { left: 8, right: 16, top: 8, bottom: 4, containLabel: true },
    tooltip: tooltip(colours, { formatter: cell => `${model.labels[cell.value[0]]} · ${model.series[cell.value[1]].name}\n${write.full(cell.value[2])}` }),
    xAxis: axis(model.labels),
    yAxis: axis(model.series.map(series => series.name)),
    visualMap: { show: false, min: 0, max: top || 1, inRange: { color: [colours.faint, colours.series[0]] } },
    series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: colours.surface, borderWidth: 2 } }],
  };
}

// how many lines the names of the series take, by about 7 pixels a letter
const legendLines = (model, width) => Math.ceil(model.series.reduce((sum, series) => sum + 30 + 7 * series.name.length, 0) / Math.max(width, 1));

function common(model, colours, width) {
  return {
    animation: false,
    color: colours.series,
    textStyle: { fontFamily: colours.font, color: colours.ink },
    grid: { left: 8, right: 16, top: model.series.length > 1 ? 18 + 18 * legendLines(model, width) : 12, bottom: 4, containLabel: true },
    legend: model.series.length > 1 ? { type: "plain", top: 0, left: 0, icon: "roundRect", itemWidth: 10, itemHeight: 10, textStyle: { color: colours.ink } } : undefined,
  };
}

// drawn inside the SVG: an HTML tooltip would carry inline styles, which the content policy refuses
function tooltip(colours, more) {
  return { renderMode: "richText", confine: true, backgroundColor: colours.surface, borderColor: colours.line, textStyle: { color: colours.ink, fontSize: 12 }, ...more };
}

function writer({ unit, language }) {
  const style = unit === "%" ? { style: "percent", maximumFractionDigits: 1 } : unit ? { style: "currency", currency: unit, maximumFractionDigits: 0 } : { maximumFractionDigits: 1 };
  const full = new Intl.NumberFormat(language, style);
  const short = new Intl.NumberFormat(language, { ...style, notation: "compact" });
  const guard = format => value => (typeof value === "number" ? format.format(value) : "–");
  return { full: guard(full), short: guard(short) };
}
