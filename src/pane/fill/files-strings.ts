import { defineTexts } from "../language/language";

/** Texts of import and export. */
export const filesTexts = defineTexts({
  "zh-CN": {
    importTitle: "从文件导入",
    importState: "Word、旧版表格",
    importHint: "把 Word 文档或其他工作簿中的表放进新的工作表，现有的表不动。能套标准版式的套用，其余按原样。",
    importPick: "选择文件…",
    importPaste: "或在此粘贴从 Word 复制的表格（Ctrl+V）",
    importCheck: "校验导入的表",
    importedAsItStands: (sheets: readonly string[]) => `按原样导入，未套用标准版式：${sheets.join("、")}。`,
    exportTitle: "导出 Word",
    exportState: "盖章用",
    exportHint: "把各张绩效目标表另存为一个 Word 文档，一表一页，供打印盖章；工作簿不变。",
    exportStart: "导出 Word 文档",
    exportName: "绩效目标表.docx",
    exported: (count: number) =>
      `已导出 ${count} 张表，请在下载位置查看。没有出现下载时，请改用命令行 jixiao convert。`,
  },
  "en-US": {
    importTitle: "Import from a file",
    importState: "Word, old workbooks",
    importHint:
      "Puts the forms of a Word document or another workbook into new sheets; those that are here stay. In the standard layout where it has a place for everything, else as they stand.",
    importPick: "Choose a file…",
    importPaste: "Or paste a table copied in Word here (Ctrl+V)",
    importCheck: "Check the imported forms",
    importedAsItStands: (sheets: readonly string[]) =>
      `Imported as they stand, without a standard layout: ${sheets.join(", ")}.`,
    exportTitle: "Export to Word",
    exportState: "for the seal",
    exportHint:
      "Saves the forms as one Word document, a page a form, to be printed and sealed; the workbook stays as it is.",
    exportStart: "Export a Word document",
    exportName: "forms.docx",
    exported: (count: number) =>
      `${count} ${count === 1 ? "form" : "forms"} exported: look where downloads go. Where none appears, use jixiao convert on the command line.`,
  },
});
