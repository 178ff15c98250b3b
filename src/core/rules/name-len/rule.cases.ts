import { projectForm, type RuleCases } from "../cases";
import { nameLen } from "./rule";

const named = (name: string) => projectForm({ indicators: [["数量指标", name, "≥12次"]] });

export const cases: RuleCases = {
  rule: nameLen,
  accept: {
    "names of 1 to 100 characters": [named("率"), named("检".repeat(100))],
    "characters that need two code units": [named("𠮷".repeat(100))],
    "blanks, which do not count": [named(`${"检".repeat(99)}\u3000 次`)],
    "a name of letters or digits": [named("PM2.5"), named("12345")],
    "a blank name, and marks of a row that is left out": [named(""), named("/"), named("——")],
  },
  reject: {
    "101 characters": { forms: [named("检".repeat(101))], id: "long", at: ["P1 level3:1"], says: "有 101 个字" },
    "symbols only": { forms: [named("＊＊")], id: "symbols", at: ["P1 level3:1"], says: "“**”只有符号" },
    "punctuation only": { forms: [named("，。")], id: "symbols", at: ["P1 level3:1"] },
  },
};
