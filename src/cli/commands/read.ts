import type { Command } from "commander";
import type { FormJson, FormsJson } from "../../core/forms/forms-json";
import type { Result } from "../../core/result";
import { othersText } from "../file-words";
import { findWorkbooks, type SourceFile } from "../files";
import { explanationText, type ExplanationEntry } from "../format/explanation";
import { jsonText } from "../format/json";
import { complain, type CommandContext, type ExitCode } from "../io";
import { parseChoice } from "../options";
import { NO_FORM } from "../report";
import { forEachFile, reportInterruption } from "../run-task";
import type { FileForms } from "../tasks/read-forms";

/** `jixiao read PATH...` */
export function addRead(program: Command, context: CommandContext): void {
  program
    .command("read")
    .description("读出表格或文档中的绩效目标表，输出 JSON")
    .usage("<路径...> [选项]")
    .argument("<路径...>", "工作簿、Word 等文件，或文件夹（含下级文件夹）")
    .option("--explain", "不输出内容，而说明每一项和每一列是怎样读出的：选中的读法、次选的读法和得分")
    .option("--format <格式>", "输出格式：json；用 --explain 时为 text（默认）或 json", parseChoice(["json", "text"]))
    .action(async (paths: readonly string[], { explain = false, format }: ReadOptions) => {
      if (!explain && format === "text") program.error("text 格式要与 --explain 一起用", { exitCode: 2 });
      context.exitWith(await (explain ? explainFiles(paths, format ?? "text", context) : read(paths, context)));
    });
}

interface ReadOptions {
  readonly explain?: boolean;
  readonly format?: "json" | "text";
}

/** Prints how the forms of all files were read. */
async function explainFiles(
  paths: readonly string[],
  format: "json" | "text",
  context: CommandContext,
): Promise<ExitCode> {
  const results: Reading<ExplanationEntry> = (sources) => forEachFile(context, "readWithReasons", sources, fileOf);
  const { found, isOne, code } = await fromFiles(paths, context, results);
  const forms = found.flatMap(({ file, forms: read }) => (isOne ? read : read.map((form) => ({ file, ...form }))));
  if (found.length > 0)
    context.io.stdout.write(format === "json" ? `${jsonText({ version: 1, forms }, 2)}\n` : explanationText(forms));
  return code;
}

/** Prints the forms of all files; with more than one file each form names its own. */
async function read(paths: readonly string[], context: CommandContext): Promise<ExitCode> {
  const results: Reading<FormJson> = (sources) => forEachFile(context, "readForms", sources, fileOf);
  const { found, isOne, code } = await fromFiles(paths, context, results);
  const forms = found.flatMap(({ file, forms: read }) => (isOne ? read : read.map((form) => ({ file, ...form }))));
  const json: FormsJson = { version: 1, forms };
  if (found.length > 0) context.io.stdout.write(`${jsonText(json, 2)}\n`);
  return code;
}

const fileOf = ({ file }: SourceFile): string => file;

/** The outcome of each file, as it was read or for why it was not. */
type Reading<Entry> = (sources: readonly SourceFile[]) => AsyncIterable<{
  readonly source: SourceFile;
  readonly result: Result<Result<FileForms<Entry>, string>, string>;
}>;

/** The contents of the files that could be opened. */
interface Found<Entry> {
  readonly found: readonly { readonly file: string; readonly forms: readonly Entry[] }[];
  /** Whether there is only one file. */
  readonly isOne: boolean;
  readonly code: ExitCode;
}

/** Reads all files; unreadable files and notices about documents are reported on stderr. */
async function fromFiles<Entry>(
  paths: readonly string[],
  context: CommandContext,
  results: Reading<Entry>,
): Promise<Found<Entry>> {
  const { io } = context;
  const { sources, problems, others } = await findWorkbooks(paths, null);
  for (const { file, problem } of problems) complain(io, file, problem);
  const found: { readonly file: string; readonly forms: readonly Entry[] }[] = [];
  let hasProblem = problems.length > 0;
  let done = 0;
  for await (const { source, result } of results(sources)) {
    done += 1;
    const { file } = source;
    const read = result.ok ? result.value : result;
    if (read.ok) {
      for (const note of read.value.notes) complain(io, file, note);
      found.push({ file, forms: read.value.forms });
    }
    const problem = read.ok ? (read.value.forms.length > 0 ? null : NO_FORM) : read.error;
    if (problem === null) continue;
    hasProblem = true;
    complain(io, file, problem);
  }
  const left = othersText(others);
  if (left !== null) io.stderr.write(`${left}\n`);
  const isOne = sources.length + problems.length === 1;
  if (done < sources.length) {
    reportInterruption(context, done, sources.length);
    return { found, isOne, code: 130 };
  }
  return { found, isOne, code: hasProblem ? 2 : 0 };
}
