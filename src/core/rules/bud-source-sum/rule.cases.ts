import type { AmountField, Form } from "../../forms/form";
import { departmentForm, projectForm, type FormSpec, type RuleCases } from "../cases";
import { budSourceSum } from "./rule";

const sources = { fiscalFunds: 120.5, carryover: 30, otherFunds: 0 };
const tasks: FormSpec["tasks"] = [
  ["日常运转", 100, [100, 0]],
  ["窗口服务", 50.5, [40, 10.5]],
];

/** The form with one of its amounts in another cell. */
function movedTo(form: Form, field: AmountField, row: number, column: number): Form {
  const amount = form.amounts[field];
  return amount
    ? { ...form, amounts: { ...form.amounts, [field]: { ...amount, at: { ...amount.at, row, column } } } }
    : form;
}

/** The form with the amounts of its sources one below the other, below the total. */
function withSourcesBelow(form: Form, ...sources: readonly AmountField[]): Form {
  const { row = 0, column = 0 } = form.amounts.totalFunds?.at ?? {};
  return sources.reduce((moved, field, index) => movedTo(moved, field, row + index + 1, column), form);
}

/** The form with money by sources that have no field of their own, in 万元. */
function withNamedSources(form: Form, ...amounts: readonly number[]): Form {
  const namedSources = amounts.flatMap(
    (amount) => projectForm({ amounts: { otherFunds: amount } }).amounts.otherFunds ?? [],
  );
  return { ...form, namedSources };
}

/** The form with a 资金总额 line below its tasks: the next line, or `below` lines further down. */
function withTotalLine(form: Form, below = 1, right = 0): Form {
  const [total, last] = [form.amounts.totalFunds, form.tasks.at(-1)?.total.at];
  if (!total || !last) return form;
  return {
    ...form,
    amounts: { totalFunds: { ...total, at: { ...last, row: last.row + below, column: last.column + right } } },
  };
}

