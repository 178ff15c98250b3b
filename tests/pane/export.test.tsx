import { screen } from "@testing-library/react";
import { openDocument } from "../../src/adapters/open";
import { readForms } from "../../src/app/check";
import { department, project } from "../app/forms";
import { valueOf } from "../support/value-of";
import { bookWith } from "../support/book-data";
import { startExcel } from "../support/excel";
import { panel, showPane } from "./support";

describe("导出 Word", () => {
  it("hands the forms over as a Word document that is read back equal, and leaves the workbook alone", async () => {
    const running = startExcel({ data: await bookWith(department, project) });
    const { excel, user } = await showPane({ running });
    const before = valueOf(await readForms(excel.workbook));
    const kept: Blob[] = [];
    // jsdom has neither.
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${String(kept.push(blob))}`,
      revokeObjectURL: () => undefined,
    });
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    try {
      await user.click(await panel().findByRole("button", { name: /^导出 Word/ }));
      await user.click(await panel().findByRole("button", { name: "导出 Word 文档" }));
      expect(await screen.findByText(new RegExp(`^已导出 ${String(before.length)} 张表`))).toBeVisible();
    } finally {
      clicked.mockRestore();
      Reflect.deleteProperty(URL, "createObjectURL");
      Reflect.deleteProperty(URL, "revokeObjectURL");
    }
    const [file] = kept;
    if (!file) throw new Error("nothing was handed over");
    const document = valueOf(await openDocument(new Uint8Array(await file.arrayBuffer())));
    const read = valueOf(await readForms(document));
    const contents = (forms: typeof read) =>
      forms.map(({ indicators }) => indicators.map(({ level3, target }) => [level3.value, target.text]));
    expect(contents(read)).toEqual(contents(before));
  });
});
