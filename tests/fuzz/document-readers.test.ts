import fc from "fast-check";
import { FORMATS } from "../../src/adapters/formats";
import { documentOfSheets } from "../../src/core/document/written";
import { p, table, WORD_NAMESPACE } from "../adapters/word/support";
import { writeDocx } from "../../src/adapters/word/write-word";
import { asItStands } from "../../src/core/document/as-it-stands";
import { corpus } from "../support/corpus";
import { fixture } from "../support/files";
import { processorTime } from "../support/growth";
import { mutatedBytes, mutatedFile, mutatedXml } from "./mutated-file";
import { runs } from "./runs";

/** No file of this size may keep its reader busy for longer, in milliseconds of processor. */
const HANGING_MS = 10_000;

const { numRuns, seed } = runs(200);

const docx = corpus().map(({ snapshot }) =>
  writeDocx(documentOfSheets(snapshot.sheets.map((sheet) => asItStands(sheet, [])))),
);
const page = new TextEncoder().encode(
  `<html><body><p>附件2-1</p><table>${'<tr><td rowspan="2">产出指标</td><td colspan=3>数量&nbsp;指标</td></tr><tr><td>购书<br>数量</td></tr>'.repeat(40)}</table></body></html>`,
);

const flat = new TextEncoder().encode(
  `<?xml version="1.0"?><w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${p("附件2-1")}${table(
    ...Array.from({ length: 30 }, (_, row) => ["产出指标", "数量指标", `购书数量${String(row)}`, "≥3000册"]),
  )}</w:body></w:document>`,
);

const READERS: readonly (readonly [format: string, files: fc.Arbitrary<Uint8Array>])[] = [
  ["docx", mutatedFile(docx)],
  ["ods", mutatedFile([fixture("sample/sample.ods")])],
  ["xls", mutatedBytes([fixture("sample/sample.xls")])],
  ["doc", mutatedBytes([fixture("sample/sample.doc")])],
  ["html", mutatedBytes([page])],
  ["word-xml", mutatedXml([flat])],
];

describe("broken and malicious files", () => {
  it("are made for every format; those of .xlsx and PDF have tests of their own", () => {
    expect(["xlsx", "pdf", ...READERS.map(([id]) => id)].toSorted()).toEqual(FORMATS.map(({ id }) => id).toSorted());
  });

  it.each(READERS)(
    "are read as %s or refused with a reason",
    async (id, files) => {
      const format = FORMATS.find((each) => each.id === id);
      // The first file loads the reader, which is not its own doing.
      await format?.open(new Uint8Array(10));
      let read = 0;
      let slowest = 0;
      const useFile = async (bytes: Uint8Array): Promise<void> => {
        const time = await processorTime(async () => {
          const document = await format?.open(bytes);
          const snapshot = document?.ok === true ? await document.value.read() : null;
          if (snapshot?.ok === true) read += 1;
        });
        slowest = Math.max(slowest, time);
      };
      await fc.assert(fc.asyncProperty(files, useFile), { numRuns, seed });
      // Many are still whole enough to be read, or the test would show nothing.
      expect(read).toBeGreaterThan(numRuns / 20);
      expect(slowest).toBeLessThan(HANGING_MS);
    },
    20 * 60_000,
  );
});
