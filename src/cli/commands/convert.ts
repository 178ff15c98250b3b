import type { Command } from "commander";
import { noteWords } from "../../app/document-words";
import { planDocument } from "../../app/plan-document";
import { domainsOf, withCatalog } from "../../app/with-catalog";
import { ok } from "../../core/result";
import { portErrorText } from "../error-text";
import { openFile } from "../files";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";
import { isWordFile, parseFormsOutput } from "../options";
import { writePlan } from "../write-plan";

/** `jixiao convert IN -o OUT.xlsx|OUT.docx` */
export function addConvert(program: Command, { io, exitWith }: CommandContext): void {
  program
    .command("convert")
    .description("把 Word、旧版表格等文件转成工作簿，或把工作簿转成 Word 文档")
    .usage("<文件> -o <文件>")
    .argument("<文件>", "要转换的文件，如 .docx、.doc、.wps、.xls、.et、.ods、.xlsx")
    .requiredOption("-o, --output <文件>", "要生成的 .xlsx 或 .docx 文件，不能已存在", parseFormsOutput)
    .action(async (file: string, { output }: { readonly output: string }) => {
      exitWith(await convert(file, output, io));
    });
}

/**
 * Writes each form in the standard layout if that has a place for everything, else as it is, and reports the latter on
 * stderr.
 */
async function convert(file: string, output: string, io: Io): Promise<ExitCode> {
  const document = await openFile(file);
  if (!document.ok) {
    complain(io, file, document.error);
    return 2;
  }
  const snapshot = await document.value.read();
  if (!snapshot.ok) {
    complain(io, file, portErrorText(snapshot.error));
    return 2;
  }
  for (const note of document.value.notes) complain(io, file, noteWords(note).zh);
  const planned = planDocument(snapshot.value, document.value.columnWidths, []);
  if (planned.asItStands.length > 0 && planned.standard.length > 0) {
    complain(io, file, `以下各表按原样转换，未套用标准版式：${planned.asItStands.join("、")}`);
  }
  const domains = domainsOf(planned.projects);
  const needsLists = planned.standard.length > 0 && !isWordFile(output);
  return writePlan(ok(needsLists ? withCatalog(planned.plan, [], null, { domains }) : planned.plan), file, output, io);
}
