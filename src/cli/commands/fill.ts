import type { Command } from "commander";
import { formatOf } from "../../adapters/open";
import { readForms } from "../../app/check";
import { planFill } from "../../app/fill";
import { planSavedFill } from "../../app/layouts/plan-saved";
import { domainsOf, withCatalog } from "../../app/with-catalog";
import { formToJson } from "../../core/forms/form-to-json";
import { parseFormsJson, type FormsJson } from "../../core/forms/forms-json";
import { fail, ok, type Result } from "../../core/result";
import { portErrorText } from "../error-text";
import { openFile, readBytes } from "../files";
import { fillTemplate } from "../fill-template";
import { collectFile, readLayouts } from "../layout-file";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { isFormsFile, notFormsFile } from "../options";
import { writePlan } from "../write-plan";
import { NO_FORM } from "../report";

interface FillOptions {
  readonly output: string;
  readonly template?: string;
  readonly layout: readonly string[];
  readonly form?: string;
}

/** `jixiao fill FORMS.json -o FILE.xlsx [--template TEMPLATE.xls]` */
export function addFill(program: Command, { io, exitWith }: CommandContext): void {
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
      exitWith(await fill(file, options, io));
    });
}

async function fill(file: string, { output, template, layout, form }: FillOptions, io: Io): Promise<ExitCode> {
  if (template === undefined && !isFormsFile(output)) {
    complain(io, file, notFormsFile(output));
    return 2;
  }
  const read = await formsOf(file);
  const forms = read.ok && form !== undefined ? onlyForm(read.value, form) : read;
  if (!forms.ok) {
    for (const problem of forms.error) complain(io, file, problem);
    return 2;
  }
  if (template !== undefined) return fillTemplate(forms.value.forms, { about: file, template, output }, io);
  const layouts = readLayouts(layout);
  if (!layouts.ok) {
    complain(io, layouts.error.file, layouts.error.problem);
    return 2;
  }
  const plan = layout.length > 0 ? planSavedFill(layouts.value, forms.value) : planFill(forms.value);
  const names = forms.value.forms.map(({ fields }) => fields.projectName?.value ?? "");
  return writePlan(
    plan.ok ? ok(withCatalog(plan.value, [], null, { domains: domainsOf(names) })) : plan,
    file,
    output,
    io,
  );
}

/** The forms of a file: JSON, or any readable file with forms. */
async function formsOf(file: string): Promise<Result<FormsJson, readonly string[]>> {
  const bytes = readBytes(file);
  if (!bytes.ok) return fail([bytes.error]);
  if (formatOf(bytes.value).ok) return formsInDocument(file);
  const json = parseJson(bytes.value);
  if (!json.ok) return fail([json.error]);
  const forms = parseFormsJson(json.value);
  return forms.ok ? forms : fail(forms.error.map(({ zh }) => zh));
}

async function formsInDocument(file: string): Promise<Result<FormsJson, readonly string[]>> {
  const document = await openFile(file);
  if (!document.ok) return fail([document.error]);
  const forms = await readForms(document.value);
  if (!forms.ok) return fail([portErrorText(forms.error)]);
  return forms.value.length === 0 ? fail([NO_FORM]) : ok({ version: 1, forms: forms.value.map(formToJson) });
}

/** The form on that sheet, or with that attachment number. */
function onlyForm({ version, forms }: FormsJson, name: string): Result<FormsJson, readonly string[]> {
  const named = forms.filter(({ sheet, fields }) => sheet === name || fields.attachment?.value === name);
  if (named.length === 1) return ok({ version, forms: named });
  const known = forms.map(({ sheet, fields }) => fields.attachment?.value ?? sheet ?? "").join("、");
  return fail([`${named.length === 0 ? "没有" : "不止一张"}表“${name}”，现有：${known}`]);
}

function parseJson(bytes: Uint8Array): Result<unknown, string> {
  try {
    // Decoding removes a byte order mark.
    return ok(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(`不是 JSON（${error.message}）。请给出 jixiao read 输出的文件`);
  }
}
