import path from "node:path";
import { SaxesParser } from "saxes";
import { decodePart } from "../../src/adapters/package/xml";
import { openZip, type ZipArchive } from "../../src/adapters/package/zip";
import { STYLESHEET_ORDER, WORKBOOK_ORDER, WORKSHEET_ORDER } from "../../src/adapters/xlsx/child-order";
import { valueOf } from "./value-of";

interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  text: string;
}

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * Finds what Excel is known to "repair" or refuse in a package: content types and relationships that do not match the
 * parts, children in the wrong order, wrong counts and indexes, rules without priority, unquoted sheet names. Returns
 * one line per problem.
 */
export function lintPackage(bytes: Uint8Array): readonly string[] {
  const opened = openZip(bytes);
  if (!opened.ok) return [`not readable: ${JSON.stringify(opened.error)}`];
  const archive = opened.value;
  const documents = new Map<string, Node>();
  const problems: string[] = [];
  for (const name of archive.names.filter((candidate) => /\.(xml|rels|vml)$/i.test(candidate))) {
    try {
      documents.set(name, parse(read(archive, name)));
    } catch (cause) {
      problems.push(`${name}: ${String(cause)}`);
    }
  }
  return [
    ...problems,
    ...lintContentTypes(archive, documents),
    ...lintRelationships(archive, documents),
    ...lintWorkbook(documents),
    ...lintStyles(documents),
    ...lintWorksheets(documents),
  ];
}

/** The text of a part. */
const read = (archive: ZipArchive, name: string): string => decodePart(valueOf(archive.read(name)), name);

