import { parseArea, parseCell, type Area, type CellAddress } from "../../src/core/workbook/address";

/** The area of an address: "B4:B5". */
export function areaAt(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`no area: ${address}`);
  return area;
}

/** The row and column of the address of a cell: "B4". */
export function cellAt(address: string): CellAddress {
  const cell = parseCell(address);
  if (!cell) throw new Error(`no cell: ${address}`);
  return cell;
}
