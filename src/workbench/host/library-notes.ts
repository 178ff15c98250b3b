/// <reference types="office-js" />

import type { ApiVersion } from "./profiles";

/** The requirement set that introduced notes. */
export const NOTES_SINCE: ApiVersion = "1.18";

/** The library as loaded in a page. */
export interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** An instance of the library's classes: a proxy for a path to a host object. */
interface LibraryObject {
  readonly context: unknown;
  _handleResult(value: unknown): void;
}

type LibraryClass = new (context: unknown, path: unknown) => LibraryObject;

/** What the library builds its own classes with; reachable, but not declared in its types. */
interface Parts {
  readonly ClientObject: LibraryClass;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: LibraryClass,
      parent: object,
      name: string,
      isCollection: boolean,
      flags: number,
    ): object;
    createMethodObject(
      type: LibraryClass,
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      byIdMethod: string | null,
      flags: number,
    ): object;
    createIndexerObject(type: LibraryClass, parent: object, args: readonly unknown[]): object;
    createChildItemObject(
      type: LibraryClass,
      hasIndexer: boolean,
      parent: object,
      data: unknown,
      index: number,
    ): LibraryObject;
    invokeMethod(
      object: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      resultType: number,
    ): unknown;
    invokeSetProperty(object: object, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    load(object: object, options: unknown): object;
    fixObjectPathIfNecessary(object: object, value: unknown): void;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
  };
}

/** Operation type of the library: a write. */
const WRITING = 0;
const READING = 1;
const NO_FLAGS = 0;
/** Flag of the library: the object is created without a call of its own. */
const LAZY = 4;
const PLAIN_RESULT = 0;

/**
 * Adds the notes (备注) of ExcelApi 1.18 to the library, as in the version that Excel loads today: the npm package ends
 * before that. Changes nothing else; a library that has notes is left as it is.
 */
export function addNotes({ Excel, OfficeExtension }: Library): void {
  if (Reflect.has(Excel, "Note")) return;
  const { ClientObject, BatchApiHelper, Utility } = OfficeExtension as unknown as Parts;
  const rangeClass = Excel.Range as unknown as LibraryClass;

  class Note extends ClientObject {
    readonly _className = "Note";
    readonly _scalarPropertyNames = ["authorName", "content"];
    readonly _scalarPropertyOriginalNames = ["AuthorName", "Content"];
    readonly _scalarPropertyUpdateable = [false, true];
    #loaded: Readonly<Record<string, unknown>> = {};

    get authorName(): unknown {
      return this.#value("authorName", "AuthorName");
    }

    get content(): unknown {
      return this.#value("content", "Content");
    }

    set content(text: unknown) {
      this.#loaded = { ...this.#loaded, Content: text };
      BatchApiHelper.invokeSetProperty(this, "Content", text, NO_FLAGS);
    }

    delete(): void {
      BatchApiHelper.invokeMethod(this, "Delete", WRITING, [], NO_FLAGS, PLAIN_RESULT);
    }

    getLocation(): object {
      return BatchApiHelper.createMethodObject(rangeClass, this, "GetLocation", READING, [], false, true, null, LAZY);
    }

    load(options: unknown): object {
      return Utility.load(this, options);
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (!isRecord(value)) return;
      Utility.fixObjectPathIfNecessary(this, value);
      this.#loaded = { ...this.#loaded, ...value };
    }

    #value(name: string, wireName: string): unknown {
      const value = this.#loaded[wireName];
      Utility.throwIfNotLoaded(name, value, "Note", false);
      return value;
    }
  }

  class NoteCollection extends ClientObject {
    readonly _className = "NoteCollection";
    readonly _isCollection = true;
    #items: readonly LibraryObject[] | undefined;

    get items(): readonly LibraryObject[] | undefined {
      Utility.throwIfNotLoaded("items", this.#items, "NoteCollection", false);
      return this.#items;
    }

    add(cell: unknown, content: unknown): object {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        "Add",
        WRITING,
        [cell, content],
        false,
        true,
        null,
        NO_FLAGS,
      );
    }

    getCount(): unknown {
      return BatchApiHelper.invokeMethod(this, "GetCount", READING, [], LAZY, PLAIN_RESULT);
    }

    getItem(key: string): object {
      return BatchApiHelper.createIndexerObject(Note, this, [key]);
    }

    getItemAt(index: number): object {
      return BatchApiHelper.createMethodObject(Note, this, "GetItemAt", READING, [index], false, false, null, LAZY);
    }

    getItemOrNullObject(key: string): object {
      const args = [key];
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        "GetItemOrNullObject",
        READING,
        args,
        false,
        false,
        null,
        LAZY,
      );
    }

    load(options: unknown): object {
      return Utility.load(this, options);
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (!isRecord(value)) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const items = value["_Items"];
      if (!Array.isArray(items)) return;
      this.#items = items.map((data: unknown, index) => {
        const item = BatchApiHelper.createChildItemObject(Note, true, this, data, index);
        item._handleResult(data);
        return item;
      });
    }
  }

  const made = new WeakMap<object, object>();
  for (const owner of [Excel.Workbook, Excel.Worksheet]) {
    Object.defineProperty(owner.prototype, "notes", {
      configurable: true,
      get(this: object) {
        const notes = made.get(this) ?? BatchApiHelper.createPropertyObject(NoteCollection, this, "Notes", true, LAZY);
        made.set(this, notes);
        return notes;
      },
    });
  }
  Object.assign(Excel, { Note, NoteCollection });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
