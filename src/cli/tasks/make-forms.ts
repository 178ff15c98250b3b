import { planSavedForms, type LayoutsByKind } from "../../app/layouts/plan-saved";
import { planNewForms, type NewFormsRequest } from "../../app/new-forms";
import { readOwnWorkbook } from "../../app/own-catalog";
import { domainsOf, withCatalog } from "../../app/with-catalog";
import type { OwnCatalog } from "../../core/dropdowns/own-catalog";
import { editionById } from "../../core/editions/registry";
import { fail, ok, type Result } from "../../core/result";
import { portErrorText } from "../error-text";
import { openFile } from "../files";
import { readLayouts } from "../layout-file";
import { complain, type ExitCode, type Io } from "../io";
import { writePlan } from "../write-plan";
import { recorded, type Ended } from "./ended";

/** Blank forms to make. */
export interface FormsRequest {
  readonly edition: string;
  readonly year: number;
  readonly department: string;
  readonly project: NewFormsRequest["projects"];
  /** Layout files, in place of the edition. */
  readonly layout: readonly string[];
  /** A workbook with the unit's own indicators, or null. */
  readonly catalog: string | null;
  readonly output: string;
}

/** `jixiao new` */
export const makeForms = (request: FormsRequest): Promise<Ended> => recorded((io) => writeForms(request, io));

async function writeForms(
  { edition, layout, year, department, project, catalog, output }: FormsRequest,
  io: Io,
): Promise<ExitCode> {
  const own = catalog === null ? ok({ indicators: [], remarks: [] }) : await readOwnFile(catalog);
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
