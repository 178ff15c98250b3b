import { inboxText, parseInbox } from "../../app/review/inbox/inbox-file";
import { offerDownload } from "../../pane/host/download";
import type { Desk } from "./desk";
import { hasPickers, pickStateFile, pickStatePlace, writeFile } from "./pickers";

/** Debounce delay of automatic saving in ms. */
const WRITE_AFTER_MS = 1500;

const JSON_TYPE = "application/json";

/** The user's decision about unsaved changes. */
export type Decision = "save" | "discard" | "cancel";

/** Saves the state of the inbox in a file of the user's choice. */
export class StateKeeper {
  readonly #desk: Desk;
  /** The file type's description in the browser's dialogs, and the suggested name. */
  readonly #words: () => { readonly kind: string; readonly name: string };
  #handle: FileSystemFileHandle | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing: Promise<void> = Promise.resolve();
  #decide: (decision: Decision) => void = () => undefined;

  constructor(desk: Desk, words: () => { readonly kind: string; readonly name: string }) {
    this.#desk = desk;
    this.#words = words;
    desk.store.subscribe(() => {
      if (this.#handle && desk.store.get().isChanged)
        this.#timer ??= setTimeout(() => void this.#write(), WRITE_AFTER_MS);
    });
  }

  /** Opens a state with the browser's picker, which also makes it the file to save in. */
  async open(): Promise<void> {
    if (!(await this.mayLeave())) return;
    const handle = await pickStateFile(this.#words().kind);
    if (handle) this.#take(await (await handle.getFile()).text(), handle.name, handle);
  }

  /** Opens a state chosen in an input, if the browser has no picker. */
  async openFile(file: File): Promise<void> {
    if (await this.mayLeave()) this.#take(await file.text(), file.name, null);
  }

  /** Saves into the chosen file, else asks for one; downloads if the browser has no picker. */
  async save(): Promise<boolean> {
    const { kind, name } = this.#words();
    if (!hasPickers()) {
      const { inbox, stateFile } = this.#desk.store.get();
      const file = stateFile?.name ?? name;
      offerDownload(file, new TextEncoder().encode(inboxText(inbox)), JSON_TYPE);
      this.#desk.store.update({ isChanged: false, stateFile: { name: file, isAutomatic: false } });
      return true;
    }
    this.#handle ??= (await pickStatePlace(name, kind)) ?? null;
    if (!this.#handle) return false;
    this.#desk.store.update({ stateFile: { name: this.#handle.name, isAutomatic: true } });
    await this.#write();
    return !this.#desk.store.get().isChanged;
  }

  /** Asks about unsaved changes; true if none are left to lose, or the user discards them. */
  async mayLeave(): Promise<boolean> {
    const { isChanged, inbox } = this.#desk.store.get();
    if (!isChanged || inbox.files.length === 0) return true;
    const decision = await new Promise<Decision>((resolve) => {
      this.#decide = resolve;
      this.#desk.store.update({ isAsking: true });
    });
    return decision === "save" ? this.save() : decision === "discard";
  }

  /** Answers the question. */
  decide(decision: Decision): void {
    this.#desk.store.update({ isAsking: false });
    this.#decide(decision);
  }

  #take(text: string, name: string, handle: FileSystemFileHandle | null): void {
    const inbox = parseInbox(text);
    if (!inbox.ok) {
      this.#desk.tell({ tone: "error", text: inbox.error, values: { name } });
      return;
    }
    this.#handle = handle;
    this.#desk.takeOver(inbox.value);
    this.#desk.store.update({ stateFile: { name, isAutomatic: handle !== null } });
    this.#desk.tell({ tone: "info", text: "stateOpened", values: { name, count: inbox.value.files.length } });
  }

  /** Writes one state at a time; later changes are written afterwards. */
  #write(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(async () => {
      const { inbox } = this.#desk.store.get();
      if (!this.#handle) return;
      try {
        await writeFile(this.#handle, inboxText(inbox));
        if (this.#desk.store.get().inbox === inbox) this.#desk.store.update({ isChanged: false });
      } catch {
        const { name } = this.#handle;
        this.#handle = null;
        this.#desk.store.update({ stateFile: null });
        this.#desk.tell({ tone: "error", text: "notSaved", values: { name } });
      }
    });
    return this.#writing;
  }
}
