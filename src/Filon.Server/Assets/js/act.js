// htmx under the strict content policy: no evaluated code, no style element, and our token with every act.
import htmx from "htmx.org";

htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.historyEnabled = false;
htmx.config.selfRequestsOnly = true;
// a refusal is an answer too: it says why, where the result would have stood
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "...", swap: true },
];

document.addEventListener("htmx:configRequest", event => {
  event.detail.headers["X-CSRF"] = document.querySelector("meta[name=csrf]").content;
});
