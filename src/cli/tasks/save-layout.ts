import { saveSheetLayout } from "../../app/layouts/save-sheet";
import type { SavedForm } from "../../core/saved-layouts/draft";
import { formatCell } from "../../core/workbook/address";
import { openFile, writeNewFile } from "../files";
import { complain, type ExitCode, type Io } from "../io";
import { recorded, type Ended } from "./ended";

/** The form to save as a layout. */
export interface LayoutRequest {
  readonly file: string;
  readonly sheet: string;
  readonly output: string;
  readonly name: string;
  readonly region: string;
  /** The row of the form, from 0; null if the sheet has only one. */
  readonly row: number | null;
  /** Cells whose text stays, and cells whose text goes, whatever is guessed. */
  readonly keep: readonly string[];
  readonly empty: readonly string[];
}

/** `jixiao layout save` */
export const saveLayout = (request: LayoutRequest): Promise<Ended> => recorded((io) => saveForm(request, io));

async function saveForm(
  { file, sheet, output, name, region, row, keep, empty }: LayoutRequest,
  io: Io,
): Promise<ExitCode> {
  const document = await openFile(file);
  if (!document.ok) {
    complain(io, file, document.error);
    return 2;
  }
  const choice = { keep: new Set(keep), empty: new Set(empty) };
  const saved = await saveSheetLayout(document.value, { sheet, name, region, choice, row });
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
