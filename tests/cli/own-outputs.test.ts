import { copyFileSync, readFileSync } from "node:fs";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { isSealedCopy } from "../../src/adapters/xlsx/own-copy";
import { jixiao, writeSample } from "./support";
import { temporaryFolder, write } from "../support/files";
import { valueOf } from "../support/value-of";

const folder = temporaryFolder();
const source = folder.at("in", "表.xlsx");
const marked = folder.at("in", "标注", "表.xlsx");
const review = folder.at("in", "审核.xlsx");
const report = folder.at("in", "审核.html");

beforeAll(async () => {
  await writeSample(source);
  const { code } = await jixiao(
    ...["check", source, "--mark", folder.at("in", "标注"), "--report", review, "--report", report],
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
  const workbook = valueOf(openXlsx(readFileSync(marked)));
  expect(isSealedCopy(workbook.bytes())).toBe(true);
  const [sheet = ""] = valueOf(await workbook.sheetNames());
  valueOf(await workbook.setHiddenNames([{ sheet, name: "_jixiao_test", formula: "1" }]));
  expect(isSealedCopy(workbook.bytes())).toBe(false);
  write(folder.at("mended", "表.xlsx"), workbook.bytes());
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
