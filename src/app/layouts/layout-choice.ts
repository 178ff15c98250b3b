import type { LocalText } from "../../core/local-text";
import type { FormKind } from "../../core/forms/form";
import { NO_CONTENT } from "../../core/saved-layouts/content";
import { placeForm } from "../../core/saved-layouts/place-form";
import { renderForm, titleOf } from "../../core/layout/render";
import type { NewSheet } from "../../core/plan/plan";
import { INSERTABLE_EDITIONS } from "../new-form-defaults";
import type { LayoutGroup } from "./kept-layouts";

/** A choice for new forms: an edition, or layouts stored in the workbook. */
export interface LayoutChoice {
  /** Id of an edition, or of a group of layouts. */
  readonly id: string;
  readonly name: LocalText;
  /** Where its forms are used; null for layouts stored in the workbook. */
  readonly region: LocalText | null;
  /** A blank form for the preview. */
  readonly sample: () => NewSheet | null;
}

/** The layouts of the workbook first, then the editions. */
export const layoutChoices = (groups: readonly LayoutGroup[]): readonly LayoutChoice[] => [
  ...groups.map((group): LayoutChoice => ({
    id: group.id,
    name: { zh: group.name, en: group.name },
    region: null,
    sample: () => sampleOfGroup(group),
  })),
  ...INSERTABLE_EDITIONS.map(({ id, name, region }): LayoutChoice => ({
    id,
    name,
    region,
    sample: () => sampleOfEdition(id),
  })),
];

const KINDS: readonly FormKind[] = ["project", "department"];

function sampleOfGroup({ layouts, name }: LayoutGroup): NewSheet | null {
  const layout = layouts.project ?? layouts.department;
  const placed = layout && placeForm(layout, name, { ...NO_CONTENT, year: null });
  return placed?.ok ? placed.value : null;
}

function sampleOfEdition(id: string): NewSheet | null {
  const edition = INSERTABLE_EDITIONS.find((each) => each.id === id);
  for (const kind of KINDS) {
    const layout = edition?.layouts?.[kind];
    if (!edition || !layout) continue;
    const sheet = renderForm(edition, kind, kind, { title: titleOf(layout, null), fields: {}, indicators: [] });
    if (sheet.ok) return sheet.value;
  }
  return null;
}
