import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { planNewForms, type NewFormsRequest } from "../../../../src/app/new-forms";
import { newXlsx } from "../../../../src/adapters/xlsx/workbook";
import { formatArea } from "../../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { lintPackage } from "../../../support/package-lint";
import { startExcel } from "../../../support/excel";
import { open, sheet, workbookOf } from "../../../adapters/xlsx/support";
import { temporaryFolder, write } from "../../../support/files";
import { itWith } from "../../../support/programs";
import { valueOf } from "../../../support/value-of";

/** Invented. */
const REQUEST: NewFormsRequest = {
  edition: "hunan-2023",
  year: 2024,
  department: "临江县市场监督管理局",
  withDepartmentForm: true,
  projects: [
    { name: "食品抽检", amount: "96" },
    { name: "检验 & 检测<设备>", amount: "" },
  ],
};

/** What a snapshot says of its sheets, in an order of its own. */
const shown = ({ sheets }: WorkbookSnapshot): unknown =>
  sheets.map(({ merges, names, formulaFormats, ...rest }) => ({
    ...rest,
    merges: merges.map(formatArea).toSorted(),
    names: names.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    formulaFormats: formulaFormats.map(({ formula, areas }) => `${formula} ${areas.map(formatArea).join(" ")}`),
  }));

describe("forms inserted through Excel and saved", () => {
  it.each(["hunan-2023", "national-2021"])("are those of a new file: %s", async (edition) => {
    const plan = valueOf(planNewForms({ ...REQUEST, edition }, []));
    const expected = valueOf(newXlsx(plan));
    const excel = startExcel();
    valueOf(await excel.workbook.apply(plan));
    const bytes = valueOf(await excel.host.save());
    expect(lintPackage(bytes)).toEqual([]);
    const [blank, ...sheets] = valueOf(await open(bytes).read()).sheets;
    expect(blank).toMatchObject({ name: "Sheet1", cells: [], names: [] });
    expect(shown({ sheets, names: [], savedYear: null })).toEqual(shown(valueOf(await expected.read())));
  });

  it("stand in an opened file beside its sheets, which stay as they were", async () => {
    const original = workbookOf(sheet("封面"), sheet("附件9-9", { visibility: "hidden" }));
    const excel = startExcel({ file: original });
    const plan = valueOf(planNewForms(REQUEST, ["封面", "附件9-9"]));
    valueOf(await excel.workbook.apply(plan));
    const bytes = valueOf(await excel.host.save());
    expect(lintPackage(bytes)).toEqual([]);
    const file = open(original);
    valueOf(await file.apply(plan));
    expect(shown(valueOf(await open(bytes).read()))).toEqual(shown(valueOf(await file.read())));
  });

  const folder = temporaryFolder();
  itWith("soffice", "pdftotext", "pdftoppm").each(["hunan-2023", "national-2021"])(
    "print to the pixel like those of a new file of %s",
    async (edition) => {
      const plan = valueOf(planNewForms({ ...REQUEST, edition }, []));
      const excel = startExcel();
      valueOf(await excel.workbook.apply(plan));
      const at = (name: string): string => folder.at(edition, name);
      const files = { new: valueOf(newXlsx(plan)).bytes(), inserted: valueOf(await excel.host.save()) };
      const paths = Object.entries(files).map(([name, bytes]) => write(at(`${name}.xlsx`), bytes));
      const profile = `-env:UserInstallation=file://${at("profile")}`;
      execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", at(""), ...paths], {
        stdio: "ignore",
      });
      /** The text of the pages, and the picture of each. */
      const printed = (name: keyof typeof files): readonly string[] => {
        const pdf = at(`${name}.pdf`);
        execFileSync("pdftoppm", ["-r", "96", pdf, at(`${name}-page`)]);
        const pictures = readdirSync(at("")).filter((entry) => entry.startsWith(`${name}-page`));
        return [
          execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }),
          ...pictures.toSorted().map((picture) => readFileSync(at(picture), "latin1")),
        ];
      };
      const [expected, found] = [printed("new"), printed("inserted")];
      const [text, ...pictures] = expected;
      expect(text).toContain("食品抽检");
      expect(pictures).toHaveLength(plan.newSheets.filter(({ visibility }) => visibility === "visible").length);
      expect(found[0]).toBe(text);
      const different = pictures.flatMap((picture, page) => (picture === found[page + 1] ? [] : [page + 1]));
      expect({ pages: found.length, different }).toEqual({ pages: expected.length, different: [] });
    },
  );
});
