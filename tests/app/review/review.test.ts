import { reviewCollector } from "../../../src/app/review/review";
import type { Opinion } from "../../../src/app/review/opinions";
import type { Severity } from "../../../src/core/severity";

const opinion = (severity: Severity, cell: string): Opinion => ({
  form: "附件2-1",
  sheet: "附件2-1",
  cell,
  parts: [],
  severity,
  rule: "VAL-UNIT",
  headline: "",
  message: cell,
  basis: "",
  suggestion: "",
  reply: "",
});

test("a list that is cut keeps the worst, in the order of the files, and counts all", () => {
  const collector = reviewCollector({ opinions: 4, ties: 0 }, "zh");
  const packs: readonly (readonly Severity[])[] = [
    ["info", "warning", "info"],
    ["warning", "error", "warning"],
    ["error", "todo", "warning"],
  ];
  packs.forEach((severities, file) => {
    const opinions = severities.map((severity, index) => opinion(severity, `${file}${index}`));
    collector.add(`${file}.xlsx`, null, { unit: "甲局", forms: 1, opinions, ties: [], profile: null });
  });
  const { opinions, counts } = collector.review();
  expect(opinions.map(({ places }) => places)).toEqual(["01", "11", "20", "21"]);
  expect(counts).toEqual({ error: 2, todo: 1, warning: 4, info: 2 });
});
