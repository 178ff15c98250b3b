import { portErrorWords } from "../../app/error-words";
import type { LocalText } from "../../core/local-text";
import type { PortError } from "../../port/errors";
import type { HostLink, Seat } from "../boot-page";
import type { Profile } from "../host/profiles";
import { offerDownload } from "../../pane/host/download";
import type { WorkbookFile } from "./opening/as-workbook";
import type * as ExcelModule from "./excel";
import type { GridHost, Refusal, VisibleExcel } from "./excel";
import type { RibbonButton } from "./ribbon/read-manifest";
import type { Session } from "./session";
import type { Notice, Question, Work, WorkbenchState } from "./state";
import { Store } from "./store";
import { startWorker } from "./opening/start-worker";
import { named, STRINGS, type Locale, type Strings } from "./strings";
import { painted, patiently } from "./waiting";

/** The user's answer to a question; "go-on" is not to save, or to switch. */
export type Decision = "save" | "go-on" | "cancel";

/** The workbench: one workbook in the grid, the add-in beside it, and the actions of the page's buttons. */
export class Workbench {
  readonly store: Store<WorkbenchState>;
  readonly #loadExcel: () => Promise<typeof ExcelModule>;
  #excel: VisibleExcel | null = null;
  #host: GridHost | null = null;
  #seat: Seat | null = null;
  readonly #paneLoaded: Promise<void>;
  #notePane: () => void = () => undefined;
  #linkFirst: (host: HostLink) => void = () => undefined;
  #decide: (decision: Decision) => void = () => undefined;
  #reading = new AbortController();
  /** Whether the workbook has changed since it was shown, so that there are steps to take back. */
  #hasSteps = false;