export const cases: RuleCases = {
  rule: budSourceSum,
  accept: {
    "a breakdown that fits, is open, or speaks of prices": [
      projectForm({ amounts: { totalFunds: "86万(示范园56万元，普通园30万元)" } }),
      projectForm({ amounts: { totalFunds: "86万(其中示范园46万元，普通园30万元)" } }),
      projectForm({ amounts: { totalFunds: "86万(每亩2万元，单价3万元)" } }),
    ],
    "sources that add up": [projectForm({ amounts: { totalFunds: 150.5, ...sources } })],
    "carry-over that the appropriation contains": [projectForm({ amounts: { totalFunds: 120.5, ...sources } })],
    "central money apart from the list of sources": [
      projectForm({ amounts: { totalFunds: 110, superiorFunds: 60, fiscalFunds: 40 } }),
      withSourcesBelow(
        projectForm({ amounts: { totalFunds: 100, superiorFunds: 60, fiscalFunds: 40 } }),
        "superiorFunds",
        "fiscalFunds",
      ),
    ],
    "funds of this level and of higher levels": [
      projectForm({ amounts: { totalFunds: 80, annualBudget: 60, superiorFunds: 20 } }),
    ],
    "what several levels pay, one level alone, and a level that is contained in another": [
      projectForm({ amounts: { totalFunds: 100, superiorFunds: 60, otherFunds: 40 } }),
      projectForm({ amounts: { totalFunds: 100, superiorFunds: 60 } }),
      withNamedSources(projectForm({ amounts: { totalFunds: 100, superiorFunds: 60 } }), 30),
      withNamedSources(projectForm({ amounts: { totalFunds: 100, superiorFunds: 60, otherFunds: 40 } }), 25, 15),
    ],
    "funds of higher levels that are not understood": [
      projectForm({ amounts: { totalFunds: 80, annualBudget: 60, superiorFunds: "（分级填报）" } }),
    ],
    "an appropriation below the total without a line for other funds": [
      projectForm({ amounts: { totalFunds: 80, fiscalFunds: 60 } }),
    ],
    "a sum printed with the local share alone": [
      projectForm({ amounts: { totalFunds: 210, annualBudget: 365, superiorFunds: 280, otherFunds: 85 } }),
    ],
    "a part of the tasks, printed below them": [
      movedTo(
        departmentForm({ amounts: { totalFunds: 150.5, basicExpenditure: 100 }, tasks }),
        "basicExpenditure",
        82,
        1,
      ),
    ],
    "sources of the whole period, and of the year": [
      projectForm({
        amounts: {
          totalFunds: 80,
          fiscalFunds: 60,
          otherFunds: 20,
          periodFunds: 240,
          periodFiscalFunds: 200,
          periodOtherFunds: 40,
        },
      }),
    ],
    "tasks that add up": [withTotalLine(departmentForm({ amounts: { totalFunds: 150.5 }, tasks }))],
    "a total elsewhere above the main tasks": [departmentForm({ amounts: { totalFunds: 200 }, tasks })],
    "a task with one source listed": [departmentForm({ tasks: [["日常运转", 100, [80]]] })],
  },
  reject: {
    "sources of the whole period that miss it, beside those of the year": {
      forms: [
        projectForm({
          amounts: {
            annualBudget: 80,
            fiscalFunds: 60,
            otherFunds: 20,
            periodFunds: 260,
            periodFiscalFunds: 200,
            periodOtherFunds: 40,
          },
        }),
      ],
      id: "sources",
      at: ["P1 periodFunds"],
      says: "实施期资金总额 260 万元，各资金来源合计 240 万元，相差 20 万元",
    },
    "a breakdown inside the amount's cell": {
      forms: [
        projectForm({ amounts: { totalFunds: "86万(示范园46万元，普通园30万元)" } }),
        projectForm({ sheet: "P2", amounts: { totalFunds: "86万(其中示范园66万元，普通园30万元)" } }),
      ],
      id: "breakdown",
      at: ["P1 totalFunds", "P2 totalFunds"],
      says: "所列各项合计 76 万元，总额是 86 万元，相差 10 万元",
    },
    "a total that is not what several levels pay": {
      forms: [
        projectForm({ amounts: { totalFunds: 110, superiorFunds: 60, otherFunds: 40 } }),
        withNamedSources(projectForm({ sheet: "P2", amounts: { totalFunds: 110, superiorFunds: 60 } }), 25, 15),
      ],
      id: "sources",
      at: ["P1 totalFunds", "P2 totalFunds"],
      says: "资金总额 110 万元，各资金来源合计 100 万元，相差 10 万元",
    },
    "a total above what 中央 and 地方 pay, listed below it": {
      forms: [
        withSourcesBelow(
          projectForm({ amounts: { totalFunds: 110, superiorFunds: 60, fiscalFunds: 40 } }),
          "superiorFunds",
          "fiscalFunds",
        ),
      ],
      id: "sources",
      at: ["P1 totalFunds"],
      says: "资金总额 110 万元，各资金来源合计 100 万元，相差 10 万元",
    },
    "a total above its sources": {
      forms: [projectForm({ amounts: { totalFunds: 160, ...sources } })],
      id: "sources",
      at: ["P1 totalFunds"],
      says: "资金总额 160 万元，各资金来源合计 150.5 万元，相差 9.5 万元",
    },
    "a total below its appropriation": {
      forms: [projectForm({ amounts: { totalFunds: 120.499999, fiscalFunds: 120.5 } })],
      id: "sources",
      at: ["P1 totalFunds"],
    },
    "a whole period's total": {
      forms: [projectForm({ amounts: { periodFunds: 300, fiscalFunds: 200, otherFunds: 50 } })],
      id: "sources",
      at: ["P1 periodFunds"],
      says: "实施期资金总额 300 万元",
    },
    "a year's total beside a blank one of the whole period": {
      forms: [projectForm({ amounts: { periodFunds: "", annualBudget: 200, fiscalFunds: 180, otherFunds: "" } })],
      id: "sources",
      at: ["P1 annualBudget"],
      says: "年度预算金额 200 万元",
    },
    "this level and higher levels": {
      forms: [projectForm({ amounts: { totalFunds: 90, annualBudget: 60, superiorFunds: 20 } })],
      id: "sources",
      at: ["P1 totalFunds"],
    },
    "tasks whose total line is wrong": {
      forms: [withTotalLine(departmentForm({ amounts: { totalFunds: 151.5 }, tasks }))],
      id: "tasks",
      at: ["D task:3"],
      says: "2 项任务合计 150.5 万元，相差 1 万元",
    },
    "a total line further below": {
      forms: [withTotalLine(departmentForm({ amounts: { totalFunds: 151.5 }, tasks }), 3)],
      id: "tasks",
      at: ["D task:5"],
    },
    "tasks above a total beside them": {
      forms: [withTotalLine(departmentForm({ amounts: { totalFunds: 150 }, tasks }), 0, 5)],
      id: "tasks",
      at: ["D task:2"],
    },
    "tasks above the total": {
      forms: [departmentForm({ amounts: { totalFunds: 150 }, tasks })],
      id: "tasks",
      at: ["D totalFunds"],
    },
    "a task that is not the sum of its sources": {
      forms: [departmentForm({ tasks: [["日常运转", 100, [80, 10]]] })],
      id: "task",
      at: ["D task:1"],
      says: "任务“日常运转”总额 100 万元，各资金来源合计 90 万元",
    },
    "every kind of money with a line of its own, below the total": {
      forms: [
        departmentForm({
          edition: "general",
          amounts: { totalFunds: 8420.55, fiscalFunds: 8290.55, specialAccount: 60, carryover: 50 },
        }),
      ],
      id: "sources",
      at: ["D totalFunds"],
      says: "相差 20 万元",
    },
  },
};
