import type { CatalogIndicator } from "../../catalog/schema";
import type { Fix } from "../../engine/finding";
import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import type { Located } from "../../forms/form";
import { familiesOf, formsOfFamily, isSameYear, type FormFamily } from "../../forms/pairing";
import { compactName } from "../../values/text";
import { editValue } from "../edits";
import { catalogIndicator, slippedIndicator } from "../../indicators/catalog-names";
import { isQualifiedMeasure, similarity } from "../../indicators/names";
import { areComparable, kinFinder, measuresOf, type Measure, formLabel } from "../../indicators/same-measure";

/** From this similarity on names are alike, as a name of seven characters with two more in front. */
const ALIKE = 0.75;
/** Words in front that make it a different measure: 新增就业人数, 市级示范馆. */
const TELLS_APART =
  /[新增人均日月年户累计未不非无免市县区乡镇村级季上下中大小重点老女男农城贫困高低一二三四五六七八九十]/;
/** Shorter names are anagrams by chance. */
const MIN_ANAGRAM = 5;

/** XF-NAME-DRIFT: a measure has the same name in all forms. */
export const xfNameDrift = definePackRule<{
  drift: { name: string; other: string; form: string };
  synonym: { name: string; other: string; form: string; common: string };
}>({
  meta: {
    code: "XF-NAME-DRIFT",
    severity: "info",
    title: { zh: "同一指标的名称写法不一", en: "One measure under different names" },
    dimension: "relevance",
    basis: "同一指标在各表中使用同一名称",
  },
  messages: {
    drift: {
      zh: ({ name, other, form }) => `“${name}”与“${form}”表的“${other}”似为同一指标，名称写法不一，请统一`,
      en: ({ name, other, form }) => `“${name}” and “${other}” in form “${form}” seem to be one measure: use one name`,
      headline: { zh: ({ name }) => `“${name}”在两张表中写法不同`, en: ({ name }) => `“${name}” goes by two names` },
    },
    synonym: {
      zh: ({ name, other, form, common }) =>
        `“${name}”与“${form}”表的“${other}”是同一指标，名称写法不一，请统一为指标库中的“${common}”`,
      en: ({ name, other, form, common }) =>
        `“${name}” and “${other}” in form “${form}” are one measure: use the catalog's name “${common}”`,
      headline: { zh: ({ name }) => `“${name}”在两张表中写法不同`, en: ({ name }) => `“${name}” goes by two names` },
    },
  },
  *check(pack) {
    for (const [measure, other] of flatMap(familiesOf(pack), (family) => [...drifts(family)])) {
      const cells = [measure, other].map(({ indicator }) => indicator.level3);
      const params = {
        name: measure.indicator.level3.value,
        other: other.indicator.level3.value,
        form: formLabel(other.form),
      };
      const place = { at: measure.indicator.level3.at, related: [other.indicator.level3.at] };
      const common = commonIndicator(measure, other);
      if (!common) yield { messageId: "drift", params, ...place };
      else
        yield {
          messageId: "synonym",
          params: { ...params, common: common.name },
          ...place,
          fix: renaming(cells, common),
        };
    }
  },
});

/** The catalog's indicator that both names denote: by its name, a synonym, or with a slip. */
function commonIndicator(a: Measure, b: Measure): CatalogIndicator | null {
  const meant = (name: string): CatalogIndicator | null => catalogIndicator(name) ?? slippedIndicator(name);
  const indicator = meant(a.name);
  return indicator === meant(b.name) ? indicator : null;
}

/** A remark after the name, such as a unit, is kept. */
const REMARK = /(?<!\s)\s*[（(][^（）()]*[）)]\s*$/;

const renaming = (cells: readonly Located<string>[], { name }: CatalogIndicator): Fix => ({
  label: { zh: `统一为“${name}”`, en: `Call it “${name}” in both` },
  edits: flatMap(cells, (cell) => {
    const remark = REMARK.exec(cell.text)?.[0] ?? "";
    return compactName(cell.text) === compactName(name + remark) ? [] : [editValue(cell, name + remark)];
  }),
});

/**
 * The first row of each name, paired with the row of the department or of an earlier form that means the same but has
 * another name.
 */
function* drifts(family: FormFamily): Iterable<readonly [Measure, Measure]> {
  const { department } = family;
  const kinOf = kinFinder(department ? measuresOf(department) : []);
  const byName = new Map<string, Measure>();
  const byMeasured = new Map<string, Measure>();
  const bySynonym = new Map<string, Measure>();
  const byLetters = new Map<string, Measure>();
  for (const form of formsOfFamily(family)) {
    for (const measure of measuresOf(form)) {
      const name = compactName(measure.name);
      if (byName.has(name)) continue;
      const letters = Array.from(measure.measured).toSorted().join("");
      const other =
        byMeasured.get(measure.measured) ??
        bySynonym.get(catalogIndicator(measure.name)?.id ?? "") ??
        (letters.length >= MIN_ANAGRAM ? byLetters.get(letters) : undefined) ??
        kinOf(measure).find((row) => isAlike(row, measure));
      if (other && other.form !== form && isSameYear(other.form, form)) yield [measure, other];
      byName.set(name, measure);
      if (!byMeasured.has(measure.measured)) byMeasured.set(measure.measured, measure);
      if (!byLetters.has(letters)) byLetters.set(letters, measure);
      const known = catalogIndicator(measure.name);
      if (known && !bySynonym.has(known.id)) bySynonym.set(known.id, measure);
    }
  }
}

/** One name is the other with a word in front that does not make it a different measure. */
function isAlike(a: Measure, b: Measure): boolean {
  if (!isQualifiedMeasure(a.measured, b.measured) || !areComparable(a, b)) return false;
  const [shorter, longer] = a.measured.length < b.measured.length ? [a, b] : [b, a];
  const inFront = longer.measured.slice(0, longer.measured.length - shorter.measured.length);
  return !TELLS_APART.test(inFront) && similarity(a.measured, b.measured) >= ALIKE;
}
