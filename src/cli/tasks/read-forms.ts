import { noteWords } from "../../app/document-words";
import { formToJson } from "../../core/forms/form-to-json";
import type { FormJson } from "../../core/forms/forms-json";
import { explainForms, recognise } from "../../core/recognition/recognise";
import { fail, ok, type Result } from "../../core/result";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { portErrorText } from "../error-text";
import { openFile } from "../files";
import { explanationEntry, type ExplanationEntry } from "../format/explanation";

/** What was read of a file, and notices about the document. */
export interface FileForms<Entry> {
  readonly forms: readonly Entry[];
  readonly notes: readonly string[];
}

/** The forms of a file. Errors are worded for the user. */
export const readForms = (file: string): Promise<Result<FileForms<FormJson>, string>> =>
  fromFile(file, (snapshot) => recognise(snapshot).map(formToJson));

/** How the forms of a file were read. Errors are worded for the user. */
export const readWithReasons = (file: string): Promise<Result<FileForms<ExplanationEntry>, string>> =>
  fromFile(file, (snapshot) => explainForms(snapshot).map(explanationEntry));

async function fromFile<Entry>(
  file: string,
  formsOf: (snapshot: WorkbookSnapshot) => readonly Entry[],
): Promise<Result<FileForms<Entry>, string>> {
  const document = await openFile(file);
  if (!document.ok) return document;
  const snapshot = await document.value.read();
  if (!snapshot.ok) return fail(portErrorText(snapshot.error));
  return ok({ forms: formsOf(snapshot.value), notes: document.value.notes.map((note) => noteWords(note).zh) });
}
