// Draws the charts of a page with Apache ECharts, as SVG, in the page's own colours.
import { BarChart, HeatmapChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { options } from "./chart-options.js";

use([BarChart, HeatmapChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

const drawn = new Set();

export function furnish(figure) {
  const canvas = figure.querySelector(".canvas");
  const model = JSON.parse(figure.querySelector("script").textContent);
  if (model.kind === "horizontalBar") canvas.style.height = `${56 + 26 * model.labels.length * Math.min(model.series.length, 2)}px`;
  const chart = init(canvas, null, { renderer: "svg" });
  const draw = () => chart.setOption(options(model, palette(figure), canvas.clientWidth), true);
  draw();
  drawn.add({ figure, draw });
  let width = canvas.clientWidth;
  new ResizeObserver(() => {
    chart.resize({ animation: { duration: 0 } });
    if (width !== canvas.clientWidth) draw();
    width = canvas.clientWidth;
  }).observe(canvas);
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach(({ draw }) => draw()));

// custom properties may hold light-dark(): the browser resolves them on a real colour
function palette(figure) {
  const probe = figure.appendChild(document.createElement("i"));
  const colour = name => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    font: getComputedStyle(figure).fontFamily,
    ink: colour("--ink"), muted: colour("--muted"), line: colour("--line"), surface: colour("--surface"), faint: colour("--hover"),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map(i => colour(`--series-${i}`)),
  };
  probe.remove();
  return colours;
}
