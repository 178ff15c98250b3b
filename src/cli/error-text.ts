import { isNativeError } from "node:util/types";
import { portErrorWords } from "../app/error-words";
import type { PortError } from "../port/errors";

/** A reason and what to do about it, in one line: "原因。怎么办". */
export const portErrorText = (error: PortError): string => portErrorWords(error).zh;

export const DISK_FULL = "磁盘空间不足，未写出。请清理后再试";

export const NOT_A_FILE = "不是普通文件（管道或设备），未读取。请给出文件的路径";

export const FILE_EXISTS = "已存在，未覆盖。请换一个名称，或先移走原有文件";

/** An unexpected error in one line: file system errors in our words, anything else in its own. */
export function unforeseenText(error: unknown): string {
  if (isNativeError(error) && "code" in error && "errno" in error) return fileErrorText(error);
  return portErrorText({ kind: "unexpected", detail: error instanceof Error ? error.message : String(error) });
}

/** A file system error in the same wording. Other errors are defects and are rethrown. */
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
      return FILE_EXISTS;
    case "EBUSY":
      return "文件正被其他程序占用。请关闭后再试";
    case "ENOSPC":
      return DISK_FULL;
    case "ELOOP":
      return "链接互相指向，找不到文件。请核对路径";
    case "ENAMETOOLONG":
      return "路径过长。请改短文件名或换一个文件夹";
    case "ERR_FS_FILE_TOO_LARGE":
      return "文件过大，未读取。请删去无关的工作表和空白格式后重新保存";
    default:
      return `读写失败（${String(error.code)}）。请检查文件和磁盘后再试`;
  }
}
