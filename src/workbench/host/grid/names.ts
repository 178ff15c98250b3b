import type { IMutationInfo } from "@univerjs/core";
import { namesOf } from "../model/names";
import { sheetsOf, type Book } from "../model/book";
import type { Name } from "../model/sheet";

const SET = "formula.mutation.set-defined-name";
const REMOVE = "formula.mutation.remove-defined-name";

interface NameParams {
  readonly unitId?: string;
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
}

/** Takes over changes to names that the user, or Univer for them, made. */
export class GridNames {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  take(mutations: readonly IMutationInfo[]): void {
    for (const { id, params } of mutations) {
      const given = params as NameParams;
      if (given.unitId !== this.#book.grid.unit) continue;
      if (id === SET) this.#set(given);
      else if (id === REMOVE) this.#remove(given.id);
    }
  }

  #set({ id, name, formulaOrRefString, localSheetId }: NameParams): void {
    const formula = formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`;
    const known = this.#all().find((candidate) => candidate.id === id);
    if (known) {
      known.name = name;
      known.formula = formula;
      return;
    }
    const added: Name = { id, name, formula, visible: true, comment: "" };
    const sheet = this.#book.sheets.get(localSheetId ?? "");
    if (sheet) sheet.names.push(added);
    else this.#book.names.push(added);
  }

  #remove(id: string): void {
    this.#book.names = this.#book.names.filter((name) => name.id !== id);
    for (const sheet of sheetsOf(this.#book)) sheet.names = sheet.names.filter((name) => name.id !== id);
  }

  #all(): readonly Name[] {
    return [null, ...sheetsOf(this.#book)].flatMap((scope) => namesOf(this.#book, scope));
  }
}
