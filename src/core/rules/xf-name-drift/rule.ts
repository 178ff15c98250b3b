import { definePackRule } from "../../engine/rule";
import type { Pack } from "../../forms/form";
import { compactName } from "../../values/text";
import { isQualifiedMeasure, similarity } from "../shared/names";
import { areComparable, departmentOf, isSameYear, measuresOf, type Measure, formLabel } from "../shared/same-measure";

/** From here on names are alike: a name of seven characters with two more in front. */
const ALIKE = 0.75;
/** Words in front that make another measure of it: 新增就业人数, 市级示范馆. */
const TELLS_APART =
  /[新增人均日月年户累计未不非无免市县区乡镇村级季上下中大小重点老女男农城贫困高低一二三四五六七八九十]/;
/** Shorter names are anagrams by chance. */
const MIN_ANAGRAM = 5;

/** XF-NAME-DRIFT: one measure bears one name. */
export const xfNameDrift = definePackRule<{ drift: { name: string; other: string; form: string } }>({
  meta: {
    code: "XF-NAME-DRIFT",
    severity: "info",
    title: { zh: "同一指标的名称写法不一", en: "One measure under different names" },
    basis: "本工具：相关性，同一指标在各表中应使用同一名称",
  },
  messages: {
    drift: {
      zh: ({ name, other, form }) => `“${name}”与“${form}”表的“${other}”似为同一指标，名称写法不一，请统一`,
      en: ({ name, other, form }) => `“${name}” and “${other}” in form “${form}” seem to be one measure: use one name`,
    },
  },
  *check(pack) {
    for (const [measure, other] of drifts(pack)) {
      yield {
        messageId: "drift",
        params: {
          name: measure.indicator.level3.value,
          other: other.indicator.level3.value,
          form: formLabel(other.form),
        },
        at: measure.indicator.level3.at,
        related: [other.indicator.level3.at],
      };
    }
  },
});

/** The first row of each name with the row, of the department or of an earlier form, that means the same by another name. */
function* drifts(pack: Pack): Iterable<readonly [Measure, Measure]> {
  const department = departmentOf(pack);
  const wholes = department ? measuresOf(department) : [];
  const byName = new Map<string, Measure>();
  const byMeasured = new Map<string, Measure>();
  const byLetters = new Map<string, Measure>();
  for (const form of department ? [department, ...pack.forms.filter((other) => other !== department)] : pack.forms) {
    for (const measure of measuresOf(form)) {
      const name = compactName(measure.name);
      if (byName.has(name)) continue;
      const letters = Array.from(measure.measured).toSorted().join("");
      const other =
        byMeasured.get(measure.measured) ??
        (letters.length >= MIN_ANAGRAM ? byLetters.get(letters) : undefined) ??
        wholes.find((row) => isAlike(row, measure));
      if (other && other.form !== form && isSameYear(other.form, form)) yield [measure, other];
      byName.set(name, measure);
      if (!byMeasured.has(measure.measured)) byMeasured.set(measure.measured, measure);
      if (!byLetters.has(letters)) byLetters.set(letters, measure);
    }
  }
}

/** The one name is the other with a word in front that does not make another measure of it. */
function isAlike(a: Measure, b: Measure): boolean {
  if (a.measured === b.measured || !areComparable(a, b) || !isQualifiedMeasure(a.measured, b.measured)) return false;
  const [shorter, longer] = a.measured.length < b.measured.length ? [a, b] : [b, a];
  const inFront = longer.measured.slice(0, longer.measured.length - shorter.measured.length);
  return !TELLS_APART.test(inFront) && similarity(a.measured, b.measured) >= ALIKE;
}
