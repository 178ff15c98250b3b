import { formatArea, type Area } from "../../core/workbook/address";

/** Excel refuses a list of addresses of 8,192 characters or more. */
const MAX_ADDRESS_LENGTH = 8000;

/** Address lists for `Worksheet.getRanges`: "A1:B2,D5", as few as the length limit allows. */
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
