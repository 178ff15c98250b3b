import manifest from "../../../package.json";
import type { AcrossFinding, FileCell } from "../../core/across/across-rule";
import { levelOf, type Criteria } from "../../core/profile/criteria";
import type { Profile } from "../../core/profile/profile";
import { citationOf } from "../../core/engine/dimension";
import type { Severity } from "../../core/severity";
import type { CellEntry, FileReport, FindingEntry } from "../report";
import { RULE_METAS } from "../../core/profile/codes";
import { jsonText } from "./json";

/** SARIF 2.1.0, section 3.27.10. */
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", todo: "note", warning: "warning", info: "note" };

const RULE_INDEXES: ReadonlyMap<string, number> = new Map(RULE_METAS.map(({ code }, index) => [code, index]));

/**
 * A SARIF 2.1.0 log (OASIS, 27 March 2020), written incrementally: head, results, tail. Cells are logical locations,
 * `附件1-1!F6`, in the workbook's artifact: SARIF has regions only for lines of text.
 */
export const SARIF_HEAD = [
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":',
  jsonText({
    driver: {
      name: "jixiao",
      version: manifest.version,
      language: "zh-CN",
      rules: RULE_METAS.map((meta) => ({
        id: meta.code,
        shortDescription: { text: meta.title.zh },
        help: { text: `依据：${citationOf(meta)}` },
        defaultConfiguration: { level: LEVELS[meta.severity] },
      })),
    },
  }),
  ',"language":"zh-CN","results":[',
].join("");

/**
 * The results of one workbook, one per line, separated by commas; "" if there are none. `artifact`: its index among the
 * files.
 */
export const sarifResults = (report: FileReport, artifact: number): string =>
  report.findings.map((finding) => `\n${jsonText(resultOf(finding, report.file, artifact))}`).join(",");

/** The results between workbooks. `placeOf` returns the artifact index of a file. */
export const sarifAcross = (across: readonly AcrossFinding[], placeOf: (file: string) => number): string =>
  across
    .map((finding) => {
      const locationOf = (cell: FileCell) => location(cell, cell.file, placeOf(cell.file));
      return `\n${jsonText({
        ...ruleOf(finding),
        message: { text: finding.message.zh },
        locations: [locationOf(finding)],
        relatedLocations: finding.related.map((cell, id) => ({ id, ...locationOf(cell) })),
        properties: { params: finding.params, fix: null },
      })}`;
    })
    .join(",");

/** A file of the run. */
export interface SarifFile {
  readonly file: string;
  readonly error: string | null;
  /** The name of the profile that it carries and was judged by, or null. */
  readonly carried: string | null;
}

/**
 * The part after the results: the invocation and the files. A given profile appears in the rule overrides (3.20.5), a
 * profile carried by a workbook at its artifact; both by name.
 */
export function sarifTail(files: readonly SarifFile[], isWhole: boolean, criteria: Criteria) {
  const { profile } = criteria;
  const invocation = {
    ...(profile && {
      ruleConfigurationOverrides: overridesOf(profile, criteria),
      properties: { profile: profile.name },
    }),
    executionSuccessful: isWhole && files.every(({ error }) => error === null),
    toolExecutionNotifications: files.flatMap(({ file, error }) =>
      error === null
        ? []
        : [
            {
              level: "error",
              message: { text: error },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            },
          ],
    ),
  };
  const artifacts = files.map(({ file, carried }) => ({
    location: { uri: uriOf(file) },
    ...(carried !== null && { properties: { profile: carried } }),
  }));
  return `\n],"invocations":${jsonText([invocation])},"artifacts":${jsonText(artifacts)}}]}\n`;
}

/** The rules whose level a profile changes. */
const overridesOf = (profile: Profile, { metaOf }: Criteria) =>
  RULE_METAS.flatMap((meta, index) => {
    const level = levelOf(meta, profile);
    const basis = metaOf(meta.code)?.basis ?? meta.basis;
    if (level === meta.severity && basis === meta.basis) return [];
    return [
      {
        descriptor: { id: meta.code, index },
        configuration: {
          enabled: level !== "off",
          level: level === "off" ? "none" : LEVELS[level],
          ...(basis !== meta.basis && { properties: { basis } }),
        },
      },
    ];
  });

const ruleOf = ({ rule, severity }: { readonly rule: string; readonly severity: Severity }) => ({
  ruleId: rule,
  ruleIndex: RULE_INDEXES.get(rule) ?? -1,
  level: LEVELS[severity],
});

const resultOf = (finding: FindingEntry, file: string, artifact: number) => ({
  ...ruleOf(finding),
  message: { text: finding.message },
  locations: [location(finding, file, artifact)],
  relatedLocations: finding.related.map((cell, id) => ({ id, ...location(cell, file, artifact) })),
  properties: { params: finding.params, fix: finding.fix },
});

const location = ({ sheet, cell }: CellEntry, file: string, artifact: number) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(file), index: artifact } },
  logicalLocations: [{ name: cell, fullyQualifiedName: `${sheet}!${cell}` }],
});

/** A path as a URI reference: `市本级/表 1.xlsx` → `%E5%B8%82…/%E8%A1%A8%201.xlsx`. */
const uriOf = (file: string): string => file.split(/[\\/]/).map(encodeURIComponent).join("/");
