import type { Command } from "commander";
import { readForms } from "../../app/check";
import { formToJson } from "../../core/forms/form-to-json";
import type { FormsJson } from "../../core/forms/forms-json";
import { portErrorText } from "../error-text";
import { openFile } from "../files";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { parseChoice } from "../options";
import { NO_FORM } from "../report";

/** `jixiao read FILE.xlsx` */
export function addRead(program: Command, { io, exitWith }: CommandContext): void {
  program
    .command("read")
    .description("读出工作簿中的绩效目标表，输出 JSON")
    .usage("<文件> [选项]")
    .argument("<文件>", ".xlsx 文件")
    .option("--format <格式>", "输出格式：json", parseChoice(["json"]), "json")
    .action(async (file: string) => {
      exitWith(await read(file, io));
    });
}

async function read(file: string, io: Io): Promise<ExitCode> {
  const workbook = await openFile(file);
  if (!workbook.ok) {
    complain(io, file, workbook.error);
    return 2;
  }
  const forms = await readForms(workbook.value);
  if (!forms.ok) {
    complain(io, file, portErrorText(forms.error));
    return 2;
  }
  const json: FormsJson = { version: 1, forms: forms.value.map(formToJson) };
  io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  if (json.forms.length > 0) return 0;
  complain(io, file, NO_FORM);
  return 2;
}
