import { CATALOG_COLUMNS, catalogHeads, COLUMN_NAMES, type CatalogColumn } from "../catalog/catalog-heads";
import { DOMAINS } from "../catalog/domains";
import type { LocalText } from "../local-text";
import { categoryOf } from "../forms/category";
import { gridOf } from "../workbook/grid";
import { fail, ok, type Result } from "../result";
import { comparatorBefore, comparatorOfColumn } from "../values/comparators";
import { parseTarget } from "../values/parse-target";
import { compactName } from "../values/text";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { OwnIndicator } from "./catalog-sheet";

/** A remark on a row of a bureau's own catalog. */
export interface OwnCatalogRemark {
  /** Row of the sheet, counted from 1 as users see it. */
  readonly row: number;
  /** error: the row was skipped; warning: it was imported in part. */
  readonly severity: "error" | "warning";
  /** The problem and how to fix it. */
  readonly message: LocalText;
}

/** A bureau's own catalog, as read. */
export interface OwnCatalog {
  readonly indicators: readonly OwnIndicator[];
  readonly remarks: readonly OwnCatalogRemark[];
}

/** The headings of a template, in order. */
export const OWN_COLUMN_HEADS: readonly string[] = COLUMN_NAMES.map((column) => CATALOG_COLUMNS[column][1]);

/** More indicators than any bureau keeps; dropdowns and search stay fast up to this number. */
const MAX_INDICATORS = 5_000;
const MAX_NAME = 100;
/** Characters that spreadsheets interpret as the start of a formula. */
const FORMULA_SIGN = /^[=+\-@＝＋－＠]/;

/**
 * Reads a bureau's own catalog from a sheet: a row of headings in any order, including 二级指标 and 三级指标, followed
 * by one indicator per row; a 二级指标 that is merged or left out applies to the rows below it. Unusable rows are
 * skipped with a remark. Fails if there are no headings or no rows below them.
 */
export function readOwnCatalog(sheet: SheetSnapshot): Result<OwnCatalog, LocalText> {
  const grid = gridOf(sheet);
  const heads = catalogHeads(grid);
  if (!heads) {
    return fail({
      zh: `“${sheet.name}”没有指标库的表头。请在一行中写明“二级指标”“三级指标”，可另加“计算符号”“计量单位”“参考值”“指标说明”“领域”`,
      en: `"${sheet.name}" has no heads of a catalog. Write 二级指标 and 三级指标 into one row; 计算符号, 计量单位, 参考值, 指标说明 and 领域 may be added`,
    });
  }
  const indicators: OwnIndicator[] = [];
  const remarks: OwnCatalogRemark[] = [];
  const seen = new Map<string, number>();
  let level2 = "";
  for (const row of grid.rows.filter((each) => each > heads.row)) {
    const at = (column: CatalogColumn): string => {
      const place = heads.columns.get(column);
      return place === undefined ? "" : grid.at(row, place).text.trim();
    };
    level2 = at("level2") || level2;
    if (COLUMN_NAMES.every((column) => column === "level2" || at(column) === "")) continue;
    const read = readRow(at, level2);
    const key = `${read.indicator?.category ?? ""} ${compactName(read.indicator?.name ?? "")}`;
    const first = seen.get(key);
    const problems = read.indicator && first !== undefined ? [...read.problems, repeated(first)] : read.problems;
    const isLeftOut = problems.some(({ severity }) => severity === "error");
    remarks.push(...problems.map((problem) => ({ row: row + 1, ...problem })));
    if (isLeftOut || !read.indicator) continue;
    if (indicators.length === MAX_INDICATORS) {
      remarks.push({ row: row + 1, ...tooMany });
      break;
    }
    seen.set(key, row + 1);
    indicators.push(read.indicator);
  }
  return indicators.length + remarks.length > 0 ? ok({ indicators, remarks }) : fail(nothingBelow(sheet.name));
}

type Problem = Omit<OwnCatalogRemark, "row">;

interface RowReading {
  readonly indicator: OwnIndicator | null;
  readonly problems: readonly Problem[];
}

