import { PartFailure, unwrap } from "./failure";
import { decodePart, parseXml } from "./xml";
import type { ZipArchive } from "./zip";

/** A relationship from a part, or from the package as a whole, to a part or an external target. */
export interface Relationship {
  readonly id: string;
  /** The type's URI as written. */
  readonly type: string;
  /**
   * The type without its namespace, the same in strict and transitional files, e.g. "worksheet"; otherwise the whole
   * URI.
   */
  readonly kind: string;
  /** The target part's name, in the archive's spelling if it exists; for an external target the URI as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The contents of `[Content_Types].xml`. Keys are in lower case, part names without a leading "/". */
export interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
}

/** The part that declares the content types of all others. */
export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** Namespaces of relationship types: transitional and strict (ECMA-376 part 4 and part 1). */
const TYPE_NAMESPACES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  "http://purl.oclc.org/ooxml/officeDocument/relationships/",
];

/** The archive's spelling of a part name; names compare case-insensitively (ECMA-376 part 2, 6.2.2.3). */
export function findPart(archive: ZipArchive, name: string): string | null {
  if (archive.has(name)) return name;
  const wanted = name.toLowerCase();
  return archive.names.find((candidate) => candidate.toLowerCase() === wanted) ?? null;
}

/** The decoded text of an XML part. Throws PartFailure when it is missing, damaged or too large. */
export function readText(archive: ZipArchive, part: string): string {
  return decodePart(unwrap(archive.read(part)), part);
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" stands for the package itself. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/**
 * The name of a target part. Relative targets start from the source part's folder:
 * ("xl/workbook.xml", "worksheets/sheet1.xml") → "xl/worksheets/sheet1.xml"; ("xl/workbook.xml", "/xl/a.xml") → "xl/a.xml".
 */
export function resolveTarget(source: string, target: string): string {
  const path = (target.split("#", 1)[0] ?? "").replaceAll("\\", "/");
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** The relationships of a part ("" for the package); none when it has no relationships part. Throws PartFailure. */
export function relationshipsOf(archive: ZipArchive, source: string): readonly Relationship[] {
  const part = findPart(archive, relationshipsPart(source));
  if (part === null) return [];
  const spellings = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  const relationships: Relationship[] = [];
  parseXml(part, readText(archive, part), {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const type = attributes.get("Type") ?? "";
      const target = attributes.get("Target") ?? "";
      const isExternal = attributes.get("TargetMode") === "External";
      relationships.push({
        id: attributes.get("Id") ?? "",
        type,
        kind: relationshipKind(type),
        target: isExternal ? target : targetPart(spellings, resolveTarget(source, target)),
        isExternal,
      });
    },
  });
  return relationships;
}

/**
 * ".../officeDocument/2006/relationships/worksheet" → "worksheet"; types of other namespaces are returned unchanged.
 */
export function relationshipKind(type: string): string {
  const namespace = TYPE_NAMESPACES.find((start) => type.startsWith(start));
  return namespace ? type.slice(namespace.length) : type;
}

/** The archive's spelling of a target; part names may be percent-encoded in the target but not in the archive. */
function targetPart(spellings: ReadonlyMap<string, string>, name: string): string {
  return spellings.get(name.toLowerCase()) ?? spellings.get(decodePercent(name).toLowerCase()) ?? name;
}

function decodePercent(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The content types of the package. Throws PartFailure. */
export function contentTypesOf(archive: ZipArchive): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const part = findPart(archive, CONTENT_TYPES_PART);
  if (part === null) return { defaults, overrides };
  parseXml(part, readText(archive, part), {
    open: (name, attributes) => {
      const type = attributes.get("ContentType") ?? "";
      if (name === "Default") defaults.set((attributes.get("Extension") ?? "").toLowerCase(), type);
      if (name === "Override") overrides.set(resolveTarget("", attributes.get("PartName") ?? "").toLowerCase(), type);
    },
  });
  return { defaults, overrides };
}

/** The content type of a part, or null when none is declared. */
export function contentTypeOf(types: ContentTypes, part: string): string | null {
  const name = part.toLowerCase();
  return types.overrides.get(name) ?? types.defaults.get(name.slice(name.lastIndexOf(".") + 1)) ?? null;
}

/**
 * The name of the package's main part, found through its relationships. Throws PartFailure unless it is an XML workbook
 * (not .xlsb, not a document of another kind).
 */
export function findWorkbookPart(
  archive: ZipArchive,
  relationships: readonly Relationship[] = relationshipsOf(archive, ""),
): string {
  const main = relationships.find(({ kind }) => kind === "officeDocument");
  const type = main ? contentTypeOf(contentTypesOf(archive), main.target) : null;
  if (!main || main.isExternal || (type !== null && !isWorkbookType(type))) {
    throw new PartFailure({
      kind: "not-a-workbook",
      reason: "no-workbook-part",
      ...(main ? { part: main.target } : {}),
      ...(type === null ? {} : { detail: type }),
    });
  }
  return main.target;
}

/** Workbooks and templates, with or without macros; for a bare "application/xml" the root element decides. */
const isWorkbookType = (type: string): boolean =>
  /(spreadsheetml|ms-excel)\.(sheet|template|addin)(\.macroEnabled)?\.main\+xml$/.test(type) ||
  type === "application/xml";
