import type { LocalText } from "../core/local-text";
import { formatCell } from "../core/workbook/address";
import type { PortError, UnreadableReason } from "../port/errors";

/** The problem and what to do about it, in one line: "原因。怎么办". */
export function portErrorWords(error: PortError): LocalText {
  switch (error.kind) {
    case "not-a-workbook":
      return withPlace(UNREADABLE[error.reason], error.part);
    case "too-large":
      return tooLarge(error);
    case "sheet-exists":
      return {
        zh: `工作表“${error.sheet}”已存在，未作改动。请换一个名称或先改名`,
        en: `A sheet named "${error.sheet}" exists; nothing was changed. Choose another name or rename it first`,
      };
    case "sheet-missing":
      return {
        zh: `没有工作表“${error.sheet}”，未作改动。请重新检查后再试`,
        en: `There is no sheet "${error.sheet}"; nothing was changed. Check again and retry`,
      };
    case "sheet-protected":
      return {
        zh: `工作表“${error.sheet}”受保护，未作改动。请先撤销工作表保护`,
        en: `Sheet "${error.sheet}" is protected; nothing was changed. Unprotect it first`,
      };
    case "cell-changed": {
      const cell = formatCell(error.at);
      return {
        zh: `“${error.at.sheet}”的 ${cell} 已从“${error.expected}”变为“${error.found}”，未作改动。请重新检查后再试`,
        en: `${cell} of "${error.at.sheet}" has changed from "${error.expected}" to "${error.found}"; nothing was changed. Check again and retry`,
      };
    }
    case "array-formula": {
      const { sheet } = error.at;
      const cell = formatCell(error.at);
      return {
        zh: `${sheet === undefined ? "" : `“${sheet}”的 `}${cell} 属于多单元格数组公式，不能单独改动，未作改动。请在 Excel 中修改整个数组公式`,
        en: `${cell}${sheet === undefined ? "" : ` of "${sheet}"`} is part of an array formula of several cells; nothing was changed. Change the whole array formula in Excel`,
      };
    }
    case "changed-since": {
      const place = error.cell === null ? "" : formatCell(error.cell);
      return {
        zh: `“${error.sheet}”${place === "" ? "" : `的 ${place} `}在这一步之后又改过，没有撤回。请自行核对、修改`,
        en: `${place === "" ? "" : `${place} of `}"${error.sheet}" has changed since, so nothing was taken back. Look at it and change it yourself`,
      };
    }
    case "left-behind": {
      const { sheets } = error;
      return {
        zh: `操作中断，以下工作表可能留有未完成的改动：${sheets.join("、")}。请核对，必要时撤销或删除`,
        en: `The command was interrupted and may have left unfinished changes on: ${sheets.join(", ")}. Look at them; undo or delete where needed`,
      };
    }
    case "unsupported":
      return {
        zh: `这个版本的 Excel 不支持此操作（${error.need}），未作改动。请升级 Excel，或改用命令行工具`,
        en: `This Excel does not support the command (${error.need}); nothing was changed. Update Excel or use the command line`,
      };
    case "unexpected":
      return {
        zh: `程序出错（${error.detail}），未作改动。请把这句话和所用文件反馈给我们`,
        en: `The program failed (${error.detail}); nothing was changed. Please report this sentence with the file`,
      };
    default:
      return LIVE[error.kind];
  }
}

