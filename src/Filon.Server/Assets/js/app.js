// What every page needs; what only some need is fetched when it is there.
import "./act.js";
import "./copy.js";
import "./filters.js";
import "./keyboard.js";
import "./menus.js";

const rooms = [
  ["[data-chart]", () => import("./chart.js")],
  ["[data-questions]", () => import("./questions.js")],
  ["[data-guests]", () => import("./guests.js")],
  ["[data-live]", () => import("./live.js")],
];

function furnish(root) {
  for (const [selector, fetch] of rooms) {
    const found = [...root.querySelectorAll(selector)];
    if (root.matches?.(selector)) found.push(root);
    if (found.length) fetch().then(module => found.forEach(module.furnish));
  }
}

furnish(document.documentElement);
document.addEventListener("htmx:load", event => furnish(event.detail.elt));
