// npm run layout-pages: writes the pages of all editions and their list in docs/layouts from the data in src/core/editions.
// `node scripts/layout-pages.mjs FOLDER` writes them to another folder, which has a README.md with a list.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { format } from "oxfmt";

const PAGES = path.resolve("docs/layouts");
const folder = path.resolve(process.argv[2] ?? PAGES);

const bundled = await build({
  stdin: {
    contents: `export { EDITIONS } from "./src/core/editions/registry";
export { AMOUNT_NAMES } from "./src/core/forms/field-names";
export { cellContents, isList, tableOf } from "./src/core/layout/layout-contents";`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  write: false,
  format: "esm",
  mainFields: ["module", "main"],
});
const [{ text: program }] = bundled.outputFiles;
const { EDITIONS, AMOUNT_NAMES, cellContents, isList, tableOf } = await import(
  `data:text/javascript;base64,${Buffer.from(program).toString("base64")}`
);

const KINDS = { department: "部门整体", project: "项目" };
const DETECTION = {
  layout: "按栏目名称、指标表的列、标题和一二级指标",
  tree: "按栏目名称、指标表的列、标题；样子不同而一二级指标相同的表也按它核对",
};

const oneLine = (text) => text.replace(/\s+/g, "").replace(/[：:]$/, "");
const nameOf = (field) => AMOUNT_NAMES[field].zh;
/** The kinds of form that an edition prints, with their layouts. */
const formsOf = ({ layouts }) =>
  Object.keys(KINDS).flatMap((kind) => (layouts?.[kind] ? [{ kind, layout: layouts[kind] }] : []));

/** 资金总额 = 基本支出 + 项目支出, and sums over tasks and over the entries of a list. */
function sumsOf(layout) {
  const labels = ownLabels(layout);
  const stated = layout.sums.map(({ total, parts, ownParts = [] }) => {
    const names = [...parts.map(nameOf), ...ownParts.map((key) => labels.get(key) ?? key)];
    return `${nameOf(total)} = ${names.join(" + ")}`;
  });
  const contents = cellContents(layout);
  const shares = contents.flatMap((content) => (content.kind === "task" && content.shareOf ? [content.shareOf] : []));
  const totals = contents.flatMap((content) => (content.kind === "total" ? [content.field] : []));
  return [
    ...stated,
    ...[...new Set(shares)].map((field) => `${nameOf(field)} = 各项任务的金额之和`),
    ...[...new Set(totals)].map((field) => `合计行 = 各项目的${nameOf(field)}之和`),
  ];
}

/** The labels before the layout's own fields, by key. */
function ownLabels(layout) {
  const contents = cellContents(layout);
  return new Map(
    contents.flatMap((content, index) => {
      const before = contents[index - 1];
      return content.kind === "own" && before?.kind === "label" ? [[content.key, oneLine(before.text)]] : [];
    }),
  );
}

function formPart({ tree }, { kind, layout }) {
  const table = tableOf(layout);
  const paper = layout.orientation === "portrait" ? "A4 纵向" : "A4 横向";
  const fit = isList(layout) ? "缩至页宽，各页重印表头" : "一张表一页";
  const labels = cellContents(layout).flatMap((content) => (content.kind === "label" ? [oneLine(content.text)] : []));
  const heads = table?.kind === "indicators" ? table.columns.map(({ header }) => oneLine(header)) : [];
  const hasLevels = table?.columns.some(({ content }) => content === "level2") ?? false;
  const branches = tree[kind].map(
    (node) =>
      `${node.name}：${node.branches.map(({ name, mandatory }) => name + (mandatory ? "（必设）" : "")).join("、")}`,
  );
  const facts = [
    `纸张：${paper}，${fit}；工作表名：${layout.attachment.replace("{n}", "n")}`,
    `印出的文字：${labels.filter((text) => text !== "").join("、")}`,
    ...(heads.length > 0 ? [`指标表的列：${heads.join("、")}`] : []),
    ...(hasLevels ? branches : ["指标不分一、二级"]),
    ...sumsOf(layout).map((sum) => `合计：${sum}`),
  ];
  return `## ${titleOf(layout)}\n\n${facts.map((fact) => `- ${fact}`).join("\n")}`;
}

/** The first line of a title without year and project. */
const titleOf = ({ title }) => title.replace(/\n.*|\{year\}年?度?|\{project\}/g, "");

function pageOf(edition) {
  const { id, name, traits, region, basis, years, detection, constants } = edition;
  const forms = formsOf(edition);
  const projects = edition.layouts?.project ? " --project 河道清淤=120" : "";
  const usage = `## 用法

\`\`\`sh
npx jixiao new --edition ${id} --year 2026 --department 青禾县水利局${projects} -o 2026.xlsx
\`\`\``;
  return `# ${id}：${name.zh}

${traits}。

- 地区：${region.zh}
- 依据：${basis}
- 年度：${years.from} 年${years.to === null ? "起" : `至 ${years.to} 年`}
- 识别：${DETECTION[detection]}
- 权重合计：${constants.weightTotals.join(" 或 ")}；三级指标至少 ${constants.minIndicators} 个

${forms.length === 0 ? "没有空白表：单位自己的表可以存为版式（见 [saved.md](saved.md)）。" : [...forms.map((form) => formPart(edition, form)), usage].join("\n\n")}
`;
}

/** A row of the list: name, region, forms, traits. */
function rowOf(edition) {
  const forms = formsOf(edition).map(({ kind, layout }) => {
    const number = /^表[\d一二三四五六七八九十]+/.exec(layout.attachment)?.[0];
    return KINDS[kind] + (number ? `（${number}）` : "");
  });
  return `| [\`${edition.id}\`](${edition.id}.md) | ${edition.region.zh} | ${forms.join("、") || "只读"} | ${edition.traits} |`;
}

const list = path.join(folder, "README.md");
const { printWidth } = JSON.parse(readFileSync(new URL("../.oxfmtrc.json", import.meta.url), "utf8"));
const write = async (file, text) => writeFileSync(file, (await format(file, text, { printWidth })).code);
for (const edition of EDITIONS) await write(path.join(folder, `${edition.id}.md`), pageOf(edition));
const lines = readFileSync(list, "utf8").split("\n");
const isRow = (line) => line.startsWith("| [`");
const first = lines.findIndex(isRow);
const rest = lines.filter((line) => !isRow(line));
await write(list, [...rest.slice(0, first), ...EDITIONS.map(rowOf), ...rest.slice(first)].join("\n"));