/** Parses with namespaces: an undeclared prefix is an error. */
function parse(text: string): Node {
  const root: Node = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = new Map(Object.entries(tag.attributes).map(([name, { value }]) => [name, value]));
    const node: Node = { name: tag.local, attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (content) => {
    const node = open.at(-1);
    if (node) node.text += content;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return root.children[0] ?? root;
}

function* descendants(node: Node): Generator<Node> {
  for (const child of node.children) {
    yield child;
    yield* descendants(child);
  }
}

const named = (node: Node | undefined, name: string): readonly Node[] =>
  node ? [...descendants(node)].filter((candidate) => candidate.name === name) : [];

const childOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((candidate) => candidate.name === name);

function lintContentTypes(archive: ZipArchive, documents: ReadonlyMap<string, Node>): string[] {
  const types = documents.get(CONTENT_TYPES);
  const overrides = named(types, "Override").map((node) => node.attributes.get("PartName")?.replace(/^\//, "") ?? "");
  const defaults = new Set(named(types, "Default").map((node) => node.attributes.get("Extension")?.toLowerCase()));
  const hasType = (name: string): boolean =>
    name === CONTENT_TYPES || overrides.includes(name) || defaults.has(name.split(".").at(-1)?.toLowerCase());
  return [
    ...overrides.filter((name) => !archive.has(name)).map((name) => `content type for missing part ${name}`),
    ...overrides.filter((name, index) => overrides.indexOf(name) !== index).map((name) => `two content types: ${name}`),
    ...archive.names.filter((name) => !hasType(name)).map((name) => `no content type: ${name}`),
  ];
}

function lintRelationships(archive: ZipArchive, documents: ReadonlyMap<string, Node>): string[] {
  const problems: string[] = [];
  const reached = new Set([CONTENT_TYPES]);
  for (const [name, document] of documents) {
    if (!name.endsWith(".rels")) continue;
    reached.add(name);
    const source = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    if (source !== "" && !archive.has(source)) problems.push(`relationships without owner: ${name}`);
    const ids = new Set<string>();
    for (const { attributes } of named(document, "Relationship")) {
      const id = attributes.get("Id") ?? "";
      if (ids.has(id)) problems.push(`${name}: two relationships ${id}`);
      ids.add(id);
      if (attributes.get("TargetMode") === "External") continue;
      const target = attributes.get("Target") ?? "";
      const part = target.startsWith("/") ? target.slice(1) : path.posix.join(path.posix.dirname(source), target);
      if (!archive.has(part)) problems.push(`${name}: dangling ${target}`);
      reached.add(part);
    }
    const owner = documents.get(source);
    for (const node of owner ? descendants(owner) : []) {
      for (const [attribute, id] of node.attributes) {
        if (/^(?!xmlns)\w+:(id|embed)$/.test(attribute) && /^rId\w+$/.test(id) && !ids.has(id)) {
          problems.push(`${source}: <${node.name}> uses missing ${id}`);
        }
      }
    }
  }
  return [...problems, ...archive.names.filter((name) => !reached.has(name)).map((name) => `orphan part ${name}`)];
}

function lintWorkbook(documents: ReadonlyMap<string, Node>): string[] {
  const workbook = documents.get("xl/workbook.xml");
  if (!workbook) return ["no xl/workbook.xml"];
  const sheets = named(workbook, "sheet");
  const values = (attribute: string): readonly string[] =>
    sheets.map(({ attributes }) => attributes.get(attribute)?.toLowerCase() ?? "");
  const problems = lintOrder("workbook", workbook, WORKBOOK_ORDER, []);
  for (const attribute of ["name", "sheetId", "r:id"]) {
    if (new Set(values(attribute)).size !== sheets.length) problems.push(`workbook: ${attribute} of sheets not unique`);
  }
  if (sheets.every(({ attributes }) => (attributes.get("state") ?? "visible") !== "visible")) {
    problems.push("workbook: no visible sheet");
  }
  const names = new Set<string>();
  for (const { attributes, text } of named(workbook, "definedName")) {
    const scope = attributes.get("localSheetId");
    const key = `${scope ?? ""}!${attributes.get("name")?.toLowerCase() ?? ""}`;
    if (names.has(key)) problems.push(`workbook: two names ${key}`);
    names.add(key);
    if (scope !== undefined && Number(scope) >= sheets.length) problems.push(`workbook: localSheetId ${scope}`);
    for (const [, sheet = ""] of text.matchAll(/(?:^|,)([^'!,"]*)!/g)) {
      if (/[（）()\s-]|^\d/.test(sheet)) problems.push(`workbook: unquoted sheet name in ${text}`);
    }
  }
  return problems;
}

function lintStyles(documents: ReadonlyMap<string, Node>): string[] {
  const styles = documents.get("xl/styles.xml");
  if (!styles) return [];
  const problems = lintOrder("styles", styles, STYLESHEET_ORDER, []);
  for (const list of styles.children) {
    const count = list.attributes.get("count");
    if (count !== undefined && Number(count) !== list.children.length) problems.push(`styles: count of ${list.name}`);
  }
  const size = (name: string): number => childOf(styles, name)?.children.length ?? 0;
  for (const { attributes } of childOf(styles, "cellXfs")?.children ?? []) {
    for (const [attribute, list] of Object.entries({ fontId: "fonts", fillId: "fills", borderId: "borders" })) {
      if (Number(attributes.get(attribute) ?? 0) >= size(list)) problems.push(`styles: ${attribute} beyond ${list}`);
    }
  }
  const formats = named(childOf(styles, "numFmts"), "numFmt").map(({ attributes }) => attributes.get("numFmtId"));
  if (new Set(formats).size !== formats.length) problems.push("styles: numFmtId not unique");
  return problems;
}

function lintWorksheets(documents: ReadonlyMap<string, Node>): string[] {
  const styles = documents.get("xl/styles.xml");
  const cellFormats = childOf(styles, "cellXfs")?.children.length ?? 0;
  const differentialFormats = childOf(styles, "dxfs")?.children.length ?? 0;
  const problems: string[] = [];
  for (const [name, sheet] of documents) {
    if (sheet.name !== "worksheet") continue;
    problems.push(...lintOrder(name, sheet, WORKSHEET_ORDER, ["conditionalFormatting"]));
    const priorities = new Set<string>();
    for (const rule of named(sheet, "cfRule")) {
      const { attributes } = rule;
      const format = attributes.get("dxfId");
      if (format !== undefined && Number(format) >= differentialFormats) problems.push(`${name}: dxfId ${format}`);
      const priority = attributes.get("priority");
      if (priority === undefined) continue;
      if (priorities.has(priority)) problems.push(`${name}: two rules of priority ${priority}`);
      priorities.add(priority);
    }
    for (const format of sheet.children.filter((child) => child.name === "conditionalFormatting")) {
      if (!childOf(format, "cfRule")) problems.push(`${name}: conditionalFormatting without rule`);
    }
    for (const list of ["mergeCells", "dataValidations"]) {
      const node = childOf(sheet, list);
      const count = node?.attributes.get("count");
      if (node && count !== undefined && Number(count) !== node.children.length)
        problems.push(`${name}: ${list} count`);
      if (node?.children.length === 0) problems.push(`${name}: empty ${list}`);
    }
    for (const cell of named(childOf(sheet, "sheetData"), "c")) {
      if (Number(cell.attributes.get("s") ?? 0) >= Math.max(1, cellFormats)) problems.push(`${name}: s of a cell`);
    }
  }
  return problems;
}

function lintOrder(where: string, node: Node, order: readonly string[], repeatable: readonly string[]): string[] {
  const problems: string[] = [];
  let last = -1;
  for (const child of node.children) {
    const rank = order.indexOf(child.name);
    if (rank < 0) continue;
    if (rank < last) problems.push(`${where}: <${child.name}> after <${order[last] ?? ""}>`);
    if (rank === last && !repeatable.includes(child.name)) problems.push(`${where}: two <${child.name}>`);
    last = Math.max(last, rank);
  }
  return problems;
}