const LIVE = {
  "cell-being-edited": {
    zh: "单元格正在编辑，未作改动。请先按回车或 Esc 结束编辑，再试一次",
    en: "A cell is being edited; nothing was changed. Press Enter or Esc in the sheet and retry",
  },
  "dialog-open": {
    zh: "Excel 有对话框未关闭，未作改动。请先关闭对话框，再试一次",
    en: "A dialog of Excel is open; nothing was changed. Close it and retry",
  },
  "nothing-to-take-back": {
    zh: "没有可以撤回的操作。请直接修改单元格",
    en: "There is nothing to take back. Change the cells themselves",
  },
  "no-answer": {
    zh: "Excel 没有应答，不再等待；改动可能没有完成，也可能稍后才完成。请核对表格。如果仍无反应，请保存工作簿，关闭并重新打开任务窗格",
    en: "Excel has not answered and is not waited for any longer; the change may be missing or come later. Look at the sheets. If nothing moves, save the workbook and reopen the pane",
  },
  "inactive-workbook": {
    zh: "当前窗口不是这个工作簿，或选中的不是单元格，未作改动。请回到本工作簿并选中一个单元格，再试一次",
    en: "Another workbook is active, or no cell is selected; nothing was changed. Return to this workbook, select a cell and retry",
  },
  "workbook-protected": {
    zh: "工作簿结构受保护，不能增加工作表，未作改动。请先在“审阅”中撤销工作簿保护",
    en: "The structure of the workbook is protected; nothing was changed. Unprotect it under Review first",
  },
  "access-denied": {
    zh: "Excel 拒绝了改动：文件可能是只读的，或工作表受保护。请另存一份或撤销保护后再试",
    en: "Excel refused the change: the file may be read-only or a sheet protected. Save a copy or unprotect it and retry",
  },
  "changed-meanwhile": {
    zh: "工作簿刚刚被改动，未完成操作。请再试一次",
    en: "The workbook was changed at the same moment; the command was not done. Retry",
  },
  busy: {
    zh: "Excel 服务繁忙或连接已断开，未完成操作。请稍候再试，或重新打开文件",
    en: "The service of Excel is busy or the session has ended; the command was not done. Wait and retry, or reopen the file",
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Advice for a table or document in a format that is not read. */
export const REFUSED_WORDS = {
  "save-as-xlsx": {
    zh: "不支持此格式。请在 Excel 或 WPS 中另存为 .xlsx",
    en: "This format is not read. Save it as .xlsx in Excel or WPS",
  },
  "save-as-docx": {
    zh: "不支持此格式。请在 Word 或 WPS 中另存为 .docx",
    en: "This format is not read. Save it as .docx in Word or WPS",
  },
  unpack: { zh: "是压缩包，未读取。请解压后再试", en: "This is an archive and was not read. Unpack it and retry" },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Message for a file without any form. */
export const NO_FORM_WORDS = {
  zh: "没有找到绩效目标表。请确认文件中有带“三级指标”和“指标值”表头的表",
  en: "No performance target form was found. Look for a table with the heads 三级指标 and 指标值",
} as const satisfies LocalText;

/** Advice for a file of an older or other program. */
export const SAVE_AS_XLSX: LocalText = {
  zh: "请在 Excel 或 WPS 中另存为 .xlsx",
  en: "Save it as .xlsx in Excel or WPS",
};

const SAVE_AS_DOCX: LocalText = {
  zh: "请在 Word 或 WPS 中另存为 .docx",
  en: "Save it as .docx in Word or WPS",
};

const RESAVE: LocalText = {
  zh: "请在 Excel 或 WPS 中打开并重新保存后再试",
  en: "Open and save it in Excel or WPS, then retry",
};

const reason = (zh: string, en: string, remedy: LocalText): LocalText => ({
  zh: `${zh}。${remedy.zh}`,
  en: `${en}. ${remedy.en}`,
});

const UNREADABLE: Readonly<Record<UnreadableReason, LocalText>> = {
  "empty-file": reason("文件是空的（0 字节）", "The file is empty (0 bytes)", {
    zh: "请重新获取这份文件",
    en: "Get the file again",
  }),
  "not-a-zip": reason("不是 .xlsx 文件，或文件已损坏", "This is no .xlsx file, or it is damaged", SAVE_AS_XLSX),
  "legacy-xls": reason("是旧版 .xls 或 .et 格式", "This is an old .xls or an .et file", SAVE_AS_XLSX),
  "old-excel": reason("是 Excel 95 或更早的 .xls 格式", "This is an .xls file of Excel 95 or older", SAVE_AS_XLSX),
  "old-word": reason("是 Word 95 或更早的 .doc 格式", "This is a .doc file of Word 95 or older", SAVE_AS_DOCX),
  scan: reason("是扫描件，没有文字可读", "This is a scan without any text", {
    zh: "请索取 Word 或 Excel 原件",
    en: "Ask for the original in Word or Excel",
  }),
  "no-table": reason("文件中没有表格", "The file holds no table", {
    zh: "请确认是否选对了文件",
    en: "Make sure that it is the right file",
  }),
  "no-lines": reason("PDF 中没有带框线的表格", "This PDF holds no table with lines", {
    zh: "请索取 Word 或 Excel 原件",
    en: "Ask for the original in Word or Excel",
  }),
  "other-format": reason(
    "不是能读取的表格或文档，或文件已损坏",
    "This is no table or document that can be read, or it is damaged",
    { zh: "请在 Excel、Word 或 WPS 中另存为 .xlsx 或 .docx", en: "Save it as .xlsx or .docx in Excel, Word or WPS" },
  ),
  "damaged-file": reason("文件已损坏", "The file is damaged", {
    zh: `${RESAVE.zh}，或重新获取这份文件`,
    en: `${RESAVE.en}, or get it again`,
  }),
  encrypted: reason("文件设有打开密码", "The file needs a password to open", {
    zh: "请在 Excel 或 WPS 中取消密码（打开时不要求密码的，取消“保护工作簿”）后另存一份",
    en: "Save a copy without the password in Excel or WPS (or without workbook protection if it opens without one)",
  }),
  "no-workbook-part": reason(
    "文件中没有工作簿，可能是其他类型的文件",
    "The file holds no workbook; it may be of another kind",
    SAVE_AS_XLSX,
  ),
  "missing-part": reason("文件不完整，缺少必要的部分", "The file is incomplete", RESAVE),
  "bad-xml": reason("文件内容已损坏，无法解析", "The content of the file is damaged", RESAVE),
  "damaged-zip": reason("文件已损坏", "The file is damaged", {
    zh: `${RESAVE.zh}，或重新获取这份文件`,
    en: `${RESAVE.en}, or get it again`,
  }),
  "unsupported-zip": reason(
    "文件用了不支持的压缩方式",
    "The file is compressed in a way that is not supported",
    RESAVE,
  ),
};

/** Names of limits, by the adapters' keys. */
const LIMITS: Readonly<Record<string, LocalText>> = {
  entries: { zh: "文件内的部件数", en: "number of parts in the file" },
  "unpacked-bytes": { zh: "解压后的字节数", en: "number of bytes unpacked" },
  ratio: { zh: "压缩比", en: "compression ratio" },
  "part-bytes": { zh: "单个部件的字节数", en: "number of bytes of a part" },
  pages: { zh: "页数", en: "number of pages" },
  depth: { zh: "表格嵌套的层数", en: "depth of nested tables" },
  characters: { zh: "文字的字符数", en: "number of characters" },
  cells: { zh: "单元格数", en: "number of cells" },
  "cell-text": { zh: "单元格文字的字符数", en: "number of characters in a cell" },
};

const TOO_LARGE_REMEDY: LocalText = {
  zh: "请删去无关的工作表和空白格式后重新保存",
  en: "Remove unrelated sheets and blank formatting, and save again",
};

function tooLarge({ what, limit, part }: Extract<PortError, { kind: "too-large" }>): LocalText {
  if (what === "explanation") {
    return {
      zh: `说明过长，最多 ${limit} 个字符。请写短一些`,
      en: `The explanation may have ${limit} characters at most. Shorten it`,
    };
  }
  if (what === "request-bytes") {
    return {
      zh: `一次传给 Excel 的内容超过 ${limit} 字节，未作改动。请分几次进行`,
      en: `Excel takes at most ${limit} bytes at once; nothing was changed. Do it in several steps`,
    };
  }
  const name = LIMITS[what] ?? { zh: what, en: what };
  return withPlace(
    {
      zh: `${name.zh}超过上限 ${limit}，未读取。${TOO_LARGE_REMEDY.zh}`,
      en: `The ${name.en} exceeds ${limit}; nothing was read. ${TOO_LARGE_REMEDY.en}`,
    },
    part,
  );
}

/** Appends the part of the package to the reason, for closer inspection; a file that is no package has none. */
const withPlace = ({ zh, en }: LocalText, part: string | undefined): LocalText =>
  part === undefined || part === ""
    ? { zh, en }
    : { zh: zh.replace("。", `（${part}）。`), en: en.replace(". ", ` (${part}). `) };
