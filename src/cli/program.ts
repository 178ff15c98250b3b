import { Command, CommanderError, type Argument, type Help } from "commander";
import manifest from "../../package.json";
import { addCatalog } from "./commands/catalog";
import { addCheck } from "./commands/check";
import { addConvert } from "./commands/convert";
import { addFill } from "./commands/fill";
import { addLayout } from "./commands/layout";
import { addNew } from "./commands/new";
import { addProfile } from "./commands/profile";
import { addRead } from "./commands/read";
import { addRules } from "./commands/rules";
import { addUnmark } from "./commands/unmark";
import type { CommandContext, ExitCode, Io } from "./io";
import type { Processes } from "./processes";
import { usageErrorText } from "./usage-error";

/**
 * Runs the command line. `args` are the words after the program's name. When `signal` is aborted, a command over many
 * files stops after those in progress and writes what it has. `processes`: see CommandContext. Rejects on unexpected
 * errors.
 */
export async function run(
  args: readonly string[],
  io: Io,
  signal: AbortSignal = new AbortController().signal,
  processes: Processes | null = null,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const context: CommandContext = {
    io,
    signal,
    processes,
    exitWith: (code) => {
      exitCode = code;
    },
  };
  const program = new Command("jixiao")
    .description("绩效目标表助手：生成空白表、核对、读取和填写预算绩效目标表（Excel、Word、PDF 等）")
    .usage("<命令> [选项]")
    .version(manifest.version, "-V, --version", "显示版本号")
    .helpOption("-h, --help", "显示用法")
    .helpCommand("help [命令]", "显示某个命令的用法")
    .configureHelp(CHINESE_HELP)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
    })
    .exitOverride();
  for (const add of [
    addNew,
    addCheck,
    addRead,
    addFill,
    addConvert,
    addLayout,
    addUnmark,
    addProfile,
    addRules,
    addCatalog,
  ])
    add(program, context);
  program.addHelpText(
    "after",
    `\n退出码：0 没有错误；1 至少一处错误；2 有文件无法读取或使用；3 没有错误但有待填（用 --complete 时）；130 中途按 Ctrl-C 停止；141 读取结果的程序提前关闭了管道`,
  );

  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code !== "commander.help") io.stderr.write(`${usageErrorText(error)}\n`);
    return 2;
  }
}

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** Headings in Chinese; our own descriptions state defaults and choices. */
const CHINESE_HELP: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  optionDescription: ({ description }) => description,
  argumentDescription: ({ description }) => description,
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(" "),
};

function argumentTerm(argument: Argument): string {
  const term = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${term}>` : `[${term}]`;
}
