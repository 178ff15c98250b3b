import type { FileFormat } from "./file-format";

const holdsFolder = (names: readonly string[], folder: string): boolean =>
  names.some((name) => name.toLowerCase().startsWith(folder));

/** All readable formats, in the order in which they are tried. Each loads its reader on demand, a file of its own in the pane. */
export const FORMATS: readonly FileFormat[] = [
  {
    id: "docx",
    name: { zh: "Word 文档", en: "Word document" },
    extensions: [".docx", ".docm", ".dotx", ".dotm"],
    sniff: ({ container, names }) => container === "zip" && holdsFolder(names, "word/") && !holdsFolder(names, "xl/"),
    open: async (bytes) => (await import(/* webpackChunkName: "reader-word" */ "./word/read-word")).openDocx(bytes),
  },
  {
    id: "word-xml",
    name: { zh: "Word XML 文档", en: "Word XML document" },
    extensions: [".xml"],
    sniff: ({ container, head }) =>
      container === "xml" && /<(?:\w+:)?(?:wordDocument|package)\b/.test(head) && /word|xmlPackage/i.test(head),
    open: async (bytes) => (await import(/* webpackChunkName: "reader-word" */ "./word/read-word")).openWordXml(bytes),
  },
  {
    id: "ods",
    name: { zh: "OpenDocument 表格", en: "OpenDocument spreadsheet" },
    extensions: [".ods", ".ots"],
    sniff: ({ container, names }) => container === "zip" && names.includes("mimetype") && names.includes("content.xml"),
    open: async (bytes) => (await import(/* webpackChunkName: "reader-ods" */ "./ods/read-ods")).openOds(bytes),
  },
  {
    id: "xls",
    name: { zh: "旧版 Excel 或 WPS 表格", en: "Old Excel or WPS workbook" },
    extensions: [".xls", ".xlt", ".et", ".ett"],
    sniff: ({ container, names }) => container === "compound" && names.some((name) => /^(workbook|book)$/i.test(name)),
    open: async (bytes) => (await import(/* webpackChunkName: "reader-xls" */ "./biff/read-xls")).openXls(bytes),
  },
  {
    id: "doc",
    name: { zh: "旧版 Word 或 WPS 文档", en: "Old Word or WPS document" },
    extensions: [".doc", ".dot", ".wps", ".wpt"],
    sniff: ({ container, names }) => container === "compound" && names.includes("WordDocument"),
    open: async (bytes) => (await import(/* webpackChunkName: "reader-doc" */ "./doc/read-doc")).openDoc(bytes),
  },
  {
    id: "pdf",
    name: { zh: "PDF 文件", en: "PDF" },
    extensions: [".pdf"],
    sniff: ({ container }) => container === "pdf",
    open: async (bytes) => (await import(/* webpackChunkName: "reader-pdf" */ "./pdf/read-pdf")).openPdf(bytes),
  },
  {
    id: "html",
    name: { zh: "网页", en: "Web page" },
    extensions: [".html", ".htm"],
    // In folders they are mostly reports.
    isOnlyNamed: true,
    sniff: ({ container }) => container === "html",
    open: async (bytes) => (await import(/* webpackChunkName: "reader-html" */ "./html/read-html")).openHtml(bytes),
  },
  {
    id: "xlsx",
    name: { zh: "Excel 工作簿", en: "Excel workbook" },
    extensions: [".xlsx", ".xlsm", ".xltx", ".xltm"],
    sniff: ({ container }) => container === "zip",
    open: async (bytes) =>
      (await import(/* webpackChunkName: "reader-xlsx" */ "./xlsx/document")).openXlsxDocument(bytes),
  },
];
