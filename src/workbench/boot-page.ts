import { z } from "zod";
import { addNotes, NOTES_SINCE, type Library } from "./host/library-notes";
import { hasExcelApi, requirementSets, type Profile } from "./host/profiles";

/** The channel for the library's messages. */
export interface HostLink {
  /** Takes a message of the library and returns the answer. */
  handle(request: string): Promise<string>;
  /** Calls the listener with each message of events. */
  onEvent(listener: (message: string) => void): void;
}

/** The Excel that a page of the add-in appears to run in. */
export interface SeatOptions {
  /** Receives all of the library's requests to the workbook; they wait until it is available. */
  readonly host: Promise<HostLink>;
  readonly profile: Profile;
  /** `Office.context.displayLanguage`, such as "zh-CN". */
  readonly locale: string;
  /** The name of the file, `Office.context.document.url`. */
  readonly documentUrl: string;
}

/** An Excel attached to one page of the add-in. */
export interface Seat {
  /** Runs a ribbon command: what the add-in associated with this action. Settles when the command reports its end. */
  run(action: string): Promise<CommandEnd>;
  /** Detaches the page: it receives no more answers and events. */
  leave(): void;
}

/** `missing`: the page has associated nothing with the action. */
export type CommandEnd = "completed" | "missing";

/** Calls of the container, as `OSF.Webkit.MethodId` numbers them. */
const METHOD = { execute: 1, registerEvent: 2, getContext: 5 } as const;
/** Numbers of the old API (`OSF.DDA.EventDispId`, `OSF.DDA.MethodDispId`). */
const COMMAND_INVOKED_EVENT = 39;
const COMMAND_COMPLETED_METHOD = 94;
const SUCCESS = 0;
const NOT_SUPPORTED = 5000;

/** Excel's number among Office applications (`OSF.AppName`), and the version that the library was built for. */
const EXCEL = 16;
const VERSION = 16;

const callSchema = z.object({
  methodId: z.number(),
  callbackId: z.string().optional(),
  params: z.unknown(),
});
const executeSchema = z.object({ id: z.number(), apiArgs: z.array(z.unknown()) });
const registerSchema = z.object({ id: z.number() });
const completionSchema = z.tuple([z.string(), z.number()]).rest(z.unknown());

/** What the library reads from its window before it loads its Excel part, and what it adds there. */
interface SeatWindow {
  readonly JSON: JSON;
  readonly Excel?: Library["Excel"];
  readonly OfficeExtension?: Library["OfficeExtension"];
  external: unknown;
  webkit?: unknown;
  _richApiNativeBridge?: unknown;
  readonly OSF?: {
    readonly ScriptMessaging: {
      agaveHostCallback(callbackId: string, answer: unknown): void;
      agaveHostEventCallback(callbackId: string, payload: unknown): void;
    };
  };
}

/**
 * Makes a window look like the web view of Excel for Mac before office.js loads in it: the library then boots
 * unmodified, gets the notes API of newer versions, and sends all requests for Excel to the host. Only strings are
 * passed, as through a real web view.
 */
export function takeSeat(page: Window, { host, profile, locale, documentUrl }: SeatOptions): Seat {
  const view = page as unknown as SeatWindow;
  const running = new Map<string, (end: CommandEnd) => void>();
  let commandsReady: (callbackId: string) => void = () => undefined;
  const commandListener = new Promise<string>((resolve) => {
    commandsReady = resolve;
  });
  let isLeft = false;

  const later = (action: () => void): void => {
    setTimeout(() => {
      if (!isLeft) action();
    }, 0);
  };
  /** A copy of a value made of the page's own objects. */
  const own = (value: unknown): unknown => view.JSON.parse(JSON.stringify(value));

  /** Adds what the library of a newer Excel has. Its Excel part loads some calls after the first. */
  const complete = (): void => {
    const { Excel, OfficeExtension } = view;
    if (Excel && OfficeExtension && hasExcelApi(profile, NOTES_SINCE)) addNotes({ Excel, OfficeExtension });
  };

  const answerCall = (text: string): void => {
    complete();
    const { methodId, callbackId, params } = callSchema.parse(JSON.parse(text));
    const answer = answerTo(methodId, params, callbackId);
    if (callbackId === undefined) return;
    later(() => view.OSF?.ScriptMessaging.agaveHostCallback(callbackId, own(answer)));
  };

  const answerTo = (methodId: number, params: unknown, callbackId: string | undefined): unknown => {
    switch (methodId) {
      case METHOD.getContext:
        return contextOf(profile, locale, documentUrl);
      case METHOD.registerEvent: {
        const isCommands = registerSchema.parse(params).id === COMMAND_INVOKED_EVENT;
        if (isCommands && callbackId !== undefined) commandsReady(callbackId);
        return [isCommands ? SUCCESS : NOT_SUPPORTED];
      }
      case METHOD.execute: {
        const { id, apiArgs } = executeSchema.parse(params);
        if (id !== COMMAND_COMPLETED_METHOD) return [NOT_SUPPORTED];
        const [command, status] = completionSchema.parse(apiArgs);
        running.get(command)?.(status === SUCCESS ? "completed" : "missing");
        running.delete(command);
        return [SUCCESS];
      }
      default:
        return [NOT_SUPPORTED];
    }
  };

  const bridge: { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void } = {
    sendMessageToHost: (text) => {
      complete();
      void host
        .then((excel) => excel.handle(text))
        .then((answer) => {
          if (!isLeft) bridge.onMessageFromHost?.(answer);
        });
    },
  };
  void host.then((excel) => {
    excel.onEvent((message) => {
      if (!isLeft) bridge.onMessageFromHost?.(message);
    });
  });

  view.external = { GetHostInfo: () => `Excel|Mac|${VERSION}.00|${locale}|workbench|||` };
  view.webkit = { messageHandlers: { Agave: { postMessage: answerCall } } };
  view._richApiNativeBridge = bridge;

  let commands = 0;
  return {
    run: async (action) => {
      const callbackId = await commandListener;
      const command = `command${commands++}`;
      const end = new Promise<CommandEnd>((resolve) => running.set(command, resolve));
      const event = JSON.stringify({ source: { id: action } });
      later(() =>
        view.OSF?.ScriptMessaging.agaveHostEventCallback(callbackId, own([[command, action, event], SUCCESS])),
      );
      return end;
    },
    leave: () => {
      isLeft = true;
    },
  };
}

/** The answer to GetContext: values by their keys in `OSF.Webkit.AppContextProperties`. */
const contextOf = (profile: Profile, locale: string, documentUrl: string): Readonly<Record<number, unknown>> => ({
  0: [[], []], // Settings of the document: names, values
  1: "jixiao", // SolutionReferenceId
  2: EXCEL, // AppType
  3: VERSION, // MajorVersion
  4: 0, // MinorVersion
  8: locale, // APPUILocale
  9: locale, // AppDataLocale
  11: documentUrl, // DocumentUrl
  12: 0, // ActivationMode
  13: 1, // ControlIntegrationLevel
  14: "", // SolutionToken
  16: "workbench", // CorrelationId
  17: "workbench", // InstanceId
  20: JSON.stringify(requirementSets(profile)), // RequirementMatrix
});
