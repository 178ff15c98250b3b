import manifest from "../../../package.json";
import type { Severity } from "../../core/engine/finding";
import { RULES } from "../../core/rules/registry";
import type { CellEntry, FindingEntry, WorkbookReport } from "../report";

/** SARIF 2.1.0, section 3.27.10. */
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/**
 * The result as a SARIF 2.1.0 log (OASIS, 27 March 2020). Cells are logical locations, `附件1-1!F6`, in the workbook's
 * artifact: SARIF has regions for lines of text only.
 */
export function formatSarif(reports: readonly WorkbookReport[]): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "jixiao", version: manifest.version, language: "zh-CN", rules: RULES.map(ruleOf) } },
        language: "zh-CN",
        invocations: [
          {
            executionSuccessful: reports.every(({ error }) => error === null),
            toolExecutionNotifications: reports.flatMap(notificationsOf),
          },
        ],
        artifacts: reports.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: reports.flatMap((report, artifact) =>
          report.findings.map((finding) => resultOf(finding, report, artifact)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const ruleOf = ({ meta }: (typeof RULES)[number]) => ({
  id: meta.code,
  shortDescription: { text: meta.title.zh },
  help: { text: `依据：${meta.basis}` },
  defaultConfiguration: { level: LEVELS[meta.severity] },
});

const notificationsOf = ({ file, error }: WorkbookReport) =>
  error === null
    ? []
    : [
        {
          level: "error",
          message: { text: error },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
        },
      ];

function resultOf(finding: FindingEntry, { file }: WorkbookReport, artifact: number) {
  const locationOf = ({ sheet, cell }: CellEntry) => ({
    physicalLocation: { artifactLocation: { uri: uriOf(file), index: artifact } },
    logicalLocations: [{ name: cell, fullyQualifiedName: `${sheet}!${cell}` }],
  });
  return {
    ruleId: finding.rule,
    ruleIndex: RULES.findIndex(({ meta }) => meta.code === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(finding)],
    relatedLocations: finding.related.map((cell, id) => ({ id, ...locationOf(cell) })),
    properties: { params: finding.params, fix: finding.fix },
  };
}

/** A path as a URI reference: `市本级/表 1.xlsx` → `%E5%B8%82…/%E8%A1%A8%201.xlsx`. */
const uriOf = (file: string): string => file.split(/[\\/]/).map(encodeURIComponent).join("/");
