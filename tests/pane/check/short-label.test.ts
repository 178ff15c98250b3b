import { shortLabel } from "../../../src/pane/check/findings/short-label";

it.each([
  ["改为 207（如各项目金额无误）", "改为 207"],
  ["Change to 207, if the projects are right", "Change to 207"],
  ["改为“馆舍（含分馆）”", "改为“馆舍（含分馆）”"],
  ["改为“≥3场（次）”（如各项目金额无误）", "改为“≥3场（次）”"],
  ["添加“%”", "添加“%”"],
])("shortens %s", (label, short) => {
  expect(shortLabel(label)).toBe(short);
});
