import { InvalidArgumentError, type Command } from "commander";
import { formatCell, parseCell } from "../../core/workbook/address";
import type { CommandContext } from "../io";
import { runCommand } from "../run-task";

interface SaveOptions {
  readonly output: string;
  readonly name: string;
  readonly region: string;
  readonly row?: number;
  readonly keep: readonly string[];
  readonly empty: readonly string[];
}

/** `jixiao layout save FILE SHEET -o LAYOUT.json` */
export function addLayout(program: Command, context: CommandContext): void {
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
      const { output, name, region, row = null, keep, empty } = options;
      const request = { file, sheet, output, name, region, row, keep, empty };
      context.exitWith(await runCommand(context, file, "saveLayout", request));
    });
}

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
