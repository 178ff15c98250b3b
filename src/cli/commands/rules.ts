import type { Command } from "commander";
import { readFile } from "node:fs/promises";
import { DIMENSIONS } from "../../core/engine/dimension";
import { nearest } from "../../core/nearest";
import { SEVERITY_WORDS } from "../format/text";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { CODES, RULE_METAS } from "../../core/profile/codes";
import { rulePageFile } from "../rule-pages";

/** `jixiao rules [CODE]` */
export function addRules(program: Command, { io, exitWith }: CommandContext): void {
  program
    .command("rules")
    .description("列出全部规则，或显示一条规则的说明")
    .usage("[代码]")
    .argument("[代码]", "规则代码，如 BUD-PROJ-SUM")
    .action(async (code: string | undefined) => {
      exitWith(code === undefined ? list(io) : await show(code, io));
    });
}

function list({ stdout }: Io): ExitCode {
  const width = Math.max(...CODES.map((code) => code.length));
  const lines = RULE_METAS.map(
    ({ code, severity, title, dimension }) =>
      `${code.padEnd(width)}  ${SEVERITY_WORDS[severity]}  ${DIMENSIONS[dimension].zh}  ${title.zh}\n`,
  );
  stdout.write(lines.toSorted().join(""));
  return 0;
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
