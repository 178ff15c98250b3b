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
import { readLayouts } from "../layout-file";
import { complain, type ExitCode, type Io } from "../io";
import { isFormsFile, notFormsFile } from "../options";
import { writePlan } from "../write-plan";
import { NO_FORM } from "../report";
import { recorded, type Ended } from "./ended";
import { fillTemplate } from "./fill-template";

/** The source of the forms, and what to fill in. */
export interface FillRequest {
  readonly file: string;
  readonly output: string;
  readonly template: string | null;
  readonly layout: readonly string[];
  /** The only form to fill in, or null for all. */
  readonly form: string | null;
}

/** `jixiao fill` */
export const fill = (request: FillRequest): Promise<Ended> => recorded((io) => fillForms(request, io));

async function fillForms({ file, output, template, layout, form }: FillRequest, io: Io): Promise<ExitCode> {
  if (template === null && !isFormsFile(output)) {
    complain(io, file, notFormsFile(output));
    return 2;
  }
  const read = await formsOf(file);
  const forms = read.ok && form !== null ? onlyForm(read.value, form) : read;
  if (!forms.ok) {
    for (const problem of forms.error) complain(io, file, problem);
    return 2;
  }
  if (template !== null) return fillTemplate(forms.value.forms, { about: file, template, output }, io);
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
  const format = formatOf(bytes.value);
  if (format.ok) return formsInDocument(file);
  // JSON is no format of documents; anything else that is wrong with a file is told.
  const { error } = format;
  if (error.kind !== "not-a-workbook" || error.reason !== "other-format") return fail([portErrorText(error)]);
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
