import fc from "fast-check";
import { createHost, type Host } from "../../src/workbench/host/host";
import { bootExcel } from "../../src/workbench/host/boot-node";
import { loadBook, NEW_BOOK } from "../../src/workbench/host/model/book-capture";
import { BadRequest, parseRequest } from "../../src/workbench/host/wire";
import { openOffice } from "../../src/adapters/office/workbook";
import { lintPackage } from "../support/package-lint";
import { sheet } from "../adapters/xlsx/support";
import { valueOf } from "../support/value-of";
import { runs } from "./runs";
import { generatedMessage, mutatedMessage } from "./wire-messages";

/** No message of these sizes may take longer, in ms. */
const HANG = 20_000;

/** The messages of an ordinary session of the add-in: reading, marking, editing, inserting. */
async function recordedMessages(): Promise<readonly string[]> {
  const host = valueOf(createHost());
  const messages: string[] = [];
  const handle = (message: string): Promise<string> => {
    messages.push(message);
    return host.handle(message);
  };
  const workbook = openOffice(bootExcel({ ...host, handle }));
  valueOf(await workbook.apply({ newSheets: [sheet("表 1")], edits: [] }));
  valueOf(await workbook.read());
  valueOf(await workbook.replaceMarks([{ at: { sheet: "表 1", row: 1, column: 1 }, severity: "error" }]));
  valueOf(await workbook.reveal({ sheet: "表 1", row: 1, column: 1 }));
  valueOf(await workbook.clearMarks());
  return messages;
}

interface Answer {
  readonly Results: readonly unknown[];
  readonly Error?: { readonly Code: string; readonly ActionIndex: number };
}

/** The host's answer to a message; null when it is no message at all. */
async function answerTo(host: Host, message: string): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("no answer"));
    }, HANG);
  });
  try {
    const answer = await Promise.race([host.handle(message), hang]);
    const { message: envelope } = JSON.parse(answer) as { readonly message: { readonly body: string } };
    return JSON.parse(envelope.body) as Answer;
  } catch (error) {
    if (error instanceof BadRequest) return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Every action has its result, or a fault ends the batch at one of them. */
function expectAnswered(message: string, { Results, Error: fault }: Answer): void {
  if (fault) expect(fault.Code).toMatch(/^[A-Z]\w+$/);
  expect(Results).toHaveLength(fault?.ActionIndex ?? parseRequest(message).batch.Actions.length);
}

/** Of so many workbooks that messages have changed, one is saved. */
const SAVE_EVERY = 20;

describe("the host, told anything over the wire", () => {
  const host = valueOf(createHost());
  let count = 0;
  const answered = async (message: string): Promise<void> => {
    loadBook(host.book, NEW_BOOK);
    const answer = await answerTo(host, message);
    if (answer) expectAnswered(message, answer);
    // Whatever has been done to it, the workbook can be kept.
    if (count++ % SAVE_EVERY === 0) expect(lintPackage(valueOf(await host.save()))).toEqual([]);
  };

  it("answers messages put together anyhow, or says what is wrong with them", async () => {
    await fc.assert(fc.asyncProperty(generatedMessage, answered), runs(150));
  }, 3_600_000);

  it("answers changed messages of the library, or says what is wrong with them", async () => {
    const recorded = await recordedMessages();
    await fc.assert(fc.asyncProperty(mutatedMessage(recorded), answered), runs(150));
  }, 3_600_000);

  it.each(["", "{", "[]", "null", '{"id":1}', `${"[".repeat(20_000)}${"]".repeat(20_000)}`])(
    "refuses what is no message: %#",
    async (message) => {
      expect(await answerTo(host, message)).toBeNull();
    },
  );
});
