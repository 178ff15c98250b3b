import { useAnnounce } from "@fluentui/react-components";
import { useState } from "react";
import type { LayoutChoice } from "../../../app/layouts/layout-choice";
import { usePreferences, useWorkbook } from "../../host/use-workbook";
import { useStrings } from "../../strings/use-strings";
import { useTask, type Task } from "../../ui/use-task";
import type { WorkbookForms } from "../workbook-actions";

/** The forms to insert, apart from their year, edition and department. */
export interface Wanted {
  readonly withDepartmentForm: boolean;
  /** Name and amount in 万元; "" leaves either blank. */
  readonly projects: readonly { readonly name: string; readonly amount: string }[];
}

/** One blank form of a kind. */
export const DEPARTMENT_FORM: Wanted = { withDepartmentForm: true, projects: [] };
export const PROJECT_FORM: Wanted = { withDepartmentForm: false, projects: [{ name: "", amount: "" }] };

/** The choices for new forms, and their insertion. */
export interface Insertion {
  readonly editions: readonly LayoutChoice[];
  readonly edition: string;
  readonly setEdition: (id: string) => void;
  /** As typed. */
  readonly year: string;
  readonly setYear: (year: string) => void;
  readonly isYearGood: boolean;
  readonly department: string;
  readonly setDepartment: (department: string) => void;
  /** Sheets with department forms of that year in the workbook. */
  readonly departmentSheets: readonly string[];
  readonly task: Task;
  /** Sheets inserted last; empty if there were none or the message was dismissed. */
  readonly inserted: readonly string[];
  readonly dismissInserted: () => void;
  readonly insert: (wanted: Wanted, onDone?: () => void) => void;
}

/** The layout chosen last on this computer. */
const LAST_LAYOUT = "layout";

/**
 * The user's choice in this session; else what the workbook suggests: its stored layouts, or the edition of its forms;
 * else what was chosen last.
 */
function chosenLayout(
  { editions, layouts, forms, defaults }: WorkbookForms,
  chosen: string | null,
  last: string | null,
): string {
  const isOffered = (id: string | null | undefined): id is string => editions.some((choice) => choice.id === id);
  if (isOffered(chosen)) return chosen;
  const isKnown = forms.some(({ edition }) => edition === defaults.edition);
  const guesses = isKnown ? [defaults.edition] : [layouts[0]?.id, last, defaults.edition];
  return guesses.find(isOffered) ?? defaults.edition;
}

const YEAR = /^20\d\d$/;

/** Choices start with what the workbook has, and follow it until the user chooses. */
export function useInsertion(found: WorkbookForms, onInserted: () => void): Insertion {
  const { fill } = useStrings();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const preferences = usePreferences();
  const task = useTask();
  const [typedEdition, setEdition] = useState<string | null>(null);
  const [typedYear, setYear] = useState<string | null>(null);
  const [typedDepartment, setDepartment] = useState<string | null>(null);
  const [inserted, setInserted] = useState<readonly string[]>([]);

  const edition = chosenLayout(found, typedEdition, preferences.get(LAST_LAYOUT));
  const year = typedYear ?? String(found.defaults.year);
  const department = typedDepartment ?? found.defaults.department;
  const departmentSheets = found.forms
    .filter((form) => form.kind === "department" && String(form.year?.value ?? year) === year.trim())
    .map(({ sheet }) => sheet);

  const insert = (wanted: Wanted, onDone?: () => void): void => {
    void task.run(
      async () => {
        const { insertAndShow } = await import("../workbook-actions");
        const request = { edition, year: Number(year), department: department.trim(), ...wanted };
        return insertAndShow(workbook, request, found.layouts);
      },
      (sheets) => {
        setInserted(sheets);
        announce(fill.inserted(sheets), { polite: true });
        onDone?.();
        onInserted();
      },
    );
  };
  return {
    editions: found.editions,
    edition,
    setEdition: (id) => {
      setEdition(id);
      preferences.set(LAST_LAYOUT, id);
    },
    year,
    setYear,
    isYearGood: YEAR.test(year.trim()),
    department,
    setDepartment,
    departmentSheets,
    task,
    inserted: task.failure ? [] : inserted,
    dismissInserted: () => {
      setInserted([]);
    },
    insert,
  };
}
