import type { Command } from "commander";
import { profileTemplate } from "../../core/profile/write-profile";
import { writeNewFile } from "../files";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";

/** `jixiao profile new` */
export function addProfile(program: Command, { io, exitWith }: CommandContext): void {
  const profile = program.command("profile").description("审核口径：规则的级别、数值口径、依据和地方要求");
  profile
    .command("new")
    .description("写出一份审核口径文件的样本，逐项有说明，供修改后用于 check --profile")
    .usage("[-o 文件]")
    .option("-o, --output <文件>", "写到这个文件，不能已存在；不写则输出到屏幕", String, null)
    .action(async ({ output }: { readonly output: string | null }) => {
      exitWith(await writeTemplate(output, io));
    });
}

async function writeTemplate(file: string | null, io: Io): Promise<ExitCode> {
  const text = profileTemplate();
  if (file === null) {
    io.stdout.write(text);
    return 0;
  }
  const written = await writeNewFile(file, new TextEncoder().encode(text));
  if (written.ok) return 0;
  complain(io, file, written.error);
  return 2;
}
