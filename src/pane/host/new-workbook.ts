/// <reference types="office-js" />
import { offerDownload } from "./download";

/** So many bytes become characters at a time: an argument list has its limit. */
const SLICE = 8192;

/** Opens a file as a new, unsaved workbook in a window of its own; where Excel does not, the browser downloads it. */
export async function showNewWorkbook(
  excel: Pick<typeof Excel, "createWorkbook">,
  name: string,
  bytes: Uint8Array,
): Promise<"opened" | "downloaded"> {
  try {
    await excel.createWorkbook(base64(bytes));
    return "opened";
  } catch {
    offerDownload(name, bytes);
    return "downloaded";
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}
