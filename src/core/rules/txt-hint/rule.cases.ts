import { departmentForm, projectForm, type RuleCases } from "../cases";
import { txtHint } from "./rule";

const superior = (superiorFunds: string | number) => projectForm({ amounts: { superiorFunds } });
const goal = (annualGoal: string) => projectForm({ texts: { annualGoal } });

export const cases: RuleCases = {
  rule: txtHint,
  accept: {
    amounts: [superior(20), superior("20万元（含上年结转）"), superior("无"), superior("")],
    "words that are no hint": [superior("详见附件"), superior("（万元）")],
    "brackets that belong to the text": [
      goal("完成年度报表（含系统填报）和请示件（请示、报告）办理，培训（如有效期内换证）按计划开展"),
      goal("维修设备（空调、电梯）12 台"),
    ],
    "the place of the seal": [projectForm({ texts: { unitName: "（盖章）" } })],
    "a form without amounts": [departmentForm({})],
  },
  reject: {
    "what to do if there is no amount": {
      forms: [superior("没有填0"), superior("（无此项填“0”）")],
      id: "amount",
      at: ["P1 superiorFunds", "P1 superiorFunds"],
    },
    "a hint in an amount": {
      forms: [superior("（如有请填报）")],
      id: "amount",
      at: ["P1 superiorFunds"],
      says: "金额处还留着提示“（如有请填报）”",
    },
    "any words in brackets in an amount": { forms: [superior("（本级）")], id: "amount", at: ["P1 superiorFunds"] },
    "a hint without brackets in an amount": { forms: [superior("据实填列")], id: "amount", at: ["P1 superiorFunds"] },
    "a hint behind a text": { forms: [goal("保障正常运转（不超过200字）")], id: "text", at: ["P1 annualGoal"] },
    "a hint in a name field": {
      forms: [projectForm({ texts: { projectName: "设备维修【必填】" } })],
      id: "text",
      at: ["P1 projectName"],
      says: "“【必填】”",
    },
    "a hint in a value": {
      forms: [projectForm({ indicators: [["数量指标", "检修次数", "（请写明数量）"]] })],
      id: "text",
      at: ["P1 target:1"],
    },
  },
};
