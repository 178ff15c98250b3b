import type { DefinedName, SheetVisibility } from "../../core/workbook/snapshot";
import { PartFailure } from "../package/failure";
import { findWorkbookPart, readText, relationshipsOf, type Relationship } from "../package/opc";
import { badXml, booleanAttribute, countAttribute, parseXml, type XmlAttributes } from "../package/xml";
import { decodeXstring } from "../package/xml-text";
import type { ZipArchive } from "../package/zip";

/** A worksheet's entry in the workbook part. Other kinds of tabs (charts, dialogs, macro modules) are left out. */
export interface WorksheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly part: string;
  /** Names scoped to this sheet. */
  readonly names: readonly DefinedName[];
}

/** The contents of the workbook part. */
export interface WorkbookContents {
  /** The name of the workbook part. */
  readonly part: string;
  /** The names of all tabs, including those that are not worksheets. */
  readonly tabs: readonly string[];
  /** In tab order. */
  readonly worksheets: readonly WorksheetEntry[];
  /** Names scoped to the workbook. */
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** The core properties part of the package: author, dates. */
  readonly propertiesPart: string | null;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
  readonly calculationChainPart: string | null;
}

interface ScopedName extends DefinedName {
  /** Index of the tab that the name belongs to, or null. */
  readonly tab: number | null;
}

/** End of the relationship type of the core properties, which has its own namespace. */
const CORE_PROPERTIES = "/metadata/core-properties";

/** Names that Excel defines, such as print areas and filters. */
const BUILT_IN_NAME = /^_xlnm\./i;

/** Reads the workbook part. Throws PartFailure. */
export function readWorkbookPart(archive: ZipArchive): WorkbookContents {
  const packageRelationships = relationshipsOf(archive, "");
  const part = findWorkbookPart(archive, packageRelationships);
  const relationships = relationshipsOf(archive, part);
  const tabs: XmlAttributes[] = [];
  const names: ScopedName[] = [];
  let date1904 = false;
  const path: string[] = [];
  let root = "";
  let defined: XmlAttributes | null = null;
  parseXml(part, readText(archive, part), {
    open: (name, attributes) => {
      if (root === "") root = name;
      // Check the parent: extensions use the same element names, and x15:workbookPr has no date system.
      const parent = path.at(-1);
      path.push(name);
      if (name === "workbookPr" && parent === "workbook") date1904 = booleanAttribute(attributes, "date1904") ?? false;
      if (name === "sheet" && parent === "sheets") tabs.push(attributes);
      if (name === "definedName") defined = attributes;
    },
    close: (name, text) => {
      path.pop();
      if (name === "definedName" && defined) names.push(scopedName(defined, text));
    },
  });
  if (root !== "workbook") throw new PartFailure({ kind: "not-a-workbook", reason: "no-workbook-part", part });

  const worksheets: WorksheetEntry[] = [];
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const namesByTab = groupByTab(names);
  const taken = new Set<string>();
  for (const [tab, attributes] of tabs.entries()) {
    const name = decodeXstring(attributes.get("name") ?? "");
    const id = attributes.get("id") ?? "";
    if (taken.has(`name ${name}`)) throw badXml(part, `two sheets named ${name}`);
    taken.add(`name ${name}`);
    // Excel keeps a tab without a part for each macro module of an old workbook.
    if (id === "") continue;
    const relationship = byId.get(id);
    if (!relationship) throw badXml(part, `sheet ${name} has no part`);
    if (taken.has(`part ${relationship.target}`)) throw badXml(part, `sheet ${name} has the part of another`);
    taken.add(`part ${relationship.target}`);
    if (relationship.kind !== "worksheet") continue;
    worksheets.push({
      name,
      visibility: visibilityOf(attributes.get("state")),
      part: relationship.target,
      names: namesByTab.get(tab) ?? [],
    });
  }
  const existing = ({ target }: Relationship): boolean => archive.has(target);
  const targetOf = (kind: string): string | null =>
    relationships.find((relationship) => relationship.kind === kind && existing(relationship))?.target ?? null;
  const properties = packageRelationships.find(({ kind }) => kind.endsWith(CORE_PROPERTIES));
  return {
    part,
    tabs: tabs.map((attributes) => decodeXstring(attributes.get("name") ?? "")),
    worksheets,
    names: namesByTab.get(null) ?? [],
    date1904,
    propertiesPart: properties && existing(properties) ? properties.target : null,
    stylesPart: targetOf("styles"),
    sharedStringsPart: targetOf("sharedStrings"),
    calculationChainPart: targetOf("calcChain"),
  };
}

const scopedName = (attributes: XmlAttributes, text: string): ScopedName => ({
  name: decodeXstring(attributes.get("name") ?? ""),
  formula: decodeXstring(text),
  hidden: booleanAttribute(attributes, "hidden") ?? false,
  tab: countAttribute(attributes, "localSheetId"),
});

function groupByTab(names: readonly ScopedName[]): ReadonlyMap<number | null, readonly DefinedName[]> {
  const groups = new Map<number | null, DefinedName[]>();
  for (const { tab, ...name } of names) {
    if (BUILT_IN_NAME.test(name.name)) continue;
    const group = groups.get(tab) ?? [];
    group.push(name);
    groups.set(tab, group);
  }
  return groups;
}

const visibilityOf = (state: string | undefined): SheetVisibility =>
  state === "hidden" || state === "veryHidden" ? state : "visible";
