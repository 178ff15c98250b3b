import { readFileSync } from "node:fs";
import path from "node:path";
import { openDocument } from "../../src/adapters/open";
import { recognise } from "../../src/core/recognition/recognise";
import { docxOf, p, table } from "../adapters/word/support";
import { REPO_ROOT } from "../support/shared";
import { withWorkbench } from "./support/with-workbench";
import type { Workbench } from "./support/workbench";

let workbench: Workbench;

withWorkbench((running) => {
  ({ workbench } = running);
});

/** A project form with a ceiling that is written as a floor. */
const form = docxOf(
  p("附件2-7") +
    p("2025年项目支出绩效目标表") +
    table(
      ["项目名称", "图书购置", "年度预算申请（万元）", "80"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["成本指标", "经济成本指标", "购置成本", "≥80万元"],
      ["产出指标", "数量指标", "购书数量", "≥3000册"],
    ),
);

describe("documents in the workbench", () => {
  it("are inserted from a file that is picked in the pane, and checked", async () => {
    const pane = workbench.pane;
    await pane.getByRole("tab", { name: "填报" }).click();
    await pane.getByRole("button", { name: /^从文件导入/ }).click();
    const picker = pane.locator('input[type="file"]');
    await picker.setInputFiles({ name: "图书.docx", mimeType: "application/octet-stream", buffer: Buffer.from(form) });
    await pane.getByText(/^已插入 1 张表：附件2-7/).waitFor();
    expect(await workbench.sheets()).toContain("附件2-7");
    await pane.getByRole("tab", { name: "校验" }).click();
    await pane
      .getByText(/购置成本.*(?:上限|至少)/)
      .first()
      .waitFor();
  });

  it("come out of the pane as a Word document of all forms", async () => {
    const { page, pane } = workbench;
    await pane.getByRole("tab", { name: "填报" }).click();
    await pane.getByRole("button", { name: /^导出 Word/ }).click();
    const download = page.waitForEvent("download");
    await pane.getByRole("button", { name: "导出 Word 文档" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("绩效目标表.docx");
    const document = await openDocument(new Uint8Array(readFileSync(await file.path())));
    const snapshot = document.ok ? await document.value.read() : null;
    expect(snapshot?.ok === true && recognise(snapshot.value)).toHaveLength(8);
  });

  it("are opened as workbooks", async () => {
    const { page } = workbench;
    const old = readFileSync(path.join(REPO_ROOT, "tests/fixtures/sample/sample.doc"));
    await workbench.open("样例.doc", old);
    const question = page.getByRole("dialog", { name: /保存对/ });
    await question.getByRole("button", { name: "不保存" }).click();
    await page.getByRole("heading", { name: "样例.xlsx", exact: true }).waitFor();
    expect((await workbench.sheets()).slice(0, 2)).toEqual(["附件1-1", "附件2-1"]);
  });
});
