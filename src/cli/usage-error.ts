import type { CommanderError } from "commander";

/**
 * The problem with the command line, in one line with a hint. Commander's messages are English; its codes are stable.
 */
export function usageErrorText({ code, message }: CommanderError): string {
  const [, quoted = ""] = /'([^']*)'/.exec(message) ?? [];
  const [, similar] = /\(Did you mean (?:one of )?([^?()]+)\?\)/.exec(message) ?? [];
  const hint =
    similar === undefined
      ? "运行 jixiao --help 查看用法"
      : `是不是 ${similar.replaceAll(", ", "、")}？运行 jixiao --help 查看用法`;
  return `${reasonOf(code, quoted, message)}。${hint}`;
}

function reasonOf(code: string, quoted: string, message: string): string {
  switch (code) {
    case "commander.unknownOption":
      return `没有选项 ${quoted}`;
    case "commander.unknownCommand":
      return `没有命令 ${quoted}`;
    case "commander.missingArgument":
      return `缺少参数 ${quoted}`;
    case "commander.optionMissingArgument":
      return `选项 ${quoted} 后面缺少内容`;
    case "commander.missingMandatoryOptionValue":
      return `缺少必需的选项 ${quoted}`;
    case "commander.excessArguments":
      return "参数过多";
    case "commander.invalidArgument":
      // "error: option '--year <年份>' argument 'x' is invalid. " followed by our own message.
      return `选项 ${quoted}：${message.replace(/^.*? is invalid\. /s, "")}`;
    default:
      return message;
  }
}
