// Writes dist/docs/rules.html: one page of all rules by review dimension, generated from the rules and their READMEs.
// `node scripts/docs.mjs FOLDER` writes it to another folder.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { citationOf, DIMENSIONS, LEVEL_NAMES, RULE_METAS } from "../dist/library/index.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.resolve(process.argv[2] ?? path.join(root, "dist/docs"));

/** The README of each rule, by code. */
const pages = new Map(
  ["rules", "across"].flatMap((room) =>
    readdirSync(path.join(root, "src/core", room), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [
        name.toUpperCase(),
        readFileSync(path.join(root, "src/core", room, name, "README.md"), "utf8"),
      ]),
  ),
);

/** English names of the README sections; their text is Chinese. */
const PARTS = {
  检查什么: "What it checks",
  为什么: "Why",
  依据: "Basis",
  示例: "Example",
  怎样改: "Remedy",
};

const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const both = ({ zh, en }) => `${escaped(zh)} <span lang="en">${escaped(en)}</span>`;
const link = (code) => `<a href="#${code}">${code}</a>`;

/** A text with rule codes turned into links. */
const linked = (text) =>
  escaped(text).replace(/\b[A-Z]{2,8}(?:-[A-Z0-9]+)+/g, (code) => (pages.has(code) ? link(code) : code));

function ruleMarkup(meta) {
  const { code, title, severity, yieldsTo = [] } = meta;
  const [, ...parts] = (pages.get(code) ?? "").split(/^## /m);
  const body = parts.map((part) => {
    const [heading, ...lines] = part.trim().split("\n");
    const paragraphs = lines
      .join("\n")
      .trim()
      .split(/\n\s*\n/);
    const text = heading === "依据" ? [`${citationOf(meta)}。`] : paragraphs;
    const name = both({ zh: heading, en: PARTS[heading] ?? "" });
    return `<dt>${name}</dt><dd>${text.map((one) => `<p>${linked(one)}</p>`).join("")}</dd>`;
  });
  const causes =
    yieldsTo.length === 0
      ? ""
      : `<p>由这些规则说明的，不再重复 <span lang="en">Left to</span>：${yieldsTo.map(link).join("、")}</p>`;
  return `<article id="${code}"><h3>${both(title)} <code>${code}</code> <small>${both(LEVEL_NAMES[severity])}</small></h3>
<dl>${body.join("\n")}</dl>${causes}</article>`;
}

const groups = Object.entries(DIMENSIONS).map(([dimension, name]) => ({
  id: dimension,
  name,
  rules: RULE_METAS.filter((meta) => meta.dimension === dimension).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
}));

const contents = groups
  .filter(({ rules }) => rules.length > 0)
  .map(
    ({ id, name, rules }) => `<li><a href="#${id}">${both(name)}</a> (${rules.length})
<ul>${rules.map(({ code, title }) => `<li><a href="#${code}">${code}</a> ${both(title)}</li>`).join("\n")}</ul></li>`,
  );
const sections = groups
  .filter(({ rules }) => rules.length > 0)
  .map(
    ({ id, name, rules }) =>
      `<section id="${id}"><h2>${both(name)}</h2>\n${rules.map(ruleMarkup).join("\n")}\n</section>`,
  );

const STYLE = `body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#222}
nav ul ul{columns:2 22rem;font-size:.9rem}[lang=en]{color:#5a5a5a}article{border-top:1px solid #ddd;padding:.5rem 0}
h3{margin:.5rem 0}h3 small{font-weight:normal}dl{display:grid;grid-template-columns:9rem 1fr;margin:0}dd{margin:0}dd p,dt{margin:.2rem 0}
@media print{nav{break-after:page}article{break-inside:avoid}}`;

mkdirSync(folder, { recursive: true });
const file = path.join(folder, "rules.html");
writeFileSync(
  file,
  `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>绩效目标表核对规则 Rules for performance target forms</title>
<style>${STYLE}</style>
</head>
<body>
<h1>绩效目标表核对规则 <span lang="en">Rules for performance target forms</span></h1>
<p>${RULE_METAS.length} 条规则，按审核维度排列；用浏览器的查找（Ctrl+F）按代码或字词查找。
<span lang="en">${RULE_METAS.length} rules by review dimension; find a code or a word with the search of the browser. Titles are in both languages, the texts in Chinese.</span></p>
<nav aria-label="目录"><ul>${contents.join("\n")}</ul></nav>
<main>
${sections.join("\n")}
</main>
</body>
</html>
`,
);
console.log(path.relative(process.cwd(), file));
