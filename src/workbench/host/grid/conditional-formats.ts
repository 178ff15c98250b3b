import {
  AddConditionalRuleMutation,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { Injector, IRange } from "@univerjs/core";
import { intersection } from "../model/areas";
import type { Book } from "../model/book";
import type { ConditionalFormatData } from "../model/book-data";
import type { ConditionalFormat } from "../model/conditional-formats";
import type { Sheet } from "../model/sheet";
import { areaOf, rangeOf } from "../model/univer-sheet";
import { univerRule } from "./drawn-rule";
import { lookOfStyle, styleOfLook } from "./conditional-look";

/** Shows the conditional formats of sheets in the grid, and takes over the changes made there. */
export class GridConditionalFormats {
  readonly #book: Book;
  readonly #rules: ConditionalFormattingRuleModel;
  /** What is shown: text by format id, for each sheet. */
  readonly #shown = new Map<string, ReadonlyMap<string, string>>();

  constructor(injector: Injector, book: Book) {
    this.#book = book;
    this.#rules = injector.get(ConditionalFormattingRuleModel);
  }

  /** Shows the model's formats in the grid. */
  show(sheet: Sheet): void {
    const { grid } = this.#book;
    const wanted = sheet.conditionalFormats.flatMap((format) => this.#ruleOf(sheet, format));
    const shown = this.#rulesOf(sheet);
    this.#shown.set(sheet.id, new Map(wanted.map((rule) => [rule.cfId, JSON.stringify(rule)])));
    if (JSON.stringify(wanted) === JSON.stringify(shown)) return;
    for (const { cfId } of shown) grid.run(DeleteConditionalRuleMutation.id, { subUnitId: sheet.id, cfId });
    // Univer inserts each one in front of the existing ones.
    for (const rule of wanted.toReversed()) grid.run(AddConditionalRuleMutation.id, { subUnitId: sheet.id, rule });
  }

  /** Takes over the formats of a sheet as Univer has them after a step of the user. */
  take(sheet: Sheet): void {
    const shown = this.#shown.get(sheet.id) ?? new Map<string, string>();
    const rules = this.#rulesOf(sheet);
    const now = new Map(rules.map((rule) => [rule.cfId, rule]));
    const kept = sheet.conditionalFormats.flatMap((format): readonly ConditionalFormat[] => {
      const rule = now.get(format.id);
      if (!shown.has(format.id)) return [format];
      if (!rule) return [];
      if (JSON.stringify(rule) === shown.get(format.id)) return [format];
      return [{ ...format, areas: rule.ranges.map(areaOf), ...(format.kind === "Custom" ? formatOfRule(rule) : {}) }];
    });
    const known = new Set(kept.map(({ id }) => id));
    const added = rules.flatMap((rule): readonly ConditionalFormat[] => {
      const data = known.has(rule.cfId) ? null : formatOfRule(rule);
      return data === null ? [] : [{ ...data, id: rule.cfId, kind: "Custom", source: null }];
    });
    sheet.conditionalFormats = [...added, ...kept];
    this.show(sheet);
  }

  #rulesOf(sheet: Sheet): readonly IConditionFormattingRule[] {
    return [...(this.#rules.getSubunitRules(this.#book.grid.unit, sheet.id) ?? [])];
  }

  /** Null for a kind of format whose look the model does not know, and for one without any cell on the sheet. */
  #ruleOf(
    sheet: Sheet,
    { id, kind, formula, drawn, areas, look, stopIfTrue }: ConditionalFormatData,
  ): readonly IConditionFormattingRule[] {
    const rule = kind === "Custom" && formula !== "" ? ({ kind: "formula", formula } as const) : drawn;
    if (!rule) return [];
    const room = this.#book.grid.room(sheet.id);
    const ranges = areas.flatMap((area) => intersection(area, room) ?? []).map(rangeOf);
    if (ranges.length === 0) return [];
    return [
      {
        cfId: id,
        ranges,
        stopIfTrue,
        rule: univerRule(rule, styleOfLook(look)),
      },
    ];
  }
}

/** The format for a rule of Univer's; null for a kind that Excel's API cannot create. */
function formatOfRule({
  ranges,
  stopIfTrue,
  rule,
}: IConditionFormattingRule): Pick<ConditionalFormatData, "areas" | "formula" | "look" | "stopIfTrue"> | null {
  if (!("subType" in rule) || rule.subType !== CFSubRuleType.formula || !("value" in rule)) return null;
  const areas = ranges.map((range: IRange) => areaOf(range));
  return { areas, formula: rule.value, look: lookOfStyle(rule.style), stopIfTrue };
}
