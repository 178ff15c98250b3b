import { InvalidArgumentError, type Command } from "commander";
import { planOwnTemplate } from "../../app/own-catalog";
import { CATALOG } from "../../core/catalog/catalog";
import { DOMAINS, domainById } from "../../core/catalog/domains";
import { exampleTarget } from "../../core/catalog/example-target";
import { placeOf, type TreePlace } from "../../core/catalog/places";
import type { CatalogEntry } from "../../core/catalog/schema";
import { catalogIndex } from "../../core/catalog/search/catalog-index";
import { search } from "../../core/catalog/search/search";
import { DEFAULT_EDITION_ID, editionById } from "../../core/editions/registry";
import { categoryOf } from "../../core/forms/category";
import type { IndicatorCategory } from "../../core/forms/form";
import { ok } from "../../core/result";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { parseChoice, parseInteger, parseOutput, WRITABLE_EDITION_IDS } from "../options";
import { writePlan } from "../write-plan";

interface CatalogOptions {
  readonly edition: string;
  readonly domain?: string;
  readonly level2?: IndicatorCategory;
  readonly limit: number;
  readonly format: "text" | "json";
  readonly template?: string;
}

/** `jixiao catalog QUERY` */
export function addCatalog(program: Command, { io, exitWith }: CommandContext): void {
  program
    .command("catalog")
    .description("在指标库中查找三级指标")
    .usage("<词...> [选项]，或 --template <文件>")
    .argument("[词...]", "汉字、全拼、首字母或混写；几个词须同时符合")
    .option("--domain <领域>", "只找这个领域，如 物业", parseDomain)
    .option("--level2 <二级指标>", "只找这个二级指标，如 质量指标", parseCategory)
    .option(
      "--edition <版式>",
      `按哪种版式归类：${WRITABLE_EDITION_IDS.join("、")}`,
      parseChoice(WRITABLE_EDITION_IDS),
      DEFAULT_EDITION_ID,
    )
    .option("--limit <个数>", "最多列出多少个，1 到 1000（默认 20）", parseInteger(1, 1000), 20)
    .option("--format <格式>", "输出格式：text 或 json", parseChoice(["text", "json"]), "text")
    .option("--template <文件>", "生成填写本单位自有指标的空白模板，不能已存在", parseOutput)
    .action(async (words: readonly string[], options: CatalogOptions) => {
      if (options.template !== undefined) {
        exitWith(await writePlan(ok(planOwnTemplate([])), options.template, options.template, io));
      } else if (words.length > 0) {
        exitWith(find(words.join(" "), options, io));
      } else {
        complain(io, "catalog", "没有写要查找的词。请写一个词，或用 --template 生成模板");
        exitWith(2);
      }
    });
}

function find(text: string, { edition, domain, level2, limit, format }: CatalogOptions, io: Io): ExitCode {
  const tree = editionById(edition)?.tree.project ?? [];
  const only = { domain: domain ?? null, category: level2 ?? null };
  const hits = search(catalogIndex(), { text, only }).flatMap(({ entry }) => {
    const place = placeOf(tree, entry.category);
    return place ? [{ entry, place }] : [];
  });
  if (hits.length === 0) {
    complain(io, text, "指标库中没有找到。请换一个词，或去掉 --domain、--level2 再试");
    return 2;
  }
  const listed = hits.slice(0, limit);
  io.stdout.write(
    format === "json"
      ? `${JSON.stringify(toJson(edition, hits.length, listed), null, 2)}\n`
      : toText(hits.length, listed),
  );
  return 0;
}

interface PlacedHit {
  readonly entry: CatalogEntry;
  readonly place: TreePlace;
}

function toText(found: number, hits: readonly PlacedHit[]): string {
  const lines = hits.map(
    ({ entry, place }) =>
      `${entry.name}  ${exampleTarget(entry)}\n    ${place.level1} / ${place.branch.name} · ${domainById(entry.domain)?.name.zh ?? ""}\n    ${entry.definition}\n`,
  );
  const more = found > hits.length ? `另有 ${found - hits.length} 个，用 --limit 列出更多\n` : "";
  return `${lines.join("")}${more}指标值为示例，请按实际填写\n`;
}

const toJson = (edition: string, found: number, hits: readonly PlacedHit[]) => ({
  version: 1,
  catalog: CATALOG.version,
  edition,
  found,
  indicators: hits.map(({ entry, place }) => ({
    id: entry.id,
    domain: domainById(entry.domain)?.name.zh ?? entry.domain,
    level1: place.level1,
    level2: place.branch.name,
    level3: entry.name,
    definition: entry.definition,
    target: {
      text: exampleTarget(entry),
      comparator: entry.comparator,
      example: entry.example,
      unit: entry.unit,
      kind: entry.kind,
    },
    direction: entry.direction,
    source: CATALOG.sources[entry.source]?.title ?? entry.source,
  })),
});

/** Parses the name or the id of a 领域. */
function parseDomain(text: string): string {
  const known = DOMAINS.find(({ id, name }) => id === text || name.zh === text);
  if (known) return known.id;
  throw new InvalidArgumentError(`没有领域“${text}”，现有：${DOMAINS.map(({ name }) => name.zh).join("、")}`);
}

/** Parses the name of a 二级指标 of any edition. */
function parseCategory(text: string): IndicatorCategory {
  const category = categoryOf(text);
  if (category) return category;
  throw new InvalidArgumentError(`“${text}”不是二级指标，应如 数量指标、质量指标、成本指标`);
}
