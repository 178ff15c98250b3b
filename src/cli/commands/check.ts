import type { Command } from "commander";
import { availableParallelism } from "node:os";
import { EDITION_IDS, parseChoice, parseEdition, parseInteger } from "../options";
import { LEVELS } from "../../core/profile/profile";
import { addCodes, addLevels } from "../profile-option";
import { FORMATS } from "../format/output-format";
import type { CommandContext } from "../io";
import { parseReport, type ReportFile } from "../reports/report-file";
import { runCheck, type CheckOptions } from "../run-check";

const MAX_JOBS = 64;

/** `jixiao check PATH...` */
export function addCheck(program: Command, context: CommandContext): void {
  program
    .command("check")
    .description("核对工作簿或文件夹中的绩效目标表")
    .usage("<路径...> [选项]")
    .argument("<路径...>", "工作簿或文档（.xlsx、.xls、.docx、.pdf 等）或文件夹（含下级文件夹）")
    .option("--format <格式>", `输出格式：${FORMATS.join("、")}，默认 text`, parseChoice(FORMATS), "text")
    .option("--mark <文件夹>", "把标注了问题单元格的副本写到这个文件夹，不改动原文件", String, null)
    .option("--notes", "与 --mark 同用：在标注的单元格加批注，写明问题和改法；unmark 一并去掉", false)
    .option(
      "--report <文件>",
      "另写一份审核报告：.html 网页或 .xlsx 审核意见表，不能已存在；可以写多次",
      (file: string, files: readonly ReportFile[]) => [...files, parseReport(file)],
      [],
    )
    .option("--report-per-unit <文件夹>", "另为每个单位写一份审核意见表（.xlsx）和一份退回函（.docx）", String, null)
    .option(
      "--former <文件夹>",
      "与 --report-per-unit 同用：上一轮写出的文件夹，逐条比较后写明未改、新出现和第几轮",
      String,
      null,
    )
    .option("--complete", "报送前用：没有错误但还有待填内容的，退出码为 3", false)
    .option(
      "--profile <文件>",
      "按这份审核口径核对（jixiao profile new 生成）；none：不用工作簿自带的口径",
      String,
      null,
    )
    .option("--ignore <代码>", "不检查这条规则；可以写多次，或用逗号分开", addCodes, [])
    .option(
      "--severity <代码=级别>",
      `改这条规则的级别（${LEVELS.join("、")}）；可以写多次，或用逗号分开`,
      addLevels,
      {},
    )
    .option("--across", "再比较各工作簿：重复报送、上年与今年、同一指标在各单位的指标值", false)
    .option("--cache <文件>", "把核对结果记在这个文件，内容未变的工作簿下次不再核对", String, null)
    .option("--since <文件>", "只报告这个缓存文件中没有的工作簿：上次以来新增的和改过的", String, null)
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
    .action(async (paths: readonly string[], options: CheckOptions, command: Command) => {
      if (options.notes && options.mark === null) command.error("--notes 要与 --mark 同用");
      if (options.former !== null && options.reportPerUnit === null)
        command.error("--former 要与 --report-per-unit 同用");
      context.exitWith(await runCheck(paths, options, context));
    });
}
