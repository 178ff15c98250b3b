import type { Edition } from "../../src/core/editions/edition";
import { EDITIONS } from "../../src/core/editions/registry";
import { FORM_KINDS, type FormKind } from "../../src/core/forms/form";
import type { FormJson } from "../../src/core/forms/forms-json";
import { department, indicator, project } from "../app/forms";

/** The printed forms that have a tree to add rows in. */
export const FORMS_WITH_TREE = EDITIONS.flatMap((edition) =>
  FORM_KINDS.filter((kind) => edition.layouts?.[kind] && edition.tree[kind].length > 0).map(
    (kind) => [edition.id, kind, edition] as const,
  ),
);

/** A form without a blank row under any 二级. */
export function fullForm({ id, tree }: Edition, kind: FormKind): FormJson {
  const branches = tree[kind].flatMap((node) => node.branches);
  const indicators = branches.flatMap(({ name, blankRows }) =>
    Array.from({ length: Math.max(1, blankRows) }, (_, index) => indicator(name, `${name}之${index + 1}`, "≥1件")),
  );
  return { ...(kind === "project" ? project : department), edition: id, fields: {}, indicators };
}
