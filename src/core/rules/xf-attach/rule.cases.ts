import { departmentForm, projectForm, type RuleCases } from "../cases";
import { xfAttach } from "./rule";

const department = departmentForm({ texts: { attachment: "附件1-1" } });
const project = (sheet: string, attachment?: string) =>
  projectForm({ sheet, texts: attachment === undefined ? {} : { attachment } });

export const cases: RuleCases = {
  rule: xfAttach,
  accept: {
    "numbers in sequence, however written": [
      department,
      project("P1", "附件2-1"),
      project("P2", "附件 2－2："),
      project("P3", "附件2—3"),
    ],
    "no numbers, or one alone": [department, project("P1"), project("P2", "附件2-3")],
    "the same label for all forms of a kind": [project("P1", "附件2"), project("P2", "附件2"), project("P3")],
    "a part of the sequence": [project("P1", "附件2-4"), project("P2", "附件2-5")],
    "half of the forms without a number": [
      project("P1", "附件2-1"),
      project("P2", "附件2-2"),
      project("P3"),
      project("P4"),
    ],
  },
  reject: {
    "a first form without its number": {
      forms: [department, project("P1"), project("P2", "附件2-2"), project("P3", "附件2-3")],
      id: "missing",
      at: ["P1 title"],
      says: "本表缺少，按顺序应为“附件2-1”",
    },
    "several without their number: one finding": {
      forms: [
        project("P1", "附件2-1"),
        project("P2"),
        project("P3", ""),
        project("P4", "附件2-4"),
        project("P5", "附件2-5"),
      ],
      id: "missingSome",
      at: ["P2 title"],
      says: "有 2 张项目表缺少附件编号，本表按顺序应为“附件2-2”",
    },
    "a last form without its number": {
      forms: [project("P1", "附件2-1"), project("P2", "附件2-2"), project("P3", "附件2-3"), project("P4")],
      id: "missing",
      at: ["P4 title"],
      says: "按顺序应为“附件2-4”",
    },
    "a second form without its number, where the further ones jump": {
      forms: [project("P1", "附件2-1"), project("P2"), project("P3", "附件2-4"), project("P4", "附件2-5")],
      id: "missing",
      at: ["P2 title"],
      says: "按顺序应为“附件2-2”",
    },
    "a number twice": {
      forms: [project("P1", "附件2-1"), project("P2", "附件2-1")],
      id: "repeated",
      at: ["P2 attachment"],
      says: "附件编号“附件2-1”与“P1”表重复",
    },
    "a number left out": {
      forms: [project("P1", "附件2-1"), project("P2", "附件2-3")],
      id: "gap",
      at: ["P2 attachment"],
      says: "“附件2-1”之后是“附件2-3”，缺少“附件2-2”",
    },
  },
};
