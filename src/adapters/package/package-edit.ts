import { fail, ok } from "../../core/result";
import { xmlAttribute } from "./escape";
import { inPart, PartFailure, unwrap } from "./failure";
import { CONTENT_TYPES_PART, contentTypesOf, findPart, relationshipsOf, relationshipsPart, resolveTarget } from "./opc";
import {
  appendInside,
  attributes,
  childrenNamed,
  prefixOf,
  rootElement,
  spliced,
  withPrefix,
  type XmlSpan,
} from "./xml-element";
import { encodingOf } from "./xml";
import type { ZipArchive } from "./zip";
import { writeZip } from "./zip-write";

/** A part to add, and the relationship that leads to it. */
export interface NewPart {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
  /** The part that refers to it. */
  readonly source: string;
  /** The relationship's type, a full URI. */
  readonly relationshipType: string;
}

/** Pending changes to a package. Nothing is written until `bytes`; unchanged parts are copied as stored. */
export interface PackageEdit {
  /** The package with the changes so far. */
  readonly current: ZipArchive;
  /** A part's text, byte order mark included. Throws PartFailure. */
  text(part: string): string;
  /** Changes a part's text, keeping its encoding. Throws PartFailure. */
  update(part: string, edit: (text: string) => string): void;
  /** Adds a part with its content type and relationship; returns the relationship's id. Throws PartFailure. */
  add(part: NewPart): string;
  /** Removes a part, its content type and the relationships from `source` to it. Throws PartFailure. */
  remove(part: string, source: string): void;
  bytes(): Uint8Array;
}

const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** An empty relationships part. */
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** Starts editing a package. The archive itself is not modified. */
export function editPackage(archive: ZipArchive): PackageEdit {
  const changes = new Map<string, Uint8Array | null>();
  const current: ZipArchive = {
    ...archive,
    get names() {
      const added = [...changes].filter(([name, bytes]) => bytes !== null && !archive.has(name));
      return [...archive.names.filter((name) => changes.get(name) !== null), ...added.map(([name]) => name)];
    },
    has: (name) => (changes.has(name) ? changes.get(name) !== null : archive.has(name)),
    read: (name) => {
      const changed = changes.get(name);
      if (changed === null) return fail({ kind: "not-a-workbook", reason: "missing-part", part: name });
      return changed ? ok(changed) : archive.read(name);
    },
  };

  const text = (part: string): string => inPart(part, () => decode(unwrap(current.read(part))));

  const update = (part: string, edit: (text: string) => string): void => {
    const bytes = unwrap(current.read(part));
    const before = text(part);
    const after = inPart(part, () => edit(before));
    if (after === before) return;
    const encoded = inPart(part, () => encode(after, encodingOf(bytes)));
    const original = archive.has(part) ? archive.read(part) : null;
    if (original?.ok && equalBytes(original.value, encoded)) changes.delete(part);
    else changes.set(part, encoded);
  };

  /** Updates a part, looking up its name case-insensitively. */
  const updateFound = (name: string, edit: (text: string) => string): void => {
    const part = findPart(current, name);
    if (part === null) throw new PartFailure({ kind: "not-a-workbook", reason: "missing-part", part: name });
    update(part, edit);
  };

  const setType = (part: string, contentType: string): void => {
    if (contentTypesOf(current).overrides.get(part.toLowerCase()) === contentType) return;
    updateFound(CONTENT_TYPES_PART, (types) =>
      appendToRoot(types, `<Override PartName="/${xmlAttribute(part)}" ContentType="${contentType}"/>`),
    );
  };

  return {
    current,
    text,
    update,
    add: ({ name, contentType, text: content, source, relationshipType }) => {
      const ids = new Set(relationshipsOf(current, source).map(({ id }) => id));
      let number = 1;
      while (ids.has(`rId${number}`)) number++;
      const id = `rId${number}`;
      const target = relativeTarget(source, name);
      setType(name, contentType);
      const links = relationshipsPart(source);
      if (findPart(current, links) === null) {
        // Some writers state the type of each relationships part in place of one for all.
        if (!contentTypesOf(current).defaults.has("rels")) setType(links, RELATIONSHIPS_TYPE);
        changes.set(links, new TextEncoder().encode(NO_RELATIONSHIPS));
      }
      updateFound(relationshipsPart(source), (relationships) =>
        appendToRoot(
          relationships,
          `<Relationship Id="${id}" Type="${relationshipType}" Target="${xmlAttribute(target)}"/>`,
        ),
      );
      changes.set(name, new TextEncoder().encode(content));
      return id;
    },
    remove: (part, source) => {
      const ids = new Set(
        relationshipsOf(current, source)
          .filter(({ target, isExternal }) => !isExternal && target === part)
          .map(({ id }) => id),
      );
      updateFound(CONTENT_TYPES_PART, (types) =>
        withoutChildren(types, "Override", (override) =>
          isSamePart(resolveTarget("", attributes(types, override).get("PartName") ?? ""), part),
        ),
      );
      updateFound(relationshipsPart(source), (relationships) =>
        withoutChildren(relationships, "Relationship", (relationship) =>
          ids.has(attributes(relationships, relationship).get("Id") ?? ""),
        ),
      );
      if (archive.has(part)) changes.set(part, null);
      else changes.delete(part);
    },
    bytes: () => writeZip(archive, changes),
  };
}

/** An unused part name: "xl/worksheets/sheet" → "xl/worksheets/sheet3.xml". */
export function freePartName(archive: ZipArchive, stem: string, extension = "xml"): string {
  let number = 1;
  while (findPart(archive, `${stem}${number}.${extension}`) !== null) number++;
  return `${stem}${number}.${extension}`;
}

/** The text of a part, keeping the byte order mark as its first character. */
function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PartFailure({ kind: "not-a-workbook", reason: "bad-xml", detail: `not in ${encoding}` });
  }
}

function encode(text: string, encoding: string): Uint8Array {
  if (/^utf-?8$/i.test(encoding)) return new TextEncoder().encode(text);
  if (encoding !== "utf-16le" && encoding !== "utf-16be") {
    throw new PartFailure({ kind: "not-a-workbook", reason: "bad-xml", detail: `cannot be written in ${encoding}` });
  }
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
  }
  return bytes;
}

function relativeTarget(source: string, part: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
}

function appendToRoot(text: string, xml: string): string {
  const root = rootElement(text);
  return spliced(text, [appendInside(text, root, withPrefix(xml, prefixOf(root.name)))]);
}

const withoutChildren = (text: string, name: string, isUnwanted: (child: XmlSpan) => boolean): string =>
  spliced(
    text,
    childrenNamed(rootElement(text), name)
      .filter(isUnwanted)
      .map(({ start, end }) => ({ start, end, text: "" })),
  );

const isSamePart = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
