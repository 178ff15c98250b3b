import type { Form } from "../../core/forms/form";

/** What a form is about: the project, or else the department; "" when it does not say. */
export const formName = ({ kind, texts }: Form): string =>
  (kind === "project"
    ? texts.projectName?.value
    : [texts.departmentName, texts.unitName].find((text) => text !== undefined && text.value !== "")?.value) ?? "";
