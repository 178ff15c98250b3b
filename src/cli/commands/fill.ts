import type { Command } from "commander";
import type { CommandContext } from "../io";
import { collectFile } from "../layout-file";
import { runCommand } from "../run-task";

interface FillOptions {
  readonly output: string;
  readonly template?: string;
  readonly layout: readonly string[];
  readonly form?: string;
}

/** `jixiao fill FORMS.json -o FILE.xlsx [--template TEMPLATE.xls]` */
export function addFill(program: Command, context: CommandContext): void {
  program
    .command("fill")
    .description("用 read 输出的 JSON，或有绩效目标表的文件，填写一份新的工作簿或系统的导入模板")
    .usage("<JSON 或工作簿> -o <文件> [选项]")
    .argument("<JSON 或工作簿>", "read 输出的 JSON，可以改过；也可以直接给出工作簿、Word 等文件")
    .requiredOption("-o, --output <文件>", "要生成的 .xlsx 或 .docx 文件，填写模板时与模板同一格式；不能已存在")
    .option("--template <模板>", "预算管理一体化的导入模板（.xls、.xlsx）；指标填入它的副本，其余不动")
    .option(
      "--layout <版式文件>",
      "填入存好的版式（见 jixiao layout save）；部门表、项目表可以各给一个",
      collectFile,
      [],
    )
    .option("--form <表>", "只填这一张表：工作表名，如 附件2-1")
    .action(async (file: string, options: FillOptions) => {
      const { output, template = null, layout, form = null } = options;
      context.exitWith(await runCommand(context, file, "fill", { file, output, template, layout, form }));
    });
}
