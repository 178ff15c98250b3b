import { isNativeError } from "node:util/types";
import { formatCell } from "../core/workbook/address";
import type { PortError, UnreadableReason } from "../port/errors";

/** What to do with a file of an older or other program. */
export const SAVE_AS_XLSX = "请在 Excel 或 WPS 中另存为 .xlsx";

/** A reason and what to do about it, in one line: "原因。怎么办". */
export function portErrorText(error: PortError): string {
  switch (error.kind) {
    case "not-a-workbook":
      return withPlace(UNREADABLE[error.reason], error.part);
    case "too-large":
      return withPlace(
        `${LIMITS[error.what] ?? error.what}超过上限 ${error.limit}，未读取。${TOO_LARGE_REMEDY}`,
        error.part,
      );
    case "sheet-exists":
      return `工作表“${error.sheet}”已存在，未改动文件。请换一个名称或先改名`;
    case "sheet-missing":
      return `没有工作表“${error.sheet}”，未改动文件。请重新检查后再试`;
    case "sheet-protected":
      return `工作表“${error.sheet}”受保护，未改动文件。请先撤销工作表保护`;
    case "cell-changed":
      return `“${error.at.sheet}”的 ${formatCell(error.at)} 已从“${error.expected}”变为“${error.found}”，未改动文件。请重新检查后再试`;
    case "unexpected":
      return `程序出错（${error.detail}），文件未改动。请把这句话和所用文件反馈给我们`;
  }
}

const RESAVE = "请在 Excel 或 WPS 中打开并重新保存后再试";

const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  "empty-file": "文件是空的（0 字节）。请重新获取这份文件",
  "not-a-zip": `不是 .xlsx 文件，或文件已损坏。${SAVE_AS_XLSX}`,
  "legacy-xls": `是旧版 .xls 或 .et 格式。${SAVE_AS_XLSX}`,
  encrypted: "文件设有打开密码。请在 Excel 或 WPS 中取消密码后另存一份",
  "no-workbook-part": `文件中没有工作簿，可能是其他类型的文件。${SAVE_AS_XLSX}`,
  "missing-part": `文件不完整，缺少必要的部分。${RESAVE}`,
  "bad-xml": `文件内容已损坏，无法解析。${RESAVE}`,
  "damaged-zip": `文件已损坏。${RESAVE}，或重新获取这份文件`,
  "unsupported-zip": `文件用了不支持的压缩方式。${RESAVE}`,
};

/** Names of limits, as the adapters give them. */
const LIMITS: Readonly<Record<string, string>> = {
  entries: "文件内的部件数",
  "unpacked-bytes": "解压后的字节数",
  ratio: "压缩比",
  "part-bytes": "单个部件的字节数",
  cells: "单元格数",
  "cell-text": "单元格文字的字符数",
};

const TOO_LARGE_REMEDY = "请删去无关的工作表和空白格式后重新保存";

/** Puts the part of the package behind the reason, for whoever wants to look closer. */
const withPlace = (text: string, part: string | undefined): string =>
  part === undefined ? text : text.replace("。", `（${part}）。`);

/** What the file system said, in the same manner. Errors of other kinds are defects and are thrown on. */
export function fileErrorText(error: unknown): string {
  if (!isNativeError(error) || !("code" in error)) throw error;
  switch (error.code) {
    case "ENOENT":
      return "找不到文件或文件夹。请核对路径";
    case "EACCES":
    case "EPERM":
      return "没有访问权限。请检查文件或文件夹的权限";
    case "EISDIR":
      return "是文件夹，不是文件。请给出文件的路径";
    case "ENOTDIR":
      return "路径中有一段不是文件夹。请核对路径";
    case "EEXIST":
      return "已存在，未覆盖。请换一个名称，或先移走原有文件";
    case "EBUSY":
      return "文件正被其他程序占用。请关闭后再试";
    case "ENOSPC":
      return "磁盘空间不足，未写出。请清理后再试";
    case "ERR_FS_FILE_TOO_LARGE":
      return `文件过大，未读取。${TOO_LARGE_REMEDY}`;
    default:
      return `读写失败（${String(error.code)}）。请检查文件和磁盘后再试`;
  }
}
