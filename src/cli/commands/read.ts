import type { Command } from "commander";
import { noteWords } from "../../app/document-words";
import { formToJson } from "../../core/forms/form-to-json";
import type { FormJson, FormsJson } from "../../core/forms/forms-json";
import { explainForms, recognise } from "../../core/recognition/recognise";
import { fail, ok, type Result } from "../../core/result";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { portErrorText } from "../error-text";
import { othersText } from "../file-kinds";
import { findWorkbooks, openFile } from "../files";
import { explanationEntry, explanationText } from "../format/explanation";
import { jsonText } from "../format/json";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { parseChoice } from "../options";
import { NO_FORM } from "../report";

/** `jixiao read PATH...` */
export function addRead(program: Command, { io, exitWith }: CommandContext): void {
  program
    .command("read")
    .description("读出表格或文档中的绩效目标表，输出 JSON")
    .usage("<路径...> [选项]")
    .argument("<路径...>", "工作簿、Word 等文件，或文件夹（含下级文件夹）")
    .option("--explain", "不输出内容，而说明每一项和每一列是怎样读出的：选中的读法、次选的读法和得分")
    .option("--format <格式>", "输出格式：json；用 --explain 时为 text（默认）或 json", parseChoice(["json", "text"]))
    .action(async (paths: readonly string[], { explain = false, format }: ReadOptions) => {
      if (!explain && format === "text") program.error("text 格式要与 --explain 一起用", { exitCode: 2 });
      exitWith(await (explain ? explainFiles(paths, format ?? "text", io) : read(paths, io)));
    });
}

interface ReadOptions {
  readonly explain?: boolean;
  readonly format?: "json" | "text";
}

/** Prints how the forms of all files were read. */
async function explainFiles(paths: readonly string[], format: "json" | "text", io: Io): Promise<ExitCode> {
  const { found, isOne, hasProblem } = await fromFiles(paths, io, explainForms);
  const forms = found.flatMap(({ file, forms: explained }) =>
    explained.map((form) => (isOne ? explanationEntry(form) : { file, ...explanationEntry(form) })),
  );
  if (found.length > 0)
    io.stdout.write(format === "json" ? `${jsonText({ version: 1, forms }, 2)}\n` : explanationText(forms));
  return hasProblem ? 2 : 0;
}

/** Prints the forms of all files; with more than one file each form names its own. */
async function read(paths: readonly string[], io: Io): Promise<ExitCode> {
  const { found, isOne, hasProblem } = await fromFiles(paths, io, recognise);
  const forms = found.flatMap(({ file, forms: read }) =>
    read.map(formToJson).map((form): FormJson => (isOne ? form : { file, ...form })),
  );
  const json: FormsJson = { version: 1, forms };
  if (found.length > 0) io.stdout.write(`${jsonText(json, 2)}\n`);
  return hasProblem ? 2 : 0;
}

/** The contents of the files that could be opened. */
interface Found<T> {
  readonly found: readonly { readonly file: string; readonly forms: readonly T[] }[];
  /** Whether there is only one file. */
  readonly isOne: boolean;
  readonly hasProblem: boolean;
}

/** Reads all files; unreadable files and notices about documents are reported on stderr. */
async function fromFiles<T>(
  paths: readonly string[],
  io: Io,
  formsOf: (snapshot: WorkbookSnapshot) => readonly T[],
): Promise<Found<T>> {
  const { sources, problems, others } = await findWorkbooks(paths, null);
  for (const { file, problem } of problems) complain(io, file, problem);
  const found: { readonly file: string; readonly forms: readonly T[] }[] = [];
  let hasProblem = problems.length > 0;
  for (const { file } of sources) {
    const forms = await formsIn(file, io, formsOf);
    if (forms.ok) found.push({ file, forms: forms.value });
    const problem = forms.ok ? (forms.value.length > 0 ? null : NO_FORM) : forms.error;
    if (problem === null) continue;
    hasProblem = true;
    complain(io, file, problem);
  }
  const left = othersText(others);
  if (left !== null) io.stderr.write(`${left}\n`);
  return { found, isOne: sources.length + problems.length === 1, hasProblem };
}

/** The forms of a file; errors are worded for the user. */
async function formsIn<T>(
  file: string,
  io: Io,
  formsOf: (snapshot: WorkbookSnapshot) => readonly T[],
): Promise<Result<readonly T[], string>> {
  const document = await openFile(file);
  if (!document.ok) return document;
  const snapshot = await document.value.read();
  if (!snapshot.ok) return fail(portErrorText(snapshot.error));
  for (const note of document.value.notes) complain(io, file, noteWords(note).zh);
  return ok(formsOf(snapshot.value));
}
