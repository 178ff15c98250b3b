import { knownFile, nextOpening, openedAgain, takeIn } from "../../app/review/inbox/arrivals";
import { see, setState } from "../../app/review/inbox/decisions";
import { EMPTY_INBOX, type Inbox, type InboxFile } from "../../app/review/inbox/inbox";
import { listed, type Listing } from "../../app/review/inbox/listing";
import { paced } from "../../app/paced";
import type { Steps } from "../../core/steps";
import { Store } from "../page/store";
import type { Pool } from "../worker-pool";
import type { DeskNotice, DeskState } from "./desk-state";
import { readAll, type ReadResult } from "./reading/read-all";
import type { Found, Source } from "./reading/sources";
import type { Task, TaskResult } from "./reading/task";

/** Results are added in batches, so that a thousand files do not redraw the page a thousand times. */
const TAKE_IN_EVERY_MS = 200;

/** The controller of the inbox: reads files, applies decisions, and updates the page. */
export class Desk {
  readonly store: Store<DeskState>;
  readonly #pool: Pool<Task, TaskResult>;
  /** The sources of files by id. */
  readonly #sources = new Map<number, Source>();
  #run: AbortController | null = null;
  #making = new AbortController();
  #left: readonly Source[] = [];
  #own = 0;
  #waiting: ReadResult[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(pool: Pool<Task, TaskResult>) {
    this.#pool = pool;
    this.store = new Store<DeskState>({
      inbox: EMPTY_INBOX,
      isChanged: false,
      stateFile: null,
      reading: null,
      making: null,
      selected: null,
      listing: { text: "", filter: "all", order: "errors" },
      notice: null,
      isAsking: false,
    });
  }

  /** Reads files that the user opened; those of one call belong to one opening. */
  async open({ sources, others }: Found): Promise<void> {
    if (this.store.get().reading?.isRunning === true) return;
    if (sources.length === 0) {
      this.tell({ tone: "warning", text: "nothingFound", values: { others } });
      return;
    }
    this.store.update({ inbox: nextOpening(this.store.get().inbox), notice: null });
    await this.#read(sources, 0);
    if (others > 0 && this.store.get().notice === null)
      this.tell({ tone: "info", text: "others", values: { count: others } });
  }

  /** Stops reading; files in progress are dropped and can be read later. */
  stop(): void {
    this.#run?.abort();
  }

  /** Resumes with the files not read yet. */
  async goOn(): Promise<void> {
    const { reading } = this.store.get();
    if (reading && !reading.isRunning) await this.#read(this.#left, reading.total - this.#left.length);
  }

  /** Changes the inbox by a decision of the reviewer. */
  decide(change: (inbox: Inbox) => Inbox): void {
    const before = this.store.get().inbox;
    const inbox = change(before);
    if (inbox !== before) this.store.update({ inbox, isChanged: true });
  }

  /** Shows a file, which marks it as viewed. */
  select(id: number | null): void {
    const file = this.store.get().inbox.files.find((one) => one.id === id);
    this.store.update({ selected: file?.id ?? null });
    if (file?.state === "unseen" && file.reading.kind === "read") this.decide((inbox) => see(inbox, file.id));
  }

  /** Shows the next file of the list, or for -1 the previous one; stops at the ends. */
  step(by: 1 | -1): void {
    const { inbox, listing, selected } = this.store.get();
    const files = listed(inbox.files, listing);
    const now = files.findIndex(({ id }) => id === selected);
    const next = files[now < 0 ? 0 : now + by];
    if (next) this.select(next.id);
  }

  /** Passes a file, and shows the next one of the list. */
  pass(id: number): void {
    const { inbox, listing } = this.store.get();
    const files = listed(inbox.files, listing);
    const next = files[files.findIndex((file) => file.id === id) + 1];
    this.decide((now) => setState(now, new Set([id]), "passed"));
    if (next) this.select(next.id);
  }

  list(change: Partial<Listing>): void {
    this.store.update({ listing: { ...this.store.get().listing, ...change } });
  }

  tell(notice: DeskNotice | null): void {
    this.store.update({ notice });
  }

  /** Does the long work of making all letters, shows how far it is, and lets the user stop it: then returns null. */
  async make<T>(work: Steps<T>): Promise<T | null> {
    const { signal } = (this.#making = new AbortController());
    this.store.update({ making: 0 });
    try {
      return await paced(
        work,
        (making) => {
          this.store.update({ making });
        },
        signal,
      );
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    } finally {
      this.store.update({ making: null });
    }
  }

  stopMaking(): void {
    this.#making.abort();
  }

  /** Loads a saved state: its files are opened again on demand. */
  takeOver(inbox: Inbox): void {
    this.stop();
    this.#run = null;
    this.#waiting = [];
    this.#sources.clear();
    this.#left = [];
    this.store.update({ inbox, isChanged: false, reading: null, selected: null, notice: null });
  }

  /** The sheets of a file; null if the file has to be opened again first. */
  async show(file: InboxFile): Promise<TaskResult | null> {
    const source = this.#sources.get(file.id);
    if (!source) return null;
    try {
      const bytes = new Uint8Array(await (await source.file()).arrayBuffer());
      return await this.#pool.run({ kind: "show", bytes });
    } catch {
      return null;
    }
  }

  /** The content of a file as opened; null if not available. */
  async fileOf(id: number): Promise<File | null> {
    try {
      return (await this.#sources.get(id)?.file()) ?? null;
    } catch {
      return null;
    }
  }

  async #read(sources: readonly Source[], before: number): Promise<void> {
    const run = new AbortController();
    this.#run = run;
    this.#own = 0;
    const { inbox } = this.store.get();
    const contents = new Set(
      inbox.files.filter(({ reading }) => reading.kind === "read").map(({ content }) => content),
    );
    this.store.update({ reading: { done: before, total: before + sources.length, isRunning: true } });
    const left = await readAll(sources, {
      pool: this.#pool,
      signal: run.signal,
      // Read only one of two files with the same content.
      isKnown: (content) => {
        const isKnown = contents.has(content);
        contents.add(content);
        return isKnown;
      },
      onResult: (result) => {
        if (this.#run !== run) return;
        this.#waiting.push(result);
        this.#timer ??= setTimeout(() => {
          this.#takeIn();
        }, TAKE_IN_EVERY_MS);
      },
    });
    if (this.#run !== run) return;
    this.#left = left;
    this.#takeIn();
    const { reading, selected, inbox: now, listing } = this.store.get();
    this.store.update({
      // If no file was chosen during reading, select the first.
      selected: selected ?? listed(now.files, listing)[0]?.id ?? null,
      reading: this.#left.length === 0 || !reading ? null : { ...reading, isRunning: false },
    });
  }

  /** Adds the results since the last call. */
  #takeIn(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const results = this.#waiting;
    this.#waiting = [];
    if (results.length === 0) return;
    const { reading } = this.store.get();
    let { inbox } = this.store.get();
    for (const { source, content, outcome } of results) {
      const opening = inbox.openings;
      if (outcome === "own") {
        this.#own += 1;
      } else if (outcome === "known") {
        const known = knownFile(inbox, content, source.path);
        if (!known) continue;
        inbox = openedAgain(inbox, known.id, { path: source.path, opening });
        this.#sources.set(known.id, source);
      } else {
        inbox = takeIn(inbox, { path: source.path, content, opening, ...outcome });
        const taken = inbox.files.find((file) => file.path === source.path && file.opening === opening);
        if (taken) this.#sources.set(taken.id, source);
      }
    }
    this.store.update({
      inbox,
      isChanged: true,
      reading: reading && { ...reading, done: reading.done + results.length },
    });
    if (this.#own > 0) this.tell({ tone: "info", text: "ownFiles", values: { count: this.#own } });
  }
}
