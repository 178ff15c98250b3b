import { writeDocx } from "../adapters/word/write-word";
import { newXlsx } from "../adapters/xlsx/workbook";
import type { PlanProblem } from "../app/plan-problem";
import { documentOfSheets } from "../core/document/written";
import type { Plan } from "../core/plan/plan";
import { ok, type Result } from "../core/result";
import type { PortError } from "../port/errors";
import { portErrorText } from "./error-text";
import { writeNewFile } from "./files";
import { complain, type ExitCode, type Io } from "./io";
import { isWordFile } from "./options";

/**
 * Writes the new workbook of a plan, or, for a .docx, the Word document of its visible sheets, and reports that on
 * stdout; problems go to stderr, one line each, with the name of the file that they concern.
 */
export async function writePlan(
  plan: Result<Plan, readonly PlanProblem[]>,
  about: string,
  output: string,
  io: Io,
): Promise<ExitCode> {
  if (!plan.ok) {
    for (const { message } of plan.error) complain(io, about, message.zh);
    return 2;
  }
  const forms = plan.value.newSheets.filter(({ visibility }) => visibility === "visible");
  const bytes = isWordFile(output) ? ok(writeDocx(documentOfSheets(forms))) : workbookBytes(plan.value);
  if (!bytes.ok) {
    complain(io, output, portErrorText(bytes.error));
    return 2;
  }
  const written = await writeNewFile(output, bytes.value);
  if (!written.ok) {
    complain(io, output, written.error);
    return 2;
  }
  io.stdout.write(`已生成 ${output}：${forms.length} 张表\n`);
  return 0;
}

function workbookBytes(plan: Plan): Result<Uint8Array, PortError> {
  const workbook = newXlsx(plan);
  return workbook.ok ? ok(workbook.value.bytes()) : workbook;
}
