/** Sorting and filtering; the page is complete without scripts. Touches only the page's tables. */
export const SCRIPT = `
"use strict";
const keyOf = (cell) => {
  const text = cell.dataset.sort ?? cell.textContent.trim();
  return /^-?[0-9.]+$/.test(text) ? Number(text) : text;
};
const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
const compare = (a, b) =>
  typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      for (const body of table.tBodies) {
        const rows = [...body.rows].filter((row) => row.className !== "unit");
        const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
        keyed.sort((a, b) => (down ? compare(b.key, a.key) : compare(a.key, b.key)));
        body.append(...keyed.map(({ row }) => row));
      }
    });
  });
}
const tools = document.querySelector(".tools");
if (tools) {
  tools.hidden = false;
  const [text, severity, unit] = ["filter-text", "filter-severity", "filter-unit"].map((id) => document.getElementById(id));
  const count = document.getElementById("filter-count");
  const rows = [...document.querySelectorAll("#findings tbody tr:not(.unit)")];
  const filter = () => {
    const wanted = text.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const isShown =
        (severity.value === "" || row.dataset.severity === severity.value) &&
        (unit.value === "" || row.dataset.unit === unit.value) &&
        (wanted === "" || row.textContent.toLowerCase().includes(wanted));
      row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    for (const body of document.querySelectorAll("#findings tbody"))
      body.hidden = [...body.rows].every((row) => row.hidden || row.className === "unit");
    count.textContent = shown + " / " + rows.length;
  };
  for (const control of [text, severity, unit]) control.addEventListener("input", filter);
  filter();
}
`;
