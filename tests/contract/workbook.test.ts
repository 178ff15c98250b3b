import { openZip } from "../../src/adapters/package/zip";
import { readSnapshot } from "../../src/adapters/xlsx/read";
import { formatArea } from "../../src/core/workbook/address";
import { captureBook } from "../../src/workbench/host/model/book-capture";
import { open as openFile } from "../adapters/xlsx/support";
import { valueOf } from "../support/value-of";
import { bookDataOf } from "../support/book-data";
import { startExcel } from "../support/excel";
import { describeWorkbook } from "./workbook";

describeWorkbook("an .xlsx file", (bytes) => {
  const workbook = openFile(bytes);
  const formulaFormats = async () =>
    valueOf(await workbook.read())
      .sheets.flatMap(({ name, formulaFormats: formats }) =>
        formats.map(({ areas, formula }) => `${name}!${areas.map(formatArea).join(",")} ${formula}`),
      )
      .toSorted();
  const lists = async () =>
    valueOf(await workbook.read())
      .sheets.flatMap(({ name, listValidations }) =>
        listValidations.map(({ areas, source }) => `${name}!${areas.map(formatArea).join(",")} ${source}`),
      )
      .toSorted();
  return Promise.resolve({ workbook, formulaFormats, lists });
});

describe.each(["ltsc-2021", "ltsc-2024", "365", "web"] as const)("%s", (profile) => {
  describeWorkbook("Excel", (bytes) => {
    const data = bookDataOf(valueOf(readSnapshot(valueOf(openZip(bytes)))));
    const { host, workbook } = startExcel({ profile, data });
    const formulaFormats = () =>
      Promise.resolve(
        captureBook(host.book)
          .sheets.flatMap(({ name, conditionalFormats }) =>
            conditionalFormats.map(
              ({ areas, formula }) => `${name}!${areas.map(formatArea).join(",")} ${formula.replace(/^=/, "")}`,
            ),
          )
          .toSorted(),
      );
    const lists = () =>
      Promise.resolve(
        captureBook(host.book)
          .sheets.flatMap(({ name, validations }) =>
            validations.map(({ areas, rule }) => {
              const source = rule.kind === "list" ? rule.source.replace(/^=/, "") : rule.kind;
              return `${name}!${areas.map(formatArea).join(",")} ${source}`;
            }),
          )
          .toSorted(),
      );
    return Promise.resolve({ workbook, formulaFormats, lists });
  });
});
