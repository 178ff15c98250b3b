import type { Command } from "commander";
import { readFile } from "node:fs/promises";
import { DIMENSIONS } from "../../core/engine/dimension";
import type { RuleMeta } from "../../core/engine/rule";
import { nearest } from "../../core/nearest";
import { SEVERITY_WORDS } from "../format/text";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { CODES, RULE_METAS } from "../../core/profile/codes";
import { rulePageFile } from "../rule-pages";

/** `jixiao rules [CODE or WORD]` */
export function addRules(program: Command, { io, exitWith }: CommandContext): void {
  program
    .command("rules")
    .description("列出全部规则，或说明中提到某个词的规则，或显示一条规则的说明")
    .usage("[代码或词]")
    .argument("[代码或词]", "规则代码，如 BUD-PROJ-SUM；或说明中的词，如 年度")
    .action(async (text: string | undefined) => {
      exitWith(text === undefined ? list(RULE_METAS, io) : await (isCodeLike(text) ? show : search)(text, io));
    });
}

/** Codes are written in letters, digits and hyphens; words of the pages are Chinese. */
const isCodeLike = (text: string): boolean => /^[\w-]*$/.test(text);

function list(metas: readonly RuleMeta[], { stdout }: Io): ExitCode {
  const width = Math.max(...metas.map(({ code }) => code.length));
  const lines = metas.map(
    ({ code, severity, title, dimension }) =>
      `${code.padEnd(width)}  ${SEVERITY_WORDS[severity]}  ${DIMENSIONS[dimension].zh}  ${title.zh}\n`,
  );
  stdout.write(lines.toSorted().join(""));
  return 0;
}

/** Lists the rules whose page mentions a word. */
async function search(word: string, io: Io): Promise<ExitCode> {
  const pages = await Promise.all(CODES.map((code) => readFile(rulePageFile(code), "utf8")));
  const found = RULE_METAS.filter((_, index) => pages[index]?.includes(word));
  if (found.length > 0) return list(found, io);
  complain(io, word, "没有规则的说明提到它。运行 jixiao rules 查看全部规则");
  return 2;
}

async function show(text: string, io: Io): Promise<ExitCode> {
  const code = CODES.find((known) => known === text.toUpperCase());
  if (code === undefined) {
    const similar = nearest(text, CODES);
    const hint = similar.length > 0 ? `是不是 ${similar.join("、")}？` : "";
    complain(io, text, `没有这条规则。${hint}运行 jixiao rules 查看全部规则`);
    return 2;
  }
  io.stdout.write(await readFile(rulePageFile(code), "utf8"));
  return 0;
}
