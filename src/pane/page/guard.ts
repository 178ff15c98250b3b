import { GUARD_STRINGS } from "./guard-strings";
import { FAILED, STARTED, type StartFailure } from "./start-events";

// Runs in web views in which the pane cannot: the build compiles it to ES5 and inlines it into the page.

/** After this many ms without a pane the reason is shown. A pane that loads later is still shown. */
const PATIENCE = 8000;

const notice = document.getElementById("notice");
const root = document.getElementById("root");

/**
 * Whether to use Chinese, by the info that office.js puts into its page's address, host|platform|version|locale|…, else
 * by the browser's language.
 */
function isChinese(): boolean {
  const hostInfo = /[?&]_host_Info=([^&]*)/.exec(location.search);
  const locale = hostInfo ? decodeURIComponent(hostInfo[1] ?? "").split(/[$|]/)[3] : undefined;
  return /^zh/i.test(locale === undefined || locale === "" ? navigator.language : locale);
}

function show(failure: StartFailure): void {
  if (!notice || !root) return;
  const strings = isChinese() ? GUARD_STRINGS.zh : GUARD_STRINGS.en;
  const { title, remedy } = strings.notices[failure];
  const heading = document.createElement("h1");
  heading.appendChild(document.createTextNode(title));
  const words = document.createElement("p");
  words.appendChild(document.createTextNode(remedy));
  const retry = document.createElement("button");
  retry.type = "button";
  retry.appendChild(document.createTextNode(strings.retry));
  retry.onclick = function () {
    location.reload();
  };
  notice.innerHTML = "";
  notice.appendChild(heading);
  notice.appendChild(words);
  notice.appendChild(retry);
  notice.hidden = false;
  root.hidden = true;
}

function hide(): void {
  clearTimeout(timer);
  if (notice) notice.hidden = true;
  if (root) root.hidden = false;
}

/** Whether the web view has custom properties, for Fluent UI, and the language features of 2023, for the rest. */
function isWebViewCapable(): boolean {
  try {
    new RegExp("(?<!a)b");
  } catch {
    return false;
  }
  return "toSorted" in Array.prototype && "CSS" in window && CSS.supports("color", "var(--color)");
}

function reasonSoFar(): StartFailure {
  if (!("Office" in window)) return "no-office-js";
  // The pane's scripts wait for office.js; once they run they set this mark.
  return root?.getAttribute("data-scripts") === "loaded" ? "no-answer" : "no-scripts";
}

const timer = setTimeout(function () {
  show(reasonSoFar());
}, PATIENCE);

document.addEventListener(STARTED, hide);
document.addEventListener(FAILED, function (event) {
  clearTimeout(timer);
  show((event as CustomEvent<StartFailure>).detail);
});
if (!isWebViewCapable()) {
  clearTimeout(timer);
  show("old-web-view");
}
