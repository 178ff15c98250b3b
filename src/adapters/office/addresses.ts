import { formatArea, type Area } from "../../core/workbook/address";

/** Excel refuses a list of addresses from 8,192 characters on. */
const MAX_ADDRESS_LENGTH = 8000;

/** Lists of addresses for `Worksheet.getRanges`: "A1:B2,D5", as few as their length allows. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = formatArea(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= MAX_ADDRESS_LENGTH) {
      lists[lists.length - 1] = `${last},${address}`;
    } else {
      lists.push(address);
    }
  }
  return lists;
}