  /** `loadExcel` loads the grid; `fileName` is the name of the first file. */
  constructor(loadExcel: () => Promise<typeof ExcelModule>, fileName: string, locale: Locale) {
    this.#loadExcel = loadExcel;
    this.#paneLoaded = new Promise((resolve) => {
      this.#notePane = resolve;
    });
    const workbook = new Promise<HostLink>((resolve) => {
      this.#linkFirst = resolve;
    });
    this.store = new Store<WorkbenchState>({
      session: { fileName, profile: "365", locale, workbook },
      isChanged: false,
      work: { kind: "starting" },
      notice: null,
      question: null,
      isPaneShown: true,
      preview: null,
    });
  }

  /** Creates the grid in an element of the page and opens the first file, or a blank workbook if there is none. */
  async start(container: HTMLElement, file: Promise<WorkbookFile | null>): Promise<void> {
    try {
      await patiently(this.#paneLoaded);
      const [module, given] = await Promise.all([this.#loadExcel(), file]);
      const { session } = this.store.get();
      this.#excel = module.showExcel(container, session.locale, {
        onChange: () => {
          this.#hasSteps = true;
          if (!this.store.get().isChanged) this.store.update({ isChanged: true });
        },
        onRefusal: (refusal) => {
          this.#tellRefusal(refusal);
        },
      });
      const opened = this.#excel.open(given?.bytes ?? null, session.profile);
      if (opened.ok) {
        this.#host = opened.value;
        await patiently(this.#excel.rendered);
        this.store.update({ work: null });
        await patiently(painted());
        this.#linkFirst(opened.value);
        if (given) this.#tellConverted(given);
      } else {
        this.#tellError(named(this.#strings.cannotOpen, session.fileName), opened.error);
      }
      if (!given) this.#tell("info", this.#strings.noSample);
    } catch (cause) {
      this.#tell("error", this.#strings.noGrid, String(cause));
    }
    this.store.update({ work: null });
  }

  /** Opens the first of the user's files in place of the present one, after asking about changes. */
  async open([file, ...others]: readonly File[]): Promise<void> {
    const { work, question } = this.store.get();
    if (!file || work || question !== null) return;
    const reading = new AbortController();
    this.#reading = reading;
    const opened = await this.#busy({ kind: "reading", file: file.name }, async () => {
      const { openFile } = await import("./opening/open-file");
      return openFile(file, { start: startWorker, signal: reading.signal });
    });
    if (!opened) return;
    if (!opened.ok) {
      this.#tell("error", named(this.#strings.cannotOpen, file.name), this.#words(opened.error));
      return;
    }
    const { name, bytes } = opened.value;
    const isShown = await this.#replace(name, () => Promise.resolve(bytes));
    const manyFiles = others.length > 0 ? [named(this.#strings.manyFiles, file.name)] : [];
    if (isShown) this.#tellConverted(opened.value, manyFiles);
    else for (const title of manyFiles) this.#tell("info", title);
  }

  /** Says that a file was converted, and what of it was left out or changed. */
  #tellConverted({ from, isConverted, notes }: WorkbookFile, more: readonly string[] = []): void {
    if (notes.length > 0) {
      const remarks = [...notes.map((note) => this.#words(note)), ...more];
      this.#tell("remark", named(this.#strings.converted, from), remarks.join("\n"));
      return;
    }
    const converted = isConverted ? [named(this.#strings.converted, from)] : [];
    for (const title of [...converted, ...more]) this.#tell("info", title);
  }

  /** Stops the reading of a file; the present workbook stays. */
  stopReading(): void {
    this.#reading.abort();
  }

  async newWorkbook(): Promise<void> {
    await this.#replace(this.#strings.newName, () => Promise.resolve(null));
  }

  /** Saves the workbook as a file through the browser; false if that failed. */
  async save(): Promise<boolean> {
    const host = this.#host;
    const { session, work } = this.store.get();
    if (!host || work) return false;
    return this.#busy({ kind: "saving", file: session.fileName }, async () => {
      const bytes = await host.save();
      if (!bytes.ok) {
        this.#tellError(named(this.#strings.cannotSave, session.fileName), bytes.error);
        return false;
      }
      offerDownload(session.fileName, bytes.value);
      this.store.update({ isChanged: false });
      this.#tell("info", named(this.#strings.saved, session.fileName));
      return true;
    });
  }

  /** Runs the add-in in another version of Excel, on the present workbook, which is opened anew. */
  async setProfile(profile: Profile): Promise<void> {
    const host = this.#host;
    if (!host || this.store.get().work || !(await this.#maySwitch("version"))) return;
    const { session, isChanged } = this.store.get();
    await this.#busy({ kind: "opening", file: session.fileName }, async () => {
      const bytes = await host.save();
      if (!bytes.ok) this.#tellError(named(this.#strings.cannotOpen, session.fileName), bytes.error);
      else if (this.#show(bytes.value, { ...session, profile })) this.store.update({ isChanged });
    });
  }

  /** Changes the language of page and pane; the pane is reloaded. */
  async setLocale(locale: Locale): Promise<void> {
    if (!(await this.#maySwitch("language"))) return;
    this.#excel?.setLocale(locale);
    this.store.update({ session: { ...this.store.get().session, locale } });
  }

  /** Called when the pane has an Excel attached. */
  seatPane(seat: Seat): void {
    this.#seat = seat;
  }

  /** Called when the pane has loaded and is ready. */
  paneLoaded(): void {
    this.#notePane();
  }

  /** Runs a button of the ribbon. */
  async press({ action, label }: RibbonButton): Promise<void> {
    this.store.update({ isPaneShown: true });
    if (action.kind === "pane") return;
    const end = await this.#seat?.run(action.name);
    if (end === "missing") this.#tell("error", named(this.#strings.noCommand, label));
  }

  /** Runs a shortcut of the add-in. */
  async run(command: string): Promise<void> {
    if (this.store.get().work === null) await this.#seat?.run(command);
  }

  togglePane(): void {
    this.store.update({ isPaneShown: !this.store.get().isPaneShown });
  }

  /** Opens the print preview; with it open, the browser's own print dialog. */
  async preview(): Promise<void> {
    const { work, preview } = this.store.get();
    if (preview) window.print();
    else if (this.#host && !work) this.store.update({ preview: await this.#host.drawn() });
  }

  closePreview(): void {
    this.store.update({ preview: null });
  }

  closeNotice(): void {
    this.store.update({ notice: null });
  }

  /** Answers the question. */
  decide(decision: Decision): void {
    this.store.update({ question: null });
    this.#decide(decision);
  }

  get #strings(): Strings {
    return STRINGS[this.store.get().session.locale];
  }

  /** Opens something else once the user agrees to close the present workbook; returns whether it is shown. */
  async #replace(fileName: string, load: () => Promise<Uint8Array | null>): Promise<boolean> {
    const { work, question } = this.store.get();
    if (work || question !== null || !(await this.#mayLeave())) return false;
    return this.#busy({ kind: "opening", file: fileName }, async () => {
      const bytes = await load();
      return this.#show(bytes, { ...this.store.get().session, fileName });
    });
  }

  /** Shows a workbook in a new session; on failure reports the reason and keeps the present one. */
  #show(bytes: Uint8Array | null, session: Session): boolean {
    const opened = this.#excel?.open(bytes, session.profile);
    if (!opened) return false;
    if (!opened.ok) {
      this.#tellError(named(this.#strings.cannotOpen, session.fileName), opened.error);
      return false;
    }
    this.#host = opened.value;
    this.#hasSteps = false;
    this.store.update({
      session: { ...session, workbook: Promise.resolve(opened.value) },
      isChanged: false,
      notice: null,
    });
    return true;
  }

  /** Asks about unsaved changes; true if none are left to lose, or the user discards them. */
  async #mayLeave(): Promise<boolean> {
    const { isChanged, session } = this.store.get();
    if (!isChanged) return true;
    const decision = await this.#ask({ kind: "unsaved", file: session.fileName });
    return decision === "save" ? this.save() : decision === "go-on";
  }

  /** Asks before a switch after which earlier changes cannot be taken back. */
  async #maySwitch(what: "version" | "language"): Promise<boolean> {
    return !this.#hasSteps || (await this.#ask({ kind: "switch", what })) === "go-on";
  }

  #ask(question: Question): Promise<Decision> {
    return new Promise((resolve) => {
      this.#decide = resolve;
      this.store.update({ question });
    });
  }

  /** Does long work after the page had time to show so. */
  async #busy<T>(work: Work, action: () => Promise<T>): Promise<T> {
    this.store.update({ work });
    try {
      await painted();
      return await action();
    } finally {
      this.store.update({ work: null });
    }
  }

  #tell(tone: Notice["tone"], title: string, text = ""): void {
    this.store.update({ notice: { tone, title, text } });
  }

  /** A text in the language of the page. */
  #words({ zh, en }: LocalText): string {
    return this.store.get().session.locale === "zh-CN" ? zh : en;
  }

  #tellError(title: string, error: PortError): void {
    this.#tell("error", title, this.#words(portErrorWords(error)));
  }

  #tellRefusal({ kind, sheet }: Refusal): void {
    this.#tell("info", named(this.#strings.refusals[kind], sheet));
  }
}
