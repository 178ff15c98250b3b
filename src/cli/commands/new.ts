import { InvalidArgumentError, type Command } from "commander";
import { planSavedForms, type LayoutsByKind } from "../../app/layouts/plan-saved";
import { planNewForms, type NewFormsRequest } from "../../app/new-forms";
import { readOwnWorkbook } from "../../app/own-catalog";
import { domainsOf, withCatalog } from "../../app/with-catalog";
import type { OwnCatalog } from "../../core/dropdowns/own-catalog";
import { DEFAULT_EDITION_ID, editionById } from "../../core/editions/registry";
import { fail, ok, type Result } from "../../core/result";
import { portErrorText } from "../error-text";
import { openFile } from "../files";
import { collectFile, readLayouts } from "../layout-file";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { WRITABLE_EDITION_IDS, parseEdition, parseInteger, parseFormsOutput } from "../options";
import { writePlan } from "../write-plan";

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
export function addNew(program: Command, { io, exitWith }: CommandContext): void {
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
      exitWith(await makeForms(options, io));
    });
}

async function makeForms(
  { edition, layout, year, department, project, catalog, output }: NewOptions,
  io: Io,
): Promise<ExitCode> {
  const own = catalog === undefined ? ok({ indicators: [], remarks: [] }) : await readOwnFile(catalog);
  if (!own.ok) {
    complain(io, catalog ?? "", own.error);
    return 2;
  }
  for (const { row, message } of own.value.remarks) complain(io, catalog ?? "", `第 ${row} 行：${message.zh}`);
  const saved = readLayouts(layout);
  if (!saved.ok) {
    complain(io, saved.error.file, saved.error.problem);
    return 2;
  }
  // An edition may have no department form; for one that can only be read the error follows later.
  const withDepartmentForm = editionById(edition)?.layouts?.department !== null;
  const request = { edition, year, department, withDepartmentForm, projects: project };
  const forms =
    layout.length > 0 ? planSavedForms(saved.value, blankProject(saved.value, request), []) : planNewForms(request, []);
  const choice = { domains: domainsOf(request.projects.map(({ name }) => name)), own: own.value.indicators };
  const plan = forms.ok ? ok(withCatalog(forms.value, [], null, choice)) : forms;
  const code = await writePlan(plan, output, output, io);
  return own.value.remarks.some(({ severity }) => severity === "error") ? 2 : code;
}

/** Adds a blank form if no project is named and the layout has project forms only. */
function blankProject(layouts: LayoutsByKind, request: NewFormsRequest): NewFormsRequest {
  const isAlone = layouts.project !== undefined && layouts.department === undefined;
  const projects = isAlone && request.projects.length === 0 ? [{ name: "", amount: "" }] : request.projects;
  return { ...request, withDepartmentForm: true, projects };
}

async function readOwnFile(file: string): Promise<Result<OwnCatalog, string>> {
  const workbook = await openFile(file);
  if (!workbook.ok) return workbook;
  const snapshot = await workbook.value.read();
  if (!snapshot.ok) return fail(portErrorText(snapshot.error));
  const own = readOwnWorkbook(snapshot.value);
  return own.ok ? own : fail(own.error.zh);
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
