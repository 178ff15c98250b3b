import { departmentForm, projectForm, type RuleCases } from "../cases";
import { metaSign } from "./rule";

const signed = (responsible: string) => departmentForm({ texts: { responsible } });

export const cases: RuleCases = {
  rule: metaSign,
  accept: {
    "a signed form": [signed("王小明")],
    "a form without the field": [departmentForm({})],
  },
  reject: {
    "each form that is not signed": {
      forms: [signed(""), projectForm({ texts: { responsible: "　" } }), signed("王小明")],
      id: "unsigned",
      at: ["D responsible", "P1 responsible"],
      says: "“单位负责人签字”空白",
    },
    "a mark for a blank": { forms: [signed("/")], id: "unsigned", at: ["D responsible"] },
  },
};
