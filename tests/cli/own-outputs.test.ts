import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { isSealedCopy } from "../../src/adapters/xlsx/own-copy";
import { jixiao, writeSample } from "./support";
import { temporaryFolder } from "../support/files";

const folder = temporaryFolder();
const source = folder.at("in", "表.xlsx");
const marked = folder.at("in", "标注", "表.xlsx");
const review = folder.at("in", "审核.xlsx");
const report = folder.at("in", "审核.html");

beforeAll(async () => {
  await writeSample(source);
  const { code } = await jixiao(
    "check",
    source,
    "--mark",
    folder.at("in", "标注"),
    "--report",
    review,
    "--report",
    report,
  );
  if (code !== 1) throw new Error(String(code));
});

it("what an earlier run wrote into the inbox is left out, and said once", async () => {
  const alone = await jixiao("check", source, "--format", "json");
  const { code, stdout, complaints } = await jixiao("check", folder.at("in"), "--format", "json");
  expect({ code, stdout }).toEqual({ code: alone.code, stdout: alone.stdout });
  const said = complaints.filter((line) => line.includes("本程序写出"));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^2 个文件.*审核\.xlsx/);
});

it("what is named itself is checked", async () => {
  const { code, complaints } = await jixiao("check", marked);
  expect({ code, complaints }).toEqual({ code: 1, complaints: [] });
});

it("a marked copy that someone has worked on is a form that was handed in", async () => {
  const workbook = openXlsx(readFileSync(marked));
  if (!workbook.ok) throw new Error(workbook.error.kind);
  expect(isSealedCopy(workbook.value.bytes())).toBe(true);
  const sheets = await workbook.value.sheetNames();
  const [sheet = ""] = sheets.ok ? sheets.value : [];
  const named = await workbook.value.setHiddenNames([{ sheet, name: "_jixiao_test", formula: "1" }]);
  expect(named.ok).toBe(true);
  expect(isSealedCopy(workbook.value.bytes())).toBe(false);
  const mended = folder.at("mended", "表.xlsx");
  await writeSample(mended);
  writeFileSync(mended, workbook.value.bytes());
  expect(await jixiao("check", folder.at("mended"))).toMatchObject({ code: 1, complaints: [] });
});

it("a copy without its marks is the file that was handed in", async () => {
  copyFileSync(marked, folder.at("表.xlsx"));
  const { code } = await jixiao("unmark", folder.at("表.xlsx"), "-o", folder.at("unmarked"));
  expect(code).toBe(0);
  const unmarked = readFileSync(folder.at("unmarked", "表.xlsx"));
  expect(isSealedCopy(unmarked)).toBe(false);
  expect(unmarked.equals(readFileSync(source))).toBe(true);
});
