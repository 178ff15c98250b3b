import type { Command } from "commander";
import { availableParallelism } from "node:os";
import path from "node:path";
import { checkFiles } from "../check-files";
import { findWorkbooks } from "../files";
import { formatJson, formatNdjson } from "../format/json";
import { formatSarif } from "../format/sarif";
import { formatText } from "../format/text";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { EDITION_IDS, parseChoice, parseEdition, parseInteger } from "../options";
import { progressOn } from "../progress";
import { unreadable, type WorkbookReport } from "../report";

const FORMATS = ["text", "json", "ndjson", "sarif"] as const;
type Format = (typeof FORMATS)[number];

interface CheckOptions {
  readonly format: Format;
  /** Folder for marked copies, or null. */
  readonly mark: string | null;
  readonly jobs: number;
  /** Id of an edition, or null to recognise it. */
  readonly edition: string | null;
}

const MAX_JOBS = 64;

/** `jixiao check PATH...` */
export function addCheck(program: Command, { io, exitWith }: CommandContext): void {
  program
    .command("check")
    .description("核对工作簿或文件夹中的绩效目标表")
    .usage("<路径...> [选项]")
    .argument("<路径...>", ".xlsx 文件或文件夹（含下级文件夹）")
    .option("--format <格式>", `输出格式：${FORMATS.join("、")}，默认 text`, parseChoice(FORMATS), "text")
    .option("--mark <文件夹>", "把标注了问题单元格的副本写到这个文件夹，不改动原文件", String, null)
    .option(
      "--jobs <数目>",
      "最多同时检查的文件数，默认为处理器核数",
      parseInteger(1, MAX_JOBS),
      availableParallelism(),
    )
    .option(
      "--edition <版式>",
      `按哪个版式的规则核对：auto（自动识别，默认）、${EDITION_IDS}`,
      (id) => (id === "auto" ? null : parseEdition(id)),
      null,
    )
    .action(async (paths: readonly string[], options: CheckOptions) => {
      exitWith(await check(paths, options, io));
    });
}

async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { format, mark, edition } = options;
  const { sources, problems } = await findWorkbooks(paths, mark);
  const jobs = sources.map(({ file, name }) => ({
    file,
    markedCopy: mark === null ? null : path.join(mark, name),
    edition,
  }));
  const progress = progressOn(io.stderr, jobs.length);
  const tell = (report: WorkbookReport): void => {
    if (report.error !== null) complain(io, report.file, report.error);
    if (format === "ndjson") io.stdout.write(formatNdjson(report));
  };
  const unusable = problems.map(({ file, problem }) => unreadable(file, problem));
  unusable.forEach(tell);
  const checked = await checkFiles(jobs, options.jobs, (report) => {
    progress.clear();
    tell(report);
    progress.step(report.file);
  });
  progress.clear();
  const reports = [...checked, ...unusable];
  if (format !== "ndjson") io.stdout.write(formatReports(reports, format, io));
  return exitCodeOf(reports);
}

function formatReports(reports: readonly WorkbookReport[], format: "text" | "json" | "sarif", { stdout }: Io): string {
  switch (format) {
    case "text":
      return formatText(reports, stdout.hasColors?.() ?? false);
    case "json":
      return formatJson(reports);
    case "sarif":
      return formatSarif(reports);
  }
}

function exitCodeOf(reports: readonly WorkbookReport[]): ExitCode {
  if (reports.some(({ error }) => error !== null)) return 2;
  return reports.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0;
}
