import { fail, ok, type Result } from "../../core/result";
import type { Outcome, PortError } from "../../port/errors";
import type { HiddenName } from "../../port/workbook";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";

/** A change of a hidden name, with its former formula, or null where the name did not exist. */
interface Change extends HiddenName {
  readonly before: string | null;
}

/** Sets hidden names of sheets: one request reads the former values, one writes. A failure restores them. */
export async function setHiddenNames(api: OfficeApi, names: readonly HiddenName[]): Outcome<null> {
  if (names.length === 0) return ok(null);
  const changes = await inExcel(api, (context) => readNames(context, names));
  if (!changes.ok) return changes;
  const written = await inExcel(api, (context) => writeNames(context, changes.value));
  if (written.ok || written.error.kind === "no-answer") return written;
  const restored = await inExcel(api, (context) => restoreNames(context, changes.value));
  return restored.ok ? written : fail({ kind: "left-behind", sheets: [...new Set(names.map(({ sheet }) => sheet))] });
}

/** The present names, each with the wanted change. */
async function readNames(
  context: Excel.RequestContext,
  names: readonly HiddenName[],
): Promise<Result<readonly Change[], PortError>> {
  const queries = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name.sheet);
    const item = sheet.names.getItemOrNullObject(name.name);
    item.load("formula");
    sheet.load("name");
    return { name, sheet, item };
  });
  await context.sync();
  const missing = queries.find(({ sheet }) => sheet.isNullObject);
  if (missing) return fail({ kind: "sheet-missing", sheet: missing.name.sheet });
  return ok(
    queries.map(({ name, item }) => ({
      ...name,
      before: item.isNullObject ? null : String(item.formula).replace(/^=/, ""),
    })),
  );
}

async function writeNames(context: Excel.RequestContext, changes: readonly Change[]): Promise<Result<null, PortError>> {
  for (const { sheet, name, formula, before } of changes) {
    const { names } = context.workbook.worksheets.getItem(sheet);
    if (formula === null) {
      if (before !== null) names.getItem(name).delete();
    } else if (before === null) {
      names.add(name, `=${formula}`).visible = false;
    } else {
      names.getItem(name).formula = `=${formula}`;
    }
  }
  await context.sync();
  return ok(null);
}

async function restoreNames(
  context: Excel.RequestContext,
  changes: readonly Change[],
): Promise<Result<null, PortError>> {
  const now = await readNames(context, changes);
  if (!now.ok) return now;
  const back = now.value.map((change, index) => ({ ...change, formula: changes[index]?.before ?? null }));
  return writeNames(
    context,
    back.filter(({ before, formula }) => before !== formula),
  );
}
