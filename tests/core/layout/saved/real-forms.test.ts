import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { openXlsxDocument } from "../../../../src/adapters/xlsx/document";
import { asItStands } from "../../../../src/core/document/as-it-stands";
import { saveLayout, type SaveProblem } from "../../../../src/core/layout/saved/save-layout";
import { NO_CONTENT } from "../../../../src/core/layout/saved/content";
import { placeForm } from "../../../../src/core/layout/saved/place-form";
import { snapshotOf } from "../../../../src/core/plan/new-sheet-snapshot";
import { lookOf } from "../../../../src/core/plan/look";
import { recognise } from "../../../../src/core/recognition/recognise";
import { describeWithShared } from "../../../support/shared";

const NO_CHOICE = { keep: new Set<string>(), empty: new Set<string>() };

const wordsOf = (problem: SaveProblem): string =>
  problem.kind === "read-back" ? `${problem.fault.step} ${problem.fault.key}` : problem.kind;

describeWithShared("real forms as layouts", (shared) => {
  it("are saved", async () => {
    const lines: string[] = [];
    for (const folder of ["others", "more", "analogues"]) {
      for (const file of readdirSync(path.join(shared, "samples", folder)).filter((name) =>
        /^\d\d.*\.xlsx$|^[st]-.*\.xlsx$/.test(name),
      )) {
        const document = openXlsxDocument(readFileSync(path.join(shared, "samples", folder, file)));
        if (!document.ok) throw new Error(file);
        const snapshot = await document.value.read();
        if (!snapshot.ok) throw new Error(file);
        const forms = recognise(snapshot.value);
        const outcomes = forms.map((form) => {
          const sheet = snapshot.value.sheets.find(({ name }) => name === form.sheet);
          if (!sheet) throw new Error(file);
          const look = lookOf(asItStands(sheet, document.value.columnWidths(sheet.name)));
          const saved = saveLayout({ sheet, form, look, name: file, region: "", choice: NO_CHOICE });
          if (saved.ok) {
            const blank = placeForm(saved.value.layout, "x", { ...NO_CONTENT, year: 2025 });
            const read = blank.ok
              ? recognise({ sheets: [snapshotOf(blank.value)], names: [], savedYear: null })[0]
              : undefined;
            const keys = (f: typeof form | undefined) => [
              ...Object.keys(f?.amounts ?? {}),
              ...Object.keys(f?.texts ?? {}),
            ];
            const lost = keys(form).filter((k) => !keys(read).includes(k));
            if (lost.length) lines.push(`   LOST ${file} ${saved.value.layout.marks} ${lost.join(" ")}`);
            const same = form.branches.length === read?.branches.length;
            if (!same) lines.push(`   BRANCH ${file} ${form.branches.length} ${read?.branches.length}`);
          }
          return saved.ok
            ? `ok ${saved.value.layout.marks} ${saved.value.doubtful
                .filter((d) => d.text)
                .map((d) => `${d.text.slice(0, 12)}→${d.kept.slice(0, 12)}`)
                .join("; ")}`
            : wordsOf(saved.error);
        });
        lines.push(
          `${folder}/${file}: ${outcomes.length} ${outcomes[0]} | ${outcomes
            .slice(1)
            .map((o) => o.split(" ")[0])
            .join(",")}`,
        );
      }
    }
    console.log(lines.join("\n"));
    expect(lines.filter((line) => / ok /.test(line)).length).toBeGreaterThan(0);
  });
});
