import { remedyFaults } from "./page-remedy";

const faultsOf = (text: string): readonly string[] => remedyFaults(`# 规则\n\n## 怎样改\n\n${text}\n`);

it.each([
  ["删去末尾的标点，可一键更正。", "no clause for the unit is left"],
  ["列出各项的金额。", "it speaks of the tool"],
  ["写金额上限≤60万元。", "it has a figure"],
])("the advice of a page is refused: %s", (text, fault) => {
  expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]);
});

it.each(["删去末尾的标点。可一键更正。", "改为上限，如“≤170万元”。", "写成“=100%”。"])(
  "the advice of a page is taken: %s",
  (text) => {
    expect(faultsOf(text)).toEqual([]);
  },
);
