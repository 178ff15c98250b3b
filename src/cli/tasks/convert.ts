import { noteWords } from "../../app/document-words";
import { planDocument } from "../../app/plan-document";
import { domainsOf, withCatalog } from "../../app/with-catalog";
import { ok } from "../../core/result";
import { portErrorText } from "../error-text";
import { openFile } from "../files";
import { complain, type ExitCode, type Io } from "../io";
import { isWordFile } from "../options";
import { writePlan } from "../write-plan";
import { recorded, type Ended } from "./ended";

/** A file to convert, and the .xlsx or .docx file to make of it. */
export interface Conversion {
  readonly file: string;
  readonly output: string;
}

/** `jixiao convert` */
export const convert = ({ file, output }: Conversion): Promise<Ended> =>
  recorded((io) => convertFile(file, output, io));

/**
 * Writes each form in the standard layout if that has a place for everything, else as it is, and reports the latter on
 * stderr.
 */
async function convertFile(file: string, output: string, io: Io): Promise<ExitCode> {
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
