import path from "node:path";
import { fillXls } from "../../adapters/biff/write-xls";
import { planTemplate } from "../../app/fill-template";
import type { FormJson } from "../../core/forms/forms-json";
import type { CellEdit } from "../../core/plan/plan";
import { fail, ok, type Result } from "../../core/result";
import type { DocumentReader } from "../../port/document";
import { portErrorText } from "../error-text";
import { openFile, readBytes, writeNewFile } from "../files";
import { complain, type ExitCode, type Io } from "../io";
import { isWorkbook } from "../marked-copy";

interface TemplateFiles {
  /** The source of the forms. */
  readonly about: string;
  readonly template: string;
  readonly output: string;
}

/**
 * Writes a copy of an import template with the indicators of forms. Indicators that match no item of the template's
 * lists are left out and reported on stderr, one line each, and the exit code is 2.
 */
export async function fillTemplate(
  forms: readonly FormJson[],
  { about, template, output }: TemplateFiles,
  io: Io,
): Promise<ExitCode> {
  const refuse = (file: string, problem: string): ExitCode => {
    complain(io, file, problem);
    return 2;
  };
  const extension = path.extname(template).toLowerCase();
  if (path.extname(output).toLowerCase() !== extension) {
    return refuse(output, `模板是 ${extension} 文件，输出也应以 ${extension} 结尾`);
  }
  const document = await openFile(template);
  if (!document.ok) return refuse(template, document.error);
  const snapshot = await document.value.read();
  if (!snapshot.ok) return refuse(template, portErrorText(snapshot.error));
  const fill = planTemplate(forms, snapshot.value);
  if (!fill.ok) return refuse(template, fill.error.zh);
  const { plan, rows, refused, remarks } = fill.value;
  for (const { zh } of [...refused, ...remarks]) complain(io, about, zh);
  if (rows === 0) return refuse(template, "没有一条指标能填入，未生成文件");
  const bytes = await filledBytes(document.value, template, plan.edits);
  if (!bytes.ok) return refuse(template, bytes.error);
  const written = await writeNewFile(output, bytes.value);
  if (!written.ok) return refuse(output, written.error);
  io.stdout.write(`已生成 ${output}：填入 ${rows} 条指标\n`);
  return refused.length > 0 ? 2 : 0;
}

async function filledBytes(
  document: DocumentReader,
  template: string,
  edits: readonly CellEdit[],
): Promise<Result<Uint8Array, string>> {
  if (isWorkbook(document)) {
    const applied = await document.apply({ newSheets: [], edits });
    return applied.ok ? ok(document.bytes()) : fail(portErrorText(applied.error));
  }
  if (document.format !== "xls") return fail("不是 .xls 或 .xlsx 工作簿，不能作为导入模板");
  const bytes = readBytes(template);
  if (!bytes.ok) return bytes;
  const filled = fillXls(
    bytes.value,
    edits.map(({ at, value }) => ({ at, value: String(value) })),
  );
  return filled.ok ? filled : fail(portErrorText(filled.error));
}
