import { openOffice, type OfficeWorkbook } from "../../src/adapters/office/workbook";
import { bootExcel } from "../../src/workbench/host/boot-node";
import { createHost, type Host, type HostOptions } from "../../src/workbench/host/host";

/** An Excel with a workbook open, the adapter on it, and what went over the wire. */
export interface RunningExcel {
  readonly host: Host;
  readonly workbook: OfficeWorkbook;
  /** The requests so far that did something; releasing ranges at the end of a batch is left out. */
  readonly requests: Request[];
}

export interface Request {
  readonly bytes: number;
  /** Actions, in order. */
  readonly actions: readonly { readonly kind: number; readonly name: string }[];
}

/** Runs the unmodified Office.js library on a host. */
export function startExcel(options: HostOptions = {}): RunningExcel {
  const created = createHost(options);
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  const host = created.value;
  const requests: Request[] = [];
  const { Excel, isSetSupported } = bootExcel({
    ...host,
    handle: (message) => {
      const request = requestOf(message);
      if (request.actions.some(({ name }) => name !== "_RemoveReference")) requests.push(request);
      return host.handle(message);
    },
  });
  return { host, workbook: openOffice({ Excel, isSetSupported }), requests };
}

interface Message {
  readonly message: {
    readonly body: string | { readonly Actions: readonly { readonly ActionType: number; readonly Name: string }[] };
  };
}

function requestOf(message: string): Request {
  const { body } = (JSON.parse(message) as Message).message;
  const batch = typeof body === "string" ? (JSON.parse(body) as Exclude<typeof body, string>) : body;
  return {
    bytes: Buffer.byteLength(message),
    actions: batch.Actions.map(({ ActionType, Name }) => ({ kind: ActionType, name: Name })),
  };
}
