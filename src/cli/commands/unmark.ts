import type { Command } from "commander";
import path from "node:path";
import { fail, ok, type Result } from "../../core/result";
import { portErrorText } from "../error-text";
import { othersText } from "../file-kinds";
import { findWorkbooks, openFile, writeNewFile } from "../files";
import { isWorkbook } from "../marked-copy";
import { complain, oneLine, type CommandContext, type ExitCode, type Io } from "../io";

/** `jixiao unmark FILE.xlsx... -o DIR` */
export function addUnmark(program: Command, { io, exitWith }: CommandContext): void {
  program
    .command("unmark")
    .description("去掉 check --mark 加上的标注和批注，另存副本")
    .usage("<文件...> -o <文件夹>")
    .argument("<文件...>", ".xlsx 文件或文件夹")
    .requiredOption("-o, --output <文件夹>", "副本写到这个文件夹，不改动原文件")
    .action(async (files: readonly string[], { output }: { readonly output: string }) => {
      exitWith(await unmark(files, output, io));
    });
}

async function unmark(paths: readonly string[], folder: string, io: Io): Promise<ExitCode> {
  const { sources, problems, others } = await findWorkbooks(paths, folder);
  for (const { file, problem } of problems) complain(io, file, problem);
  const left = othersText(others);
  if (left !== null) io.stderr.write(`${left}\n`);
  let failures = problems.length;
  for (const { file, name } of sources) {
    const copy = path.join(folder, name);
    const removed = await unmarkedCopy(file, copy);
    if (removed.ok) {
      io.stdout.write(`${oneLine(copy)}：去掉 ${removedText(removed.value)}\n`);
    } else {
      failures += 1;
      complain(io, file, removed.error);
    }
  }
  return failures > 0 ? 2 : 0;
}

interface Removed {
  readonly marks: number;
  readonly notes: number;
}

const removedText = ({ marks, notes }: Removed): string =>
  notes === 0 ? `${marks} 处标注` : `${marks} 处标注、${notes} 条批注`;

/** Writes the copy; returns what was removed. */
async function unmarkedCopy(file: string, copy: string): Promise<Result<Removed, string>> {
  const workbook = await openFile(file);
  if (!workbook.ok) return workbook;
  if (!isWorkbook(workbook.value)) return fail("不是 .xlsx 工作簿，其中没有标注可去");
  // Removed in reverse order of adding, so that every part becomes what it was.
  const notes = await workbook.value.clearNotes();
  if (!notes.ok) return fail(portErrorText(notes.error));
  const marks = await workbook.value.clearMarks();
  if (!marks.ok) return fail(portErrorText(marks.error));
  const written = await writeNewFile(copy, workbook.value.bytes());
  return written.ok
    ? ok({ marks: marks.value.removed, notes: notes.value.removed })
    : fail(`副本 ${copy} 未写出：${written.error}`);
}
