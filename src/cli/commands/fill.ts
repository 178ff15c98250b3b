import type { Command } from "commander";
import { planFill } from "../../app/fill";
import { domainsOf, withCatalog } from "../../app/with-catalog";
import { parseFormsJson } from "../../core/forms/forms-json";
import { fail, ok, type Result } from "../../core/result";
import { readBytes } from "../files";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { parseFormsOutput } from "../options";
import { writePlan } from "../write-plan";

/** `jixiao fill FORMS.json -o FILE.xlsx` */
export function addFill(program: Command, { io, exitWith }: CommandContext): void {
  program
    .command("fill")
    .description("用 read 输出的 JSON 填写一份新的工作簿")
    .usage("<JSON 文件> -o <文件>")
    .argument("<JSON 文件>", "read 输出的 JSON，可以改过")
    .requiredOption("-o, --output <文件>", "要生成的 .xlsx 或 .docx 文件，不能已存在", parseFormsOutput)
    .action(async (file: string, { output }: { readonly output: string }) => {
      exitWith(await fill(file, output, io));
    });
}

async function fill(file: string, output: string, io: Io): Promise<ExitCode> {
  const json = readJson(file);
  if (!json.ok) {
    complain(io, file, json.error);
    return 2;
  }
  const forms = parseFormsJson(json.value);
  if (!forms.ok) {
    for (const problem of forms.error) complain(io, file, problem.zh);
    return 2;
  }
  const plan = planFill(forms.value);
  const names = forms.value.forms.map(({ fields }) => fields.projectName?.value ?? "");
  return writePlan(
    plan.ok ? ok(withCatalog(plan.value, [], null, { domains: domainsOf(names) })) : plan,
    file,
    output,
    io,
  );
}

function readJson(file: string): Result<unknown, string> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    // A byte order mark goes with the decoding.
    return ok(JSON.parse(new TextDecoder().decode(bytes.value)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(`不是 JSON（${error.message}）。请给出 jixiao read 输出的文件`);
  }
}
