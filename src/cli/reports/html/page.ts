import { createHash } from "node:crypto";
import { groupBy } from "../../../core/group-by";
import { NO_COUNTS } from "../../../core/engine/counts";
import { SEVERITIES } from "../../../core/severity";
import type { Language } from "../../../app/review/opinions";
import type { Review, UnitCounts, UnitTies } from "../../../app/review/review";
import type { UnitOpinion } from "../../../app/review/review-sheet";
import {
  cutText,
  extentText,
  profileLines,
  REVIEW_WORDS,
  SEVERITY_NAMES,
  topText,
  withoutGapText,
} from "../../../app/review/words";
import { severityChart, severityLegend, tieChart } from "./charts";
import { hypertext, raw, type Markup } from "./markup";
import { SCRIPT } from "./script";
import { STYLE } from "./style";

/** Maximum number of bars in a chart; the tables show everything. */
const TOP = 20;

/**
 * The review as one self-contained page: its own policy blocks all requests. Readable without scripts, and printable on
 * A4.
 */
export function htmlReport(review: Review, language: Language): string {
  const word = (key: keyof typeof REVIEW_WORDS): string => REVIEW_WORDS[key][language];
  const policy = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const sections = [
    { id: "by-unit", title: word("byUnit"), body: byUnit(review, language) },
    { id: "by-rule", title: word("byRule"), body: byRule(review, language) },
    ...(review.ties.length > 0 ? [{ id: "ties", title: word("ties"), body: ties(review, language) }] : []),
    { id: "findings", title: word("findings"), body: findings(review, language) },
    ...(review.unread.length > 0 ? [{ id: "unread", title: word("unread"), body: unread(review, language) }] : []),
  ];
  const unreadCount = review.unread.length > 0 ? `，${word("unread")} ${review.unread.length}` : "";
  return hypertext`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${word("title")}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header>
<h1>${word("title")}</h1>
<p class="lead">${extentText(review.files, review.forms)[language]}${unreadCount}</p>
${profileLines(review.profiles, language).map((line) => hypertext`<p>${line}</p>\n`)}<ul class="tiles">${SEVERITIES.map(
    (severity) =>
      hypertext`<li class="${severity}">${SEVERITY_NAMES[severity][language]}<b>${review.counts[severity]}</b></li>`,
  )}</ul>
<nav aria-label="${word("contents")}">${sections.map(({ id, title }) => hypertext`<a href="#${id}">${title}</a>`)}</nav>
</header>
<main>
${sections.map(
  ({ id, title, body }) =>
    hypertext`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>\n`,
)}</main>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`.markup;
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const nameOf = ({ unit, file }: { readonly unit: string; readonly file: string }): string =>
  unit === "" ? file : unit;

/** Unique names: if a unit sent several files, the file name is added. */
const distinctNames = (units: readonly UnitCounts[]): readonly string[] => {
  const counts = groupBy(units, nameOf);
  return units.map((unit) =>
    (counts.get(nameOf(unit))?.length ?? 0) > 1 && unit.unit !== "" ? `${unit.unit} ${unit.file}` : nameOf(unit),
  );
};

/** A unit and, if it differs, its file name. */
const unitCell = (entry: { readonly unit: string; readonly file: string }): Markup =>
  entry.unit === "" || entry.file === ""
    ? hypertext`${nameOf(entry)}`
    : hypertext`${entry.unit}<span class="file">${entry.file}</span>`;

const figures = (values: readonly number[]): readonly Markup[] =>
  values.map((value) => hypertext`<td class="figure">${value}</td>`);

function table(caption: string, headers: readonly string[], rows: readonly Markup[]): Markup {
  return hypertext`<table class="sortable" aria-label="${caption}"><thead><tr>${headers.map((header) => hypertext`<th scope="col">${header}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function byUnit({ units }: Review, language: Language): Markup {
  const title = REVIEW_WORDS.byUnit[language];
  const names = distinctNames(units.slice(0, TOP));
  const bars = units.slice(0, TOP).map((unit, index) => ({ name: names[index] ?? "", counts: unit.counts }));
  const row = (unit: UnitCounts): Markup =>
    hypertext`<tr><td>${unitCell(unit)}</td>${figures([unit.forms, ...SEVERITIES.map((severity) => unit.counts[severity])])}</tr>`;
  const headers = [REVIEW_WORDS.unit[language], REVIEW_WORDS.forms[language], ...severityNames(language)];
  const all = table(title, headers, units.map(row));
  return hypertext`<p class="soft top">${topText(bars.length, units.length)[language]}</p>${severityLegend(language)} ${severityChart("chart-unit", title, bars, language)}
    ${units.length > TOP ? scrolled(title, all) : all}`;
}

/** Limits a long list to part of the screen; on paper it is complete. It can be scrolled with the keyboard. */
const scrolled = (title: string, content: Markup): Markup =>
  hypertext`<div class="scrolled" role="region" aria-label="${title}" tabindex="0">${content}</div>`;

const severityNames = (language: Language): readonly string[] =>
  SEVERITIES.map((severity) => SEVERITY_NAMES[severity][language]);

function byRule({ rules }: Review, language: Language): Markup {
  const title = REVIEW_WORDS.byRule[language];
  const bars = rules.slice(0, TOP).map((rule) => ({
    name: rule.title,
    counts: { ...NO_COUNTS, [rule.severity]: rule.count },
  }));
  const headers = (["ruleTitle", "rule", "severity", "total", "units", "basis"] as const).map(
    (key) => REVIEW_WORDS[key][language],
  );
  return hypertext`<p class="soft top">${topText(bars.length, rules.length)[language]}</p>${severityChart("chart-rule", title, bars, language)}
    ${table(
      title,
      headers,
      rules.map(
        ({ rule, title: name, severity, count, files, basis }) =>
          hypertext`<tr><td>${name}</td><td class="code">${rule}</td>${severityCell(severity, language)}${figures([count, files])}
            <td>${basis}</td></tr>`,
      ),
    )}`;
}

const severityCell = (severity: UnitOpinion["severity"], language: Language): Markup =>
  hypertext`<td data-sort="${SEVERITIES.indexOf(severity)}"><span class="severity ${severity}">${SEVERITY_NAMES[severity][language]}</span></td>`;

/** Tie-outs with a gap; the others are collapsed unless there are few. */
function ties({ ties: all, tieCount }: Review, language: Language): Markup {
  const cards = (units: readonly UnitTies[], id: string): Markup =>
    hypertext`<div class="cards">${units.map((unit, index) => tieCard(unit, `${id}-${index}`, language))}</div>`;
  const withGap = all.filter(hasGap);
  const others = all.filter((unit) => !hasGap(unit));
  const open = all.length > TOP ? "" : raw(" open");
  return hypertext`<p class="soft">${topText(all.length, tieCount)[language]}</p>${withGap.length > 0 ? cards(withGap, "gap") : ""}
    ${others.length > 0 ? hypertext`<details${open}><summary>${withoutGapText(others.length)[language]}</summary>${cards(others, "even")}</details>` : ""}`;
}

const hasGap = ({ ties: all }: UnitTies): boolean => all.some(({ state }) => state === "gap");

function tieCard(unit: UnitTies, id: string, language: Language): Markup {
  return hypertext`<article class="card ${hasGap(unit) ? "gap" : ""}"><h3>${unitCell(unit)}</h3>${unit.ties.map(
    (tie, index) =>
      hypertext`<p>${tie.form} · ${tie.title}</p>${tieChart(tie, `${id}-${index}`, language)}
          <p class="verdict-${tie.state}">${tie.verdict}</p>`,
  )}</article>`;
}

function findings({ opinions, counts }: Review, language: Language): Markup {
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  if (all === 0) return hypertext`<p>${REVIEW_WORDS.none[language]}</p>`;
  const columns = [
    ["number", "w-no"],
    ["form", "w-form"],
    ["cell", "w-cell"],
    ["severity", "w-severity"],
    ["opinion", ""],
    ["basis", "w-basis"],
    ["suggestion", "w-suggestion"],
  ] as const;
  return hypertext`${all > opinions.length ? hypertext`<p class="soft">${cutText(opinions.length, all)[language]}</p>` : ""}
    ${tools(opinions, language)}
    <table class="sortable" aria-label="${REVIEW_WORDS.findings[language]}"><thead><tr>${columns.map(([key, width]) => hypertext`<th scope="col" class="${width}">${REVIEW_WORDS[key][language]}</th>`)}</tr></thead>${unitGroups(opinions, columns.length, language)}</table>`;
}

/** The opinions of each unit under a heading row with its name and file. */
const unitGroups = (opinions: readonly UnitOpinion[], columns: number, language: Language): readonly Markup[] =>
  [
    ...groupBy(
      opinions.map((opinion, index) => ({ opinion, index })),
      ({ opinion: { unit, file } }) => JSON.stringify([unit, file]),
    ).values(),
  ].map(
    (group) =>
      hypertext`<tbody><tr class="unit"><th scope="rowgroup" colspan="${columns}">${unitCell(group[0].opinion)}</th></tr>${group.map(({ opinion, index }) => findingRow(opinion, index, language))}</tbody>`,
  );

const findingRow = (opinion: UnitOpinion, index: number, language: Language): Markup =>
  hypertext`<tr data-severity="${opinion.severity}" data-unit="${nameOf(opinion)}"><td class="figure">${index + 1}</td><td>${opinion.form}</td><td class="place">${opinion.places}</td>${severityCell(opinion.severity, language)}
    <td class="wide">${opinion.message} <span class="file">${opinion.rule}</span></td><td class="wide" data-label="${REVIEW_WORDS.basis[language]}">${opinion.basis}</td><td class="wide" data-label="${REVIEW_WORDS.suggestion[language]}">${opinion.suggestion}</td></tr> `;

/** Hidden until the script shows them, since they need it. */
function tools(opinions: readonly UnitOpinion[], language: Language): Markup {
  const word = (key: keyof typeof REVIEW_WORDS): string => REVIEW_WORDS[key][language];
  const option = (value: string, name: string): Markup => hypertext`<option value="${value}">${name}</option>`;
  return hypertext`<div class="tools" hidden><label>${word("filterText")}<input id="filter-text" type="search" /></label><label>${word("filterSeverity")}<select id="filter-severity">${option("", word("all"))}${SEVERITIES.map((severity) => option(severity, SEVERITY_NAMES[severity][language]))}</select></label><label>${word("filterUnit")}<select id="filter-unit">${option("", word("all"))}${[...new Set(opinions.map(nameOf))].map((name) => option(name, name))}</select></label><span aria-live="polite">${word("shown")} <output id="filter-count"></output></span><span class="soft">${word("sortHint")}</span></div>`;
}

const unread = ({ unread: files }: Review, language: Language): Markup =>
  table(
    REVIEW_WORDS.unread[language],
    [REVIEW_WORDS.file[language], REVIEW_WORDS.reason[language]],
    files.map(({ file, reason }) => hypertext`<tr><td>${file}</td><td>${reason}</td></tr>`),
  );
