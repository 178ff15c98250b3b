import { CATALOG } from "../../../src/core/catalog/catalog";
import { exampleTarget } from "../../../src/core/catalog/example-target";
import { placeIndicators } from "../../../src/core/catalog/places";
import type { Edition } from "../../../src/core/editions/edition";
import { EDITIONS } from "../../../src/core/editions/registry";
import { runRules } from "../../../src/core/engine/run";
import { FORM_KINDS, type FormKind } from "../../../src/core/forms/form";
import { withTreeCategories } from "../../../src/core/recognition/edition/tree-categories";
import { departmentForm, projectForm, type IndicatorSpec } from "../../../src/core/rules/cases";
import { RULES } from "../../../src/core/rules/registry";

/**
 * MAG-PART-WHOLE compares figures of one project, which the examples of the catalog are not; BUD-UNCHECKED says that these
 * forms state no budget.
 */
const OF_FIGURES = ["MAG-PART-WHOLE", "BUD-UNCHECKED"];

const rows = (edition: Edition, kind: FormKind): readonly IndicatorSpec[] =>
  placeIndicators(edition.tree[kind], CATALOG.indicators).flatMap(({ branch, indicators }) =>
    indicators.map((indicator): IndicatorSpec => [branch.name, indicator.name, exampleTarget(indicator)]),
  );

/** What is offered must not be found wrong: no rule warns of an indicator of the catalog, in its place with its example. */
describe.each(
  EDITIONS.filter(({ tree }) => tree.department.length + tree.project.length > 0).map(
    (edition) => [edition.id, edition] as const,
  ),
)("the whole catalog in forms of %s", (id, edition) => {
  it("gives the rules nothing to say", () => {
    const forms = FORM_KINDS.filter((kind) => edition.tree[kind].length > 0).map((kind) => {
      const made = kind === "department" ? departmentForm : projectForm;
      return withTreeCategories(made({ edition: id, indicators: rows(edition, kind) }), edition.tree[kind]);
    });
    const rules = RULES.filter(({ meta }) => !OF_FIGURES.includes(meta.code));
    const findings = runRules({ forms }, rules, () => edition);
    expect(forms.every(({ indicators }) => indicators.length > 800)).toBe(true);
    expect(findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});
