/// <reference types="office-js" />
import { offerDownload } from "./download";

/** Bytes converted to characters per call, because argument lists are limited. */
const SLICE = 8192;

/** Opens a file as a new, unsaved workbook in its own window; if Excel cannot, the browser downloads it. */
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
