import { Button, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { InboxFile } from "../../app/review/inbox/inbox";
import { SEVERITIES, type Severity } from "../../core/severity";
import type { ShownCell } from "./shown-cell";
import { useInbox } from "./context";
import { openInWorkbench } from "../page/handed-file";
import type { ShownSheet } from "./reading/shown-sheet";
import { SheetTable } from "./SheetTable";

interface SheetPartProps {
  readonly file: InboxFile | null;
  /** The cell of the current finding. */
  readonly cell: ShownCell | null;
  readonly onBack: () => void;
}

/** The sheets of the file as sent, read only. */
export function SheetPart({ file, cell, onBack }: SheetPartProps): ReactNode {
  const { desk, strings } = useInbox();
  const [sheets, setSheets] = useState<readonly ShownSheet[] | "missing" | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    let isLeft = false;
    if (file)
      void desk.show(file).then((result) => {
        if (!isLeft) setSheets(result?.kind === "shown" ? result.sheets : "missing");
      });
    return () => {
      isLeft = true;
    };
  }, [desk, file?.id]);
  useEffect(() => {
    if (cell) setChosen(cell.sheet);
  }, [cell]);
  const first = file?.reading.kind === "read" ? file.reading.forms[0]?.sheet : undefined;
  const list = Array.isArray(sheets) ? (sheets as readonly ShownSheet[]) : [];
  const sheet = list.find(({ name }) => name === (chosen ?? first)) ?? list[0];
  const marks = useMemo(() => (file && sheet ? marksIn(file, sheet.name) : NO_MARKS), [file, sheet]);
  const words = file?.reading.kind !== "read" ? null : sheets === null ? strings.sheetLoading : strings.sheetMissing;
  return (
    <section ref={part} className="sheet-part" aria-label={strings.sheet}>
      <div className="sheet-head">
        <Button className="narrow-only" onClick={onBack}>
          {strings.showOpinions}
        </Button>
        {sheet && (
          <>
            <Select
              aria-label={strings.sheetName}
              value={sheet.name}
              onChange={(_, { value }) => {
                setChosen(value);
              }}
            >
              {list.map(({ name, isHidden }) => (
                <option key={name} value={name}>
                  {name}
                  {isHidden ? strings.isHidden : ""}
                </option>
              ))}
            </Select>
            <span className="quiet">{strings.readOnly}</span>
            {file && (
              <Button
                className="sheet-open"
                onClick={() => {
                  void openInWorkbench(desk.fileOf(file.id)).then((end) => {
                    if (end !== "opened")
                      desk.tell({ tone: "warning", text: end === "gone" ? "fileGone" : "tabRefused" });
                  });
                }}
              >
                {strings.openInWorkbench}
              </Button>
            )}
          </>
        )}
      </div>
      {sheet ? (
        <SheetTable sheet={sheet} marks={marks} selected={cell?.sheet === sheet.name ? cell.cell : null} />
      ) : (
        words !== null && <p className="nothing">{words}</p>
      )}
    </section>
  );
}

const NO_MARKS: ReadonlyMap<string, Severity> = new Map();

/** The worst severity found at each cell of a sheet. */
function marksIn({ opinions }: InboxFile, sheet: string): ReadonlyMap<string, Severity> {
  const marks = new Map<string, Severity>();
  const put = (cell: string, severity: Severity): void => {
    const known = marks.get(cell);
    if (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)) marks.set(cell, severity);
  };
  for (const opinion of opinions) {
    if (opinion.sheet === sheet) put(opinion.cell, opinion.severity);
    for (const part of opinion.parts) if (part.sheet === sheet) put(part.cell, opinion.severity);
  }
  return marks;
}
