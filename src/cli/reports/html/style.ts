/** The style of the page, on screen and on A4. Severities differ in background, border and words. */
export const STYLE = `
:root { color-scheme: light; --ink: #1b1b1b; --soft: #595959; --line: #c8c8c8; --head: #e8eef7; --accent: #0b4a8f;
  --error: #b3261e; --warning: #c98a00; --todo: #2f6fb3; --info: #9a9a9a; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1280px; padding: 24px 28px 48px; color: var(--ink); background: #fff;
  font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 24px; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 2px solid var(--accent); }
h3 { font-size: 14px; margin: 0 0 6px; overflow-wrap: anywhere; }
.lead { margin: 0; color: var(--soft); }
.tiles { display: flex; flex-wrap: wrap; gap: 12px; margin: 16px 0 8px; padding: 0; list-style: none; }
.tiles li { min-width: 120px; padding: 8px 16px; border: 1px solid var(--line); border-left-width: 6px; }
.tiles b { display: block; font-size: 24px; line-height: 1.3; }
.tiles .error { border-left-color: var(--error); }
.tiles .warning { border-left-color: var(--warning); }
.tiles .todo { border-left-color: var(--todo); }
.tiles .info { border-left-color: var(--info); }
nav a { color: var(--accent); margin-right: 16px; }
.soft { color: var(--soft); font-size: 12.5px; margin: 2px 0 8px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--head); vertical-align: middle; white-space: nowrap; }
td.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.code { font-size: 12px; color: var(--soft); }
td.place { white-space: nowrap; }
#findings table { table-layout: fixed; }
.w-no { width: 52px; } .w-unit { width: 14%; } .w-form { width: 13%; } .w-cell { width: 64px; } .w-severity { width: 64px; }
.w-basis { width: 16%; } .w-suggestion { width: 19%; }
.file { display: block; color: var(--soft); font-size: 12px; font-weight: 400; }
#by-unit .file { display: inline; margin-left: 10px; }
@media screen {
  .scrolled { max-height: 70vh; overflow: auto; border: 1px solid var(--line); }
  .scrolled table { border-style: hidden; }
  .scrolled thead th { position: sticky; top: 0; }
}
.severity { display: inline-block; padding: 0 6px; border: 1px solid; white-space: nowrap; }
.severity.error { background: #fde7e9; border-color: #8b1a14; color: #8b1a14; font-weight: 600; }
.severity.warning { background: #fff4ce; border-color: #8a6100; color: #5e4200; }
.severity.todo { background: #e6f0fb; border-color: #2f6fb3; color: #14467d; }
.severity.info { background: #eef4fb; border-color: #4a76a8; color: #1f4e78; }
.chart { display: block; width: 100%; max-width: 860px; height: auto; }
.chart text { font: 13px "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; fill: var(--ink); }
.chart .soft-text { fill: var(--soft); font-size: 12px; }
.bar-error { fill: var(--error); } .bar-warning { fill: var(--warning); } .bar-todo { fill: var(--todo); } .bar-info { fill: var(--info); }
.bar-stated { fill: #4a5f78; } .bar-even { fill: #6f9bc8; } .bar-odd { fill: #9fc0de; } .bar-gap { fill: none; stroke: var(--error);
  stroke-width: 1.5; stroke-dasharray: 4 3; }
.legend { display: flex; gap: 16px; margin: 0 0 6px; padding: 0; list-style: none; font-size: 12.5px; }
.legend i { display: inline-block; width: 12px; height: 12px; margin-right: 6px; vertical-align: -1px; }
.legend .error i { background: var(--error); } .legend .warning i { background: var(--warning); } .legend .todo i { background: var(--todo); } .legend .info i { background: var(--info); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(380px, 100%), 1fr)); gap: 14px; }
.card { border: 1px solid var(--line); padding: 10px 14px; break-inside: avoid; }
.card.gap { border-left: 6px solid var(--error); }
.card p { margin: 6px 0 2px; font-size: 13px; }
.card p.verdict-gap { color: #8b1a14; font-weight: 600; }
details { margin-top: 14px; }
summary { cursor: pointer; color: var(--accent); margin-bottom: 10px; }
.tools { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: end; margin: 0 0 10px; font-size: 13px; }
.tools[hidden] { display: none; }
.tools > span { padding-bottom: 5px; }
.tools .soft { margin: 0; }
.tools label { display: flex; flex-direction: column; gap: 2px; }
.tools input, .tools select { font: inherit; padding: 4px 8px; border: 1px solid #767676; min-width: 160px; max-width: 320px; }
thead button { all: unset; cursor: pointer; display: block; width: 100%; }
thead button:focus-visible, a:focus-visible, summary:focus-visible, .scrolled:focus-visible, .tools :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
th[aria-sort="ascending"] button::after { content: " ▲"; font-size: 10px; }
th[aria-sort="descending"] button::after { content: " ▼"; font-size: 10px; }
@media screen and (max-width: 760px) {
  /* Their labels would be too small; the tables have the same numbers. */
  .bars, .legend, .top { display: none; }
  #findings table, #findings tbody { display: block; }
  #findings thead { display: none; }
  #findings tr { display: flex; flex-wrap: wrap; gap: 2px 10px; padding: 8px; border: 1px solid var(--line); border-top: 0; }
  #findings [hidden] { display: none; }
  #findings tr.unit { background: var(--head); }
  #findings tr > * { padding: 0; border: 0; }
  #findings td.wide { flex-basis: 100%; }
  #findings td[data-label]:not(:empty)::before { content: attr(data-label) "  "; color: var(--soft); }
}
@page { size: A4 landscape; margin: 14mm 12mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav, .tools { display: none !important; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  /* Chromium leaves buttons out where it repeats a header. */
  thead button { display: contents; }
  tr, .card, .tiles, svg { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .bars { max-width: 620px; }
  .cards { grid-template-columns: repeat(3, 1fr); gap: 8px; }
  .card { padding: 6px 10px; }
  .card p { margin: 3px 0 1px; font-size: 8.5pt; line-height: 1.35; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
