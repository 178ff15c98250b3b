import { InvalidArgumentError, type Command } from "commander";
import type { NewFormsRequest } from "../../app/new-forms";
import { DEFAULT_EDITION_ID } from "../../core/editions/registry";
import type { CommandContext } from "../io";
import { collectFile } from "../layout-file";
import { WRITABLE_EDITION_IDS, parseEdition, parseInteger, parseFormsOutput } from "../options";
import { runCommand } from "../run-task";

type Project = NewFormsRequest["projects"][number];

interface NewOptions {
  readonly edition: string;
  readonly year: number;
  readonly department: string;
  readonly project: readonly Project[];
  readonly layout: readonly string[];
  readonly catalog?: string;
  readonly output: string;
}

/** `jixiao new -o FILE.xlsx` */
export function addNew(program: Command, context: CommandContext): void {
  program
    .command("new")
    .description("生成一套空白表：一张部门整体支出绩效目标表，每个项目一张项目支出绩效目标表")
    .usage("-o <文件> [选项]")
    .option(
      "--edition <版式>",
      `版式：${WRITABLE_EDITION_IDS.join("、")}，默认 ${DEFAULT_EDITION_ID}`,
      parseEdition,
      DEFAULT_EDITION_ID,
    )
    .option(
      "--layout <版式文件>",
      "存好的版式（见 jixiao layout save），代替 --edition；部门表、项目表可以各给一个",
      collectFile,
      [],
    )
    .option("--year <年份>", "预算年度，默认今年，7 月起为明年", parseInteger(2000, 2099), budgetYear(new Date()))
    .option("--department <名称>", "部门（单位）名称", String, "")
    .option("--project <名称=金额>", "一个项目及其金额（万元），如 乡村振兴=864.3；可以写多次", addProject, [])
    .requiredOption("-o, --output <文件>", "要生成的 .xlsx 或 .docx 文件，不能已存在", parseFormsOutput)
    .option("--catalog <文件>", "本单位自有指标的 .xlsx 文件，列入下拉列表；空白模板见 jixiao catalog --template")
    .action(async (options: NewOptions) => {
      const { catalog = null, layout, output } = options;
      // Without files of others there is nothing to guard against, and a process would take half a second more.
      const processes = catalog === null && layout.length === 0 ? null : context.processes;
      const request = { ...options, catalog };
      context.exitWith(await runCommand({ ...context, processes }, catalog ?? output, "makeForms", request));
    });
}

/** The year to budget for: from summer on, the following year. */
const budgetYear = (today: Date): number => today.getFullYear() + (today.getMonth() >= 6 ? 1 : 0);

/** "乡村振兴=864.3"; the name itself may contain "=". Without a number after it the amount stays blank. */
function addProject(text: string, projects: readonly Project[]): readonly Project[] {
  const at = text.lastIndexOf("=");
  const [name, amount] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
  if (name !== "" && /^(?:\d+(?:\.\d+)?)?$/.test(amount)) return [...projects, { name, amount }];
  throw new InvalidArgumentError(`“${text}”应写成 名称=金额，金额是以万元为单位的数字，如 乡村振兴=864.3`);
}
