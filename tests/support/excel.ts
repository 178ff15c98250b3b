import type { OfficeApi } from "../../src/adapters/office/office-api";
import { openOffice } from "../../src/adapters/office/workbook";
import type { LiveWorkbook } from "../../src/port/workbook";
import { bootExcel } from "../../src/workbench/host/boot-node";
import { createHost, type Host, type HostOptions } from "../../src/workbench/host/host";
import { valueOf } from "./value-of";

/** An Excel with an open workbook, the adapter on it, and the recorded requests. */
export interface RunningExcel {
  readonly host: Host;
  readonly api: OfficeApi;
  readonly workbook: LiveWorkbook;
  /** The requests with actions so far, without those that release ranges at the end of a batch. */
  readonly requests: Request[];
  /** Called before each of these requests with its index, counted from 0. */
  beforeRequest: ((index: number) => void) | null;
}

export interface Request {
  readonly bytes: number;
  /** Names of the actions in order: "" for tracking and loading, "Merge", "Values" … */
  readonly actions: readonly string[];
  /** Names of the properties and methods in object paths: "Worksheets", "GetUsedRangeOrNullObject" … */
  readonly paths: readonly string[];
}

export interface ExcelOptions extends HostOptions {
  /** The adapter's timeout for an answer in ms. */
  readonly patience?: number;
}

/** Runs the unmodified Office.js library on a host. */
export function startExcel({ patience, ...options }: ExcelOptions = {}): RunningExcel {
  const host = valueOf(createHost(options));
  const requests: Request[] = [];
  let last: Promise<unknown> = Promise.resolve();
  // One at a time, so that a switch set by `beforeRequest` affects only its own request.
  const handle = (message: string): Promise<string> =>
    new Promise((resolve, reject) => {
      last = last.then(async () => {
        const request = requestOf(message);
        if (!isRelease(request)) {
          running.beforeRequest?.(requests.length);
          requests.push(request);
        }
        const answer = host.handle(message).then(resolve, reject);
        const { unanswered, isCellEditMode } = host.switches;
        if (unanswered === null && !isCellEditMode) await answer;
      });
    });
  const { Excel, isSetSupported } = bootExcel({ ...host, handle });
  const api: OfficeApi = { Excel, isSetSupported, ...(patience !== undefined && { patience }) };
  const running: RunningExcel = { host, api, workbook: openOffice(api), requests, beforeRequest: null };
  return running;
}

/**
 * Whether a request only releases ranges, as the library does after a batch: one action on the workbook, and a release
 * for each range.
 */
const isRelease = ({ actions }: Request): boolean =>
  actions.includes("_RemoveReference") && actions.every((name) => name === "" || name === "_RemoveReference");

interface Message {
  readonly message: { readonly body: string | Batch };
}

interface Batch {
  readonly Actions: readonly { readonly Name: string }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string }>>;
}

function requestOf(message: string): Request {
  const { body } = (JSON.parse(message) as Message).message;
  const { Actions, ObjectPaths } = typeof body === "string" ? (JSON.parse(body) as Batch) : body;
  return {
    bytes: Buffer.byteLength(message),
    actions: Actions.map(({ Name }) => Name),
    paths: Object.values(ObjectPaths).map(({ Name }) => Name),
  };
}
