import { groupBy } from "../group-by";
import { readHead, type ColumnRole } from "../recognition/lexicon/heads";
import { compactText } from "../values/text";
import { contains, type Area } from "../workbook/address";
import type { SheetSnapshot, SnapshotCell } from "../workbook/snapshot";
import type { TemplateRole } from "./role";

/** The head of a column. */
export interface Head {
  /** Its lowest row. */
  readonly row: number;
  readonly column: number;
  /** As written, the head over several columns first: "指标值/计量单位". */
  readonly text: string;
  readonly role: TemplateRole | null;
  readonly fit: number;
}

/** Roles recognised in a template; other roles that a heading suggests are ignored. */
const ROLES = [
  "level1",
  "level2",
  "level3",
  "comparator",
  "target",
  "unit",
  "standard",
  "weight",
  "explanation",
  "scoring",
  "note",
] as const satisfies readonly (ColumnRole & TemplateRole)[];

const PROJECT_NAME = /^\*?项目(?:支出)?名称$/;
/** Headings with a lower score are too vague. */
const LEAST_FIT = 2;

/** The heads in the first row or pair of rows that has some for an indicator and its value; null if none has. */
export function headRow(sheet: SheetSnapshot): readonly Head[] | null {
  const rows = groupBy(sheet.cells, ({ row }) => row);
  for (const [number, row] of rows) {
    const below = rows.get(number + 1) ?? [];
    const heads = pairedHeads(sheet, row, below) ?? row.map((cell) => headOf(cell, []));
    const names = (role: TemplateRole): boolean => heads.some((head) => head.role === role);
    if (names("level3") && names("target")) return heads;
  }
  return null;
}

/** The heads of two rows, the upper of which has heads over several columns; null if it has none. */
function pairedHeads(
  sheet: SheetSnapshot,
  upper: readonly SnapshotCell[],
  lower: readonly SnapshotCell[],
): readonly Head[] | null {
  // A text alone in its row is the title.
  if (upper.length < 2) return null;
  const over = (cell: SnapshotCell): Area | undefined =>
    sheet.merges.find((area) => area.rows === 1 && area.columns > 1 && contains(area, cell));
  const groups = upper.flatMap((cell) => {
    const area = over(cell);
    if (!area) return [];
    const members = lower.filter(({ column }) => area.column <= column && column < area.column + area.columns);
    return members.length > 1 ? [{ cell, members }] : [];
  });
  const heads = groups.flatMap(({ cell, members }) => members.map((member) => headOf(member, [cell.text])));
  if (!heads.some(({ role }) => role !== null)) return null;
  const single = upper.filter((cell) => !groups.some((group) => group.cell === cell));
  return [...single.map((cell) => headOf(cell, [])), ...heads];
}

function headOf({ row, column, text }: SnapshotCell, above: readonly string[]): Head {
  const written = [...above, text].join("/");
  const own = compactText(text);
  if (PROJECT_NAME.test(own)) return { row, column, text: written, role: "projectName", fit: 3 };
  const clear = bestRole([own]);
  // The head above says which value it is; a sign or a unit is one whatever stands above it.
  const { role, fit } =
    clear.role === null || clear.role === "target" ? bestRole([...above.map(compactText), own]) : clear;
  return { row, column, text: written, role, fit };
}

function bestRole(path: readonly string[]): Pick<Head, "role" | "fit"> {
  const fits = readHead(path);
  const fit = Math.max(LEAST_FIT, ...Object.values(fits));
  return { role: ROLES.find((each) => fits[each] === fit) ?? null, fit };
}
