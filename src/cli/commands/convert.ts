import type { Command } from "commander";
import type { CommandContext } from "../io";
import { parseFormsOutput } from "../options";
import { runCommand } from "../run-task";

/** `jixiao convert IN -o OUT.xlsx|OUT.docx` */
export function addConvert(program: Command, context: CommandContext): void {
  program
    .command("convert")
    .description("把 Word、旧版表格等文件转成工作簿，或把工作簿转成 Word 文档")
    .usage("<文件> -o <文件>")
    .argument("<文件>", "要转换的文件，如 .docx、.doc、.wps、.xls、.et、.ods、.xlsx")
    .requiredOption("-o, --output <文件>", "要生成的 .xlsx 或 .docx 文件，不能已存在", parseFormsOutput)
    .action(async (file: string, { output }: { readonly output: string }) => {
      context.exitWith(await runCommand(context, file, "convert", { file, output }));
    });
}
