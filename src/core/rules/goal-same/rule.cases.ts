import { departmentForm, projectForm, type RuleCases } from "../cases";
import { goalSame } from "./rule";

const project = (periodGoal: string, annualGoal: string) => projectForm({ texts: { periodGoal, annualGoal } });

export const cases: RuleCases = {
  rule: goalSame,
  accept: {
    "a year that is part of the period": [project("建成12个社区食堂", "当年建成4个社区食堂")],
    "two blank goals": [project("", "　")],
    "cells that state nothing": [project("无", "无")],
    "a form with one goal": [projectForm({ texts: { annualGoal: "建成4个社区食堂" } })],
    "a department form": [departmentForm({ texts: { overallGoal: "建成4个社区食堂" } })],
  },
  reject: {
    "the same words": {
      forms: [project("建成12个社区食堂", "建成12个社区食堂")],
      id: "same",
      at: ["P1 annualGoal"],
      says: "年度绩效目标与实施期绩效目标完全相同",
    },
    "the same words with other blanks and punctuation": {
      forms: [project("建成12个社区食堂，方便就餐。", "　建成12个社区食堂,方便就餐")],
      id: "same",
      at: ["P1 annualGoal"],
    },
  },
};
