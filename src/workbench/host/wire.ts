import { z } from "zod";
import type { Json } from "./json";

const jsonSchema: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(jsonSchema), z.record(z.string(), jsonSchema)]),
);

/** Where an argument is an object, both lists have its path's id at the same index; elsewhere the second has 0. */
const argumentInfo = z
  .object({ Arguments: z.array(jsonSchema).nullish(), ReferencedObjectPathIds: z.array(jsonSchema).nullish() })
  .nullish();

/** Kinds of object paths, resolved from the parent. */
export const PATH = {
  workbook: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

const objectPathSchema = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().nullish(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo,
});
export type ObjectPath = z.infer<typeof objectPathSchema>;

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

const actionSchema = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().nullish(),
  ObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo,
  QueryInfo: z
    .object({
      Select: z.array(z.string()).nullish(),
      Expand: z.array(z.string()).nullish(),
      Top: z.number().nullish(),
      Skip: z.number().nullish(),
    })
    .nullish(),
});
export type Action = z.infer<typeof actionSchema>;

const batchSchema = z.object({
  Actions: z.array(actionSchema),
  ObjectPaths: z.record(z.string(), objectPathSchema),
});
export type Batch = z.infer<typeof batchSchema>;

const requestSchema = z.object({
  id: z.number(),
  flags: z.number().nullish(),
  message: z.object({ url: z.string().nullish(), body: z.union([z.string(), batchSchema]) }),
});

/**
 * Whether a batch concerns the workbook. The library also creates objects of other services, and notifies them once
 * when it has loaded, at any time and ignoring the answer.
 */
export const concernsWorkbook = ({ ObjectPaths }: Batch): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType !== PATH.newObject);

/** The request flag that `delayForCellEdit` sets. */
const WAIT_FOR_CELL_EDIT = 64;

/** A message that the library would not send. */
export class BadRequest extends Error {}

/** Parses a message of the library. Throws BadRequest for anything else. */
export function parseRequest(text: string): { readonly id: number; readonly waits: boolean; readonly batch: Batch } {
  try {
    const { id, flags, message } = requestSchema.parse(JSON.parse(text));
    const batch = typeof message.body === "string" ? batchSchema.parse(JSON.parse(message.body)) : message.body;
    return { id, waits: ((flags ?? 0) & WAIT_FOR_CELL_EDIT) !== 0, batch };
  } catch (error) {
    throw new BadRequest(error instanceof Error ? error.message : String(error));
  }
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

export const answerMessage = (id: number, answer: BatchAnswer): string =>
  JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify(answer) } });

/** One event on its way to the library. */
export interface EventEntry {
  readonly type: number;
  readonly targetId: string;
  readonly payload: Readonly<Record<string, Json>>;
}

/** The message category of Excel's events (`OfficeExtension` calls it the rich API's custom event). */
const EVENT_CATEGORY = 65536;

export const eventMessage = (entries: readonly EventEntry[]): string =>
  JSON.stringify({
    type: 3,
    message: {
      entries: entries.map(({ type, targetId, payload }) => ({
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId,
        message: JSON.stringify(payload),
      })),
    },
  });
