import type { Command } from "commander";
import path from "node:path";
import { othersText } from "../file-words";
import { findWorkbooks, type SourceFile } from "../files";
import { complain, oneLine, type CommandContext, type ExitCode } from "../io";
import { forEachFile, reportInterruption } from "../run-task";
import type { Removed } from "../tasks/unmark-file";

/** `jixiao unmark FILE.xlsx... -o DIR` */
export function addUnmark(program: Command, context: CommandContext): void {
  program
    .command("unmark")
    .description("去掉 check --mark 加上的标注和批注，另存副本")
    .usage("<文件...> -o <文件夹>")
    .argument("<文件...>", ".xlsx 文件或文件夹")
    .requiredOption("-o, --output <文件夹>", "副本写到这个文件夹，不改动原文件")
    .action(async (files: readonly string[], { output }: { readonly output: string }) => {
      context.exitWith(await unmark(files, output, context));
    });
}

async function unmark(paths: readonly string[], folder: string, context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  const { sources, problems, others } = await findWorkbooks(paths, folder);
  for (const { file, problem } of problems) complain(io, file, problem);
  const left = othersText(others);
  if (left !== null) io.stderr.write(`${left}\n`);
  const copyOf = ({ name }: SourceFile): string => path.join(folder, name);
  let failures = problems.length;
  let done = 0;
  const results = forEachFile(context, "unmarkFile", sources, (source) => ({
    file: source.file,
    copy: copyOf(source),
  }));
  for await (const { source, result } of results) {
    done += 1;
    const removed = result.ok ? result.value : result;
    if (removed.ok) {
      io.stdout.write(`${oneLine(copyOf(source))}：去掉 ${removedText(removed.value)}\n`);
    } else {
      failures += 1;
      complain(io, source.file, removed.error);
    }
  }
  if (done < sources.length) {
    reportInterruption(context, done, sources.length);
    return 130;
  }
  return failures > 0 ? 2 : 0;
}

const removedText = ({ marks, notes }: Removed): string =>
  notes === 0 ? `${marks} 处标注` : `${marks} 处标注、${notes} 条批注`;
