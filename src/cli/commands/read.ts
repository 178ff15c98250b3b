import type { Command } from "commander";
import { readForms } from "../../app/check";
import { noteWords } from "../../app/document-words";
import { formToJson } from "../../core/forms/form-to-json";
import type { FormJson, FormsJson } from "../../core/forms/forms-json";
import { fail, ok, type Result } from "../../core/result";
import { portErrorText } from "../error-text";
import { othersText } from "../file-kinds";
import { findWorkbooks, openFile } from "../files";
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
    .option("--format <格式>", "输出格式：json", parseChoice(["json"]), "json")
    .action(async (paths: readonly string[]) => {
      exitWith(await read(paths, io));
    });
}

/** The forms of all files, one after the other; where there is more than one file each form names its own. */
async function read(paths: readonly string[], io: Io): Promise<ExitCode> {
  const { sources, problems, others } = await findWorkbooks(paths, null);
  for (const { file, problem } of problems) complain(io, file, problem);
  const isOne = sources.length + problems.length === 1;
  const forms: FormJson[] = [];
  let opened = 0;
  let hasProblem = problems.length > 0;
  for (const { file } of sources) {
    const found = await formsIn(file, io);
    if (found.ok) {
      opened += 1;
      forms.push(...found.value.map((form) => (isOne ? form : { file, ...form })));
    }
    const problem = found.ok ? (found.value.length > 0 ? null : NO_FORM) : found.error;
    if (problem === null) continue;
    hasProblem = true;
    complain(io, file, problem);
  }
  const left = othersText(others);
  if (left !== null) io.stderr.write(`${left}\n`);
  const json: FormsJson = { version: 1, forms };
  if (opened > 0) io.stdout.write(`${jsonText(json, 2)}\n`);
  return hasProblem ? 2 : 0;
}

/** The forms of a file; an error is in words for the user. What is to be known of a document is said on stderr. */
async function formsIn(file: string, io: Io): Promise<Result<readonly FormJson[], string>> {
  const document = await openFile(file);
  if (!document.ok) return document;
  const forms = await readForms(document.value);
  if (!forms.ok) return fail(portErrorText(forms.error));
  for (const note of document.value.notes) complain(io, file, noteWords(note).zh);
  return ok(forms.value.map(formToJson));
}