function readRow(at: (column: CatalogColumn) => string, level2: string): RowReading {
  const name = at("name");
  const category = categoryOf(level2);
  const fatal = nameProblem(name) ?? (category === null ? unknownBranch(level2) : null) ?? formulaProblem(at("unit"));
  if (fatal || category === null) return { indicator: null, problems: fatal ? [fatal] : [] };
  const value = parseTarget(at("example"));
  const typed = at("comparator");
  const comparator = comparatorOfColumn(typed) ?? value.comparator;
  const domainName = at("domain");
  const domain = DOMAINS.find(({ name: { zh } }) => zh === domainName);
  const problems = [
    ...(typed !== "" && comparatorOfColumn(typed) === null && !/^定[性量]$/.test(typed)
      ? [unknownComparator(typed)]
      : []),
    ...(domainName !== "" && !domain ? [unknownDomain(domainName)] : []),
  ];
  const indicator: OwnIndicator = {
    category,
    name,
    comparator,
    unit: at("unit") || (value.figure === null ? null : `${value.magnitude}${value.unit ?? ""}` || null),
    example: exampleOf(at("example"), value.figure),
    definition: at("definition") || null,
    domain: domain?.id ?? null,
  };
  return { indicator, problems };
}

/** The value without comparator and unit: "≥95%" → "95". */
const exampleOf = (text: string, figure: string | null): string | null =>
  text === "" ? null : (figure ?? comparatorBefore(text)?.rest ?? text);

function nameProblem(name: string): Problem | null {
  if (name === "") return error("没有三级指标名称，请填写", "The name (三级指标) is missing; fill it in");
  if (name.length > MAX_NAME) {
    return error(
      `名称有 ${name.length} 个字，请控制在 ${MAX_NAME} 字以内`,
      `The name has ${name.length} characters; at most ${MAX_NAME} are taken`,
    );
  }
  return formulaProblem(name);
}

const formulaProblem = (text: string): Problem | null =>
  FORMULA_SIGN.test(text)
    ? error(
        `“${text.slice(0, 20)}”以“${text.charAt(0)}”开头，选入单元格会被当作公式，请删去开头的符号`,
        `"${text.slice(0, 20)}" begins with "${text.charAt(0)}" and would become a formula in a cell; remove the sign`,
      )
    : null;

const unknownBranch = (level2: string): Problem =>
  level2 === ""
    ? error("没有二级指标，请填写", "The branch (二级指标) is missing; fill it in")
    : error(
        `不认识二级指标“${level2}”，请写数量、质量、时效、成本、经济效益、社会效益、生态效益、可持续影响、满意度等指标`,
        `The branch "${level2}" is unknown; write 数量指标, 质量指标, 时效指标, 成本指标, 经济效益指标 and so on`,
      );

const repeated = (row: number): Problem =>
  error(`与第 ${row} 行重复，请删去一行`, `The same as row ${row}; delete one of them`);

const tooMany: Problem = error(
  `自有指标最多 ${MAX_INDICATORS} 个，从这一行起没有读入，请精简`,
  `At most ${MAX_INDICATORS} indicators are taken; from this row on none was read`,
);

const unknownComparator = (text: string): Problem =>
  warning(
    `计算符号“${text}”不认识，未采用，请写 ≥、≤、>、<、= 或定性`,
    `The comparator "${text}" is unknown and was left out; write ≥, ≤, >, <, = or 定性`,
  );

const unknownDomain = (text: string): Problem =>
  warning(
    `没有领域“${text}”，该指标在所有领域提供；如只用于某一领域，请写指标库中的领域名称`,
    `There is no domain "${text}", so the indicator is offered in all of them; write the name of a domain of the catalog`,
  );

const nothingBelow = (sheet: string): LocalText => ({
  zh: `“${sheet}”的表头下没有指标，请每行填写一个`,
  en: `There is no indicator below the heads of "${sheet}"; write one into each row`,
});

function error(zh: string, en: string): Problem {
  return { severity: "error", message: { zh, en } };
}

function warning(zh: string, en: string): Problem {
  return { severity: "warning", message: { zh, en } };
}
