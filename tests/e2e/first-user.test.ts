import { withWorkbench } from "./support/with-workbench";
import { untilQuiet } from "./support/quiet";
import type { Workbench } from "./support/workbench";

let workbench: Workbench;

withWorkbench((running) => {
  ({ workbench } = running);
});

/** What the user of this test knows of the library; all invented. */
const KNOWN: Readonly<Record<string, string>> = {
  资金总额: "420",
  基本支出: "316",
  部门职能职责: "负责全县图书的采集、借阅和阅读推广。",
  整体绩效目标: "2027年新购图书2000册，开展阅读活动12场，全年保障闭馆日以外每天开放。",
  实施期: "2027年1月1日至2027年12月31日",
  实施期绩效目标: "2027年完成计划任务，保障读者借阅，群众满意。",
  年度绩效目标: "2027年按季度完成计划任务，全年保障读者借阅，群众满意度保持在95%以上。",
  填表人: "李小满",
  联系电话: "013900000000",
  单位负责人签字: "王大有",
  填报日期: "2026-11-20",
};

/** The sheet that is shown. */
const sheetOf = async (): Promise<string> => (await workbench.selection()).split("!")[0] ?? "";

/** What the pane says is to fill in the selected cell; "" where nothing is. */
async function gapOf(): Promise<string> {
  const current = workbench.pane.locator("[aria-current=true]");
  return (await current.count()) > 0 ? ((await current.first().innerText()).split("\n")[0]?.trim() ?? "") : "";
}

/** Types into the selected cell of the grid, which has the keyboard. */
async function type(text: string): Promise<void> {
  await workbench.page.keyboard.type(text);
  await workbench.page.keyboard.press("Enter");
  await untilQuiet(workbench.page);
}

/** A click on 下一项 in the pane, then on the cell that it has gone to. */
async function nextByMouse(): Promise<void> {
  await workbench.pane.getByRole("button", { name: /^下一项/ }).click();
  await untilQuiet(workbench.page);
  const [, cell = "A1"] = (await workbench.selection()).split("!");
  await workbench.click(cell.split(":")[0] ?? cell);
}

/** The shortcut of the add-in, in the grid. */
async function nextByKey(): Promise<void> {
  await workbench.page.keyboard.press("Control+Alt+n");
  await untilQuiet(workbench.page);
}
