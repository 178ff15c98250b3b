import { readFileSync } from "node:fs";
import path from "node:path";
import type { Dialog } from "playwright-core";
import { unzipSync } from "fflate";
import { describeWithShared } from "../support/shared";
import type { Server } from "./support/server";
import { withWorkbench } from "./support/with-workbench";
import type { Workbench } from "./support/workbench";

let server: Server;
let workbench: Workbench;

withWorkbench((running) => {
  ({ server, workbench } = running);
});

const SAMPLE = "青禾县图书馆2024年绩效目标表.xlsx";

describe("files in the workbench", () => {
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
    const bytes = readFileSync(path.join(__dirname, "../../dist/sample", SAMPLE));
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
    const reload = page.reload().catch(() => undefined);
    const dialog: Dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await reload;
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
