import type { Form } from "../../core/forms/form";

/** The subject of a form: the project, or else the department; "" if it names none. */
export const formName = ({ kind, texts }: Form): string =>
  (kind === "project"
    ? texts.projectName?.value
    : [texts.departmentName, texts.unitName].find((text) => text !== undefined && text.value !== "")?.value) ?? "";
