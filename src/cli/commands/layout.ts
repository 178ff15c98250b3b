import { InvalidArgumentError, type Command } from "commander";
import { saveSheetLayout } from "../../app/layouts/save-sheet";
import type { SavedForm } from "../../core/saved-layouts/draft";
import { formatCell, parseCell } from "../../core/workbook/address";
import { openFile, writeNewFile } from "../files";
import { complain, type CommandContext, type ExitCode, type Io } from "../io";

interface SaveOptions {
  readonly output: string;
  readonly name: string;
  readonly region: string;
  readonly row?: number;
  readonly keep: readonly string[];
  readonly empty: readonly string[];
}

/** `jixiao layout save FILE SHEET -o LAYOUT.json` */
export function addLayout(program: Command, { io, exitWith }: CommandContext): void {
  const layout = program.command("layout").description("把现有的表存为版式，供 new、fill 使用");
  layout
    .command("save")
    .description("把一张填好的或空白的表存为版式：留下表样，清空所填内容")
    .usage("<文件> <工作表> -o <版式.json> [选项]")
    .argument("<文件>", "工作簿或文档，如 .xlsx、.xls、.docx")
    .argument("<工作表>", "表所在的工作表")
    .requiredOption("-o, --output <文件>", "要生成的版式文件（.json），不能已存在", parseJsonOutput)
    .option("--name <名称>", "版式名称，默认取表的标题", String, "")
    .option("--region <地区>", "适用地区，如 浏阳", String, "")
    .option("--row <行>", "一张工作表上有几张表时，取这一行所在的表", parseRow)
    .option("--keep <单元格>", "保留这个单元格的文字，可以写多次", addCell, [])
    .option("--empty <单元格>", "清空这个单元格的文字，可以写多次", addCell, [])
    .action(async (file: string, sheet: string, options: SaveOptions) => {
      exitWith(await saveLayout(file, sheet, options, io));
    });
}

async function saveLayout(
  file: string,
  sheet: string,
  { output, name, region, row, keep, empty }: SaveOptions,
  io: Io,
): Promise<ExitCode> {
  const document = await openFile(file);
  if (!document.ok) {
    complain(io, file, document.error);
    return 2;
  }
  const choice = { keep: new Set(keep), empty: new Set(empty) };
  const saved = await saveSheetLayout(document.value, { sheet, name, region, choice, row: row ?? null });
  if (!saved.ok) {
    complain(io, file, saved.error.zh);
    return 2;
  }
  for (const line of doubtLines(saved.value)) complain(io, file, line);
  const { layout, values } = saved.value;
  const written = await writeNewFile(output, new TextEncoder().encode(`${JSON.stringify(layout, null, 1)}\n`));
  if (!written.ok) {
    complain(io, output, written.error);
    return 2;
  }
  io.stdout.write(`已生成 ${output}：版式“${layout.name}”，清空 ${values.length} 个单元格的内容\n`);
  return 0;
}

/** Guesses of the saved layout, for the user to check. */
const doubtLines = ({ doubtful }: SavedForm): readonly string[] =>
  doubtful.map(({ at, text, kept }) => {
    const cell = formatCell(at);
    const words = text.replace(/\s+/g, " ").slice(0, 30);
    if (kept === "") return `${cell}“${words}”已清空；如果是表样上的文字，请加 --keep ${cell}`;
    const rest = kept === text ? "" : `，只留“${kept}”`;
    return `${cell}“${words}”按表样上的文字保留${rest}；如果是所填内容，请加 --empty ${cell}`;
  });

function parseJsonOutput(file: string): string {
  if (/\.json$/i.test(file)) return file;
  throw new InvalidArgumentError(`“${file}”应以 .json 结尾`);
}

/** Rows are counted from 1, as shown to users. */
function parseRow(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text) - 1;
  throw new InvalidArgumentError(`“${text}”应为行号`);
}

function addCell(text: string, cells: readonly string[]): readonly string[] {
  const cell = parseCell(text);
  if (cell) return [...cells, formatCell(cell)];
  throw new InvalidArgumentError(`“${text}”应为单元格，如 B7`);
}
