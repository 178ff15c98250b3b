import { z } from "zod";
import { fail, ok, type Result } from "../../../core/result";
import { SEVERITIES } from "../../../core/severity";
import { RATINGS } from "../words";
import { FILE_STATES, type Inbox } from "./inbox";

/** Distinguishes inbox files from other JSON. */
const KIND = "jixiao-inbox";
const VERSION = 1;

const text = z.string();
const count = z.number().int().nonnegative();
const local = z.object({ zh: text, en: text });
const place = z.object({ sheet: text, cell: text });
const words = z.object({ form: text, place: text, headline: text, message: text, suggestion: text });
const entry = z.object({ form: text, cells: text, rule: text, message: text, headline: local, remark: text });

const opinion = z.object({
  key: text,
  rule: text,
  severity: z.enum(SEVERITIES),
  sheet: text,
  cell: text,
  parts: z.array(place),
  basis: text,
  reply: text,
  words: z.object({ zh: words, en: words }),
  isAdopted: z.boolean(),
  remark: text,
  progress: z.enum(["open", "new", "unraised"]).nullable(),
});

const reading = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("read"),
    unit: text.nullable(),
    // Files of earlier versions lack it.
    profile: local.nullable().default(null),
    forms: z.array(z.object({ name: local, kind: z.enum(["department", "project"]), sheet: text, area: text })),
  }),
  z.object({ kind: z.literal("unreadable"), reason: local }),
]);

const file = z.object({
  id: count,
  path: text,
  content: text,
  opening: count,
  round: count,
  state: z.enum(FILE_STATES),
  rating: z.enum(RATINGS).nullable(),
  reading,
  opinions: z.array(opinion),
  own: z.array(z.object({ id: count, text, form: text, isFormer: z.boolean(), isAdopted: z.boolean() })),
  former: z.object({ round: count, raised: z.array(entry), unraised: z.array(entry) }).nullable(),
});

const schema = z.object({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  openings: count,
  head: z.object({ occasion: text, deadline: text, reviewer: text, phone: text, office: text }),
  files: z.array(file),
});

/** The inbox as the text of a file: everything but the workbooks themselves. */
export const inboxText = (inbox: Inbox): string => JSON.stringify({ kind: KIND, version: VERSION, ...inbox });

/** Why a file is not an inbox: another kind of file, a newer version, or damaged. */
export type InboxFileError = "other-file" | "newer-version" | "damaged";

/** Parses the output of `inboxText`. */
export function parseInbox(content: string): Result<Inbox, InboxFileError> {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    return fail("other-file");
  }
  const head = z.looseObject({ kind: z.literal(KIND), version: z.number() }).safeParse(data);
  if (!head.success) return fail("other-file");
  if (head.data.version > VERSION) return fail("newer-version");
  const parsed = schema.safeParse(data);
  if (!parsed.success) return fail("damaged");
  const { openings, files, head: letters } = parsed.data;
  return ok({ openings, files, head: letters });
}
