import { readFileSync } from "node:fs";
import path from "node:path";
import { openDocument } from "../../src/adapters/open";
import { recognise } from "../../src/core/recognition/recognise";
import { docxOf, p, table } from "../adapters/word/support";
import { REPO_ROOT } from "../support/shared";
import { untilQuiet } from "./support/quiet";
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

/** What Word puts on the clipboard for a table, cut down to what matters. */
const COPIED = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head>
<body lang=ZH-CN><!--StartFragment--><p class=MsoNormal align=center><span>2025年项目支出绩效目标表<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0>
<tr><td width=120><p class=MsoNormal>项目名称</p></td><td colspan=3><p class=MsoNormal>水电费</p></td></tr>
<tr><td><p>年度预算申请（万元）</p></td><td colspan=3><p><span lang=EN-US>24</span></p></td></tr>
<tr><td><p>一级指标</p></td><td><p>二级指标</p></td><td><p>三级指标</p></td><td><p>指标值</p></td></tr>
<tr><td rowspan=2><p>产出指标</p></td><td><p>数量指标</p></td><td><p>开馆天数</p></td><td><p>≥<span lang=EN-US>300</span>天</p></td></tr>
<tr><td><p>时效指标</p></td><td><p>缴费时间</p></td><td><p>每月<span lang=EN-US>10</span>日前</p></td></tr>
</table><!--EndFragment--></body></html>`;

/** Opens the part of 填报 for files. */
async function openImport(): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("tab", { name: "填报" }).click();
  const head = pane.getByRole("button", { name: /^从文件导入/ });
  if ((await head.getAttribute("aria-expanded")) !== "true") await head.click();
}

const pick = (name: string, bytes: Uint8Array): Promise<void> =>
  workbench.pane
    .locator("input[type=file][accept*=docx]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

const inserted = (name: string): Promise<void> =>
  workbench.pane
    .getByText(new RegExp(`^已插入 1 张表：${name}`))
    .first()
    .waitFor();

describe("documents in the workbench", () => {
  beforeAll(async () => {
    await workbench.newWorkbook();
    // The first page of a new user.
    await workbench.pane.getByRole("button", { name: "插入空白表" }).click();
  });

  it("are inserted from a Word file that is picked in the pane, and checked", async () => {
    await openImport();
    await pick("图书.docx", form);
    await inserted("附件2-7");
    await untilQuiet(workbench.page);
    expect(await workbench.sheets()).toContain("附件2-7");
    expect(await workbench.values("附件2-7", "B3:B3")).toEqual([["图书购置"]]);
    await workbench.pane.getByRole("button", { name: "校验导入的表" }).click();
    await workbench.pane
      .getByRole("treeitem", { name: /购置成本/ })
      .first()
      .waitFor();
  });

  it("are inserted from a table that was copied in Word", async () => {
    await openImport();
    const field = workbench.pane.getByLabel(/粘贴从 Word/);
    await field.evaluate((element, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, COPIED);
    await inserted("2025年项目支出绩效目标表");
    expect(await workbench.values("2025年项目支出绩效目标表", "C5:D6")).toEqual([
      ["开馆天数", "≥300天"],
      ["缴费时间", "每月10日前"],
    ]);
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
    expect(snapshot?.ok === true && recognise(snapshot.value)).toHaveLength(2);
  });

  it("are opened by the page as workbooks", async () => {
    await workbench.open("样例.doc", readFileSync(path.join(REPO_ROOT, "tests/fixtures/sample/sample.doc")));
    await workbench.page.getByRole("heading", { name: "样例.xlsx", exact: true }).waitFor();
    expect((await workbench.sheets()).slice(0, 2)).toEqual(["附件1-1", "附件2-1"]);
  });

  it("met nothing that the page complained of", () => {
    expect(workbench.problems).toEqual([]);
  });
});
