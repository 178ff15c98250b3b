import { readFileSync } from "node:fs";
import path from "node:path";
import type { Dialog } from "playwright-core";
import { unzipSync } from "fflate";
import { recognise } from "../../../src/core/recognition/recognise";
import { docxOf, p, table } from "../../adapters/word/support";
import { fixture } from "../../support/files";
import { describeWithShared } from "../../support/shared";
import { untilQuiet } from "../support/quiet";
import type { Server } from "../support/server";
import { withWorkbench } from "../support/with-workbench";
import { SAMPLE, type Workbench } from "../support/workbench";
import { valueOf } from "../../support/value-of";
import { opened } from "../../adapters/opened";

let server: Server;
let workbench: Workbench;

describe("files in the workbench", () => {
  withWorkbench((running) => {
    ({ server, workbench } = running);
  });

  it("begins with the sample, of which nothing is changed", async () => {
    const { page } = workbench;
    await page.getByRole("heading", { name: SAMPLE, exact: true }).waitFor();
    expect(await workbench.sheets()).toEqual(["附件1-1", ...[1, 2, 3, 4, 5, 6].map((number) => `附件2-${number}`)]);
  });

  it("saves what is not changed byte for byte", async () => {
    const original = await (await fetch(`${server.address}sample/${encodeURIComponent(SAMPLE)}`)).arrayBuffer();
    const saved = await workbench.save();
    expect(saved.name).toBe(SAMPLE);
    expect(Buffer.compare(saved.bytes, Buffer.from(original))).toBe(0);
  });

  it("says that something typed is not saved, until it is saved with Ctrl+S", async () => {
    const { page } = workbench;
    await workbench.type("附件2-1", "B3", "青禾县图书馆");
    await page.getByRole("heading", { name: `${SAMPLE} 未保存` }).waitFor();
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    expect((await download).suggestedFilename()).toBe(SAMPLE);
    await page.getByRole("heading", { name: SAMPLE, exact: true }).waitFor();
  });

  it.each([
    ["空文件.xlsx", "", "文件是空的（0 字节）"],
    ["说明.xlsx", "这不是工作簿", "不是 .xlsx 文件，或文件已损坏"],
    ["旧表.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "是旧版 .xls 或 .et 格式"],
  ])("does not open %s, says why and keeps what is open", async (name, content, words) => {
    const { page } = workbench;
    await workbench.open(name, Buffer.from(content, "latin1"));
    const dialog = page.getByRole("dialog", { name: `打不开“${name}”` });
    expect(await dialog.textContent()).toContain(words);
    await dialog.getByRole("button", { name: "知道了" }).click();
    await page.getByRole("heading", { name: SAMPLE, exact: true }).waitFor();
    expect(await workbench.values("附件2-1", "B3")).toEqual([["青禾县图书馆"]]);
  });

  it("asks before changes are lost to another file, and before the page is left", async () => {
    const { page } = workbench;
    const bytes = readFileSync(path.join(__dirname, "../../../dist/sample", SAMPLE));
    await workbench.type("附件2-1", "B3", "改过");
    const question = page.getByRole("dialog", { name: `保存对“${SAMPLE}”的改动吗？` });

    await page.getByRole("button", { name: "新建" }).click();
    await question.getByRole("button", { name: "取消" }).click();
    expect(await workbench.values("附件2-1", "B3")).toEqual([["改过"]]);

    await drop(workbench, "别的表.xlsx", bytes);
    const download = page.waitForEvent("download");
    await question.getByRole("button", { name: "保存", exact: true }).click();
    await download;
    await page.getByRole("heading", { name: "别的表.xlsx", exact: true }).waitFor();
    expect(await workbench.values("附件2-1", "B3")).toEqual([[null]]);

    await workbench.type("附件2-1", "B3", "又改了");
    const asked = page.waitForEvent("dialog");
    // By the page itself: Playwright's own reload would wait for the new page until its time is up.
    await page.evaluate(() => {
      setTimeout(() => {
        location.reload();
      });
    });
    const dialog: Dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await workbench.values("附件2-1", "B3")).toEqual([["又改了"]]);

    await page.getByRole("button", { name: "新建" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "不保存" }).click();
    await page.getByRole("heading", { name: "工作簿1.xlsx", exact: true }).waitFor();
    expect(await workbench.sheets()).toEqual(["Sheet1"]);
  });

  describeWithShared("with a real pack", (shared) => {
    it("leaves every part alone that it did not change", async () => {
      const bytes = readFileSync(path.join(shared, "samples/yuanjiang-2023.xlsx"));
      await workbench.open("真实.xlsx", bytes);
      const [sheet = ""] = await workbench.sheets();
      await workbench.type(sheet, "A30", "附注");
      const saved = unzipSync((await workbench.save()).bytes);
      const original = unzipSync(bytes);
      const changed = Object.keys(original).filter(
        (part) => Buffer.compare(original[part] ?? new Uint8Array(), saved[part] ?? new Uint8Array()) !== 0,
      );
      expect(changed).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
    });
  });
});

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
    const document = await opened(new Uint8Array(readFileSync(await file.path())));
    expect(recognise(valueOf(await document.read()))).toHaveLength(2);
  });

  it("are opened by the page as workbooks", async () => {
    await workbench.open("样例.doc", fixture("sample/sample.doc"));
    await workbench.page.getByRole("heading", { name: "样例.xlsx", exact: true }).waitFor();
    expect((await workbench.sheets()).slice(0, 2)).toEqual(["附件1-1", "附件2-1"]);
  });

  it("met nothing that the page complained of", () => {
    expect(workbench.problems).toEqual([]);
  });
});

/** Drops a file on the page. */
async function drop({ page }: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], file));
      return data;
    },
    [name, Buffer.from(bytes).toString("base64")] as const,
  );
  for (const event of ["dragover", "drop"]) await page.dispatchEvent("main", event, { dataTransfer: transfer });
}

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
