import { MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from "../../../core/workbook/address";
import { invalidArgument } from "../fault";

/** Longer addresses are refused. */
const MAX_ADDRESS = 8_192;
/** `'附件 1'!A1`, `表1!A1`: the sheet name and what follows it. */
const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/su;

/** An address of one area, with or without the name of its sheet. Throws InvalidArgument. */
export function areaArgument(address: string): { readonly sheet: string | null; readonly area: Area } {
  if (address.length > MAX_ADDRESS) throw invalidArgument();
  const match = WITH_SHEET.exec(address);
  const area = parseArea(match?.[3] ?? address);
  if (!area) throw invalidArgument(address);
  return { sheet: match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null, area };
}

/** "A1:B2, D5" → two areas. */
export function areasArgument(addresses: string): readonly Area[] {
  if (addresses.length > MAX_ADDRESS) throw invalidArgument();
  return addresses.split(",").map((address) => areaArgument(address.trim()).area);
}

/** Throws InvalidArgument when an area leaves the grid. */
export function checkedArea(area: Area): Area {
  const { row, column, rows, columns } = area;
  const isInside =
    row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!isInside) throw invalidArgument();
  return area;
}
