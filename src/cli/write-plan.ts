import { newXlsx } from "../adapters/xlsx/workbook";
import type { PlanProblem } from "../app/plan-problem";
import type { Plan } from "../core/plan/plan";
import type { Result } from "../core/result";
import { portErrorText } from "./error-text";
import { writeNewFile } from "./files";
import { complain, type ExitCode, type Io } from "./io";

/**
 * Writes the new workbook of a plan and says so on stdout; problems go to stderr, one line each, under the name of the
 * file they are about.
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
  const workbook = newXlsx(plan.value);
  if (!workbook.ok) {
    complain(io, output, portErrorText(workbook.error));
    return 2;
  }
  const written = await writeNewFile(output, workbook.value.bytes());
  if (!written.ok) {
    complain(io, output, written.error);
    return 2;
  }
  const forms = plan.value.newSheets.filter(({ visibility }) => visibility === "visible");
  io.stdout.write(`已生成 ${output}：${forms.length} 张表\n`);
  return 0;
}
