import type { Fix } from "../../engine/finding";
import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import type { Form, Located } from "../../forms/form";
import { editValue } from "../edits";
import { didYouMean, nearIndicator, slippedIndicator } from "../../indicators/catalog-names";
import { measureName } from "../../indicators/measure";
import { misspellingsIn } from "../../indicators/misspellings";
import { proseOf, type Prose } from "../../forms/prose";
import { rememberedIfShort } from "../../remembered";
import { compactText } from "../../values/text";
import { twoSpellings } from "../../indicators/two-spellings";
import { transposedMeasure, typosIn, type Typo } from "../../indicators/typos";

/**
 * TXT-TYPO: known confusions, transposed characters and slips in catalog names, fixed if there is exactly one
 * correction; names that the form spells in two ways.
 */
export const txtTypo = defineFormRule<{
  typo: { wrong: string; right: string; meant: string };
  spellings: { one: string; other: string };
}>({
  meta: {
    code: "TXT-TYPO",
    severity: "info",
    title: { zh: "疑似错别字", en: "Likely typing error" },
    dimension: "completeness",
    basis: "文字表述准确",
  },
  messages: {
    typo: {
      zh: ({ wrong, right, meant }) => `“${wrong}”疑为“${right}”，请核对${didYouMean.zh(meant)}`,
      en: ({ wrong, right, meant }) => `“${wrong}” is probably meant to be “${right}”${didYouMean.en(meant)}`,
      headline: {
        zh: ({ wrong, right }) => `“${wrong}”疑为“${right}”`,
        en: ({ wrong, right }) => `“${wrong}”: should it be “${right}”?`,
      },
    },
    spellings: {
      zh: ({ one, other }) => `名称中写“${one}”，下文写“${other}”，似为一处两写，请核对并统一`,
      en: ({ one, other }) => `The name says “${one}”, the text says “${other}”: one spelling is wrong`,
      headline: {
        zh: ({ one, other }) => `“${one}”“${other}”请统一`,
        en: ({ one, other }) => `“${one}” or “${other}”?`,
      },
    },
  },
  *check(form) {
    const names = new Set<Located<string>>(form.indicators.map(({ level3 }) => level3));
    for (const { text, cells } of [...branchLabels(form), ...proseOf(form)]) {
      const [first, ...further] = cells;
      const isName = cells.some((cell) => names.has(cell));
      const typos = isName ? typosInName(text) : typosInProse(text);
      if (!first || typos.length === 0) continue;
      const isUnclear = typos.some(({ orElse, isGuess }) => orElse !== undefined || isGuess === true);
      const wrong = typos.map((typo) => typo.wrong).join("、");
      const right = typos.map((typo) => (typo.orElse ? `${typo.right}”或“${typo.orElse}` : typo.right)).join("、");
      yield {
        messageId: "typo",
        params: { wrong, right, meant: isName && isUnclear ? (nearIndicator(text)?.name ?? "") : "" },
        at: first.at,
        related: further.map(({ at }) => at),
        fix: isUnclear ? null : fixOf(cells, typos, right),
      };
    }
    yield* namesInTwoSpellings(form);
  },
});

/** The names of project and unit that a goal or another text spells otherwise, each once. */
function* namesInTwoSpellings(form: Form) {
  const { projectName, departmentName, unitName } = form.texts;
  const names = [projectName, departmentName, unitName].filter((name) => name !== undefined);
  const prose = proseOf(form).filter(({ cells }) => !cells.some((cell) => names.includes(cell)));
  const text = prose.map((one) => one.text).join("\n");
  for (const name of names) {
    const spellings = twoSpellings(compactText(name.value), text);
    if (!spellings) continue;
    const { one, other } = spellings;
    // A word that is wrong by itself is told where it stands.
    if (typosInProse(one).length + typosInProse(other).length > 0) continue;
    const related = flatMap(prose, ({ text: words, cells }) => (words.includes(other) ? cells : []));
    yield {
      messageId: "spellings",
      params: { one, other },
      at: name.at,
      related: related.map(({ at }) => at),
    } as const;
  }
}

/** The names of branches, each with the first cell that holds it. */
function branchLabels({ indicators }: Form): readonly Prose[] {
  const labels = flatMap(indicators, ({ level1, level2 }) => [level1, level2]).filter((cell) => cell !== null);
  const byText = new Map(labels.toReversed().map((cell) => [compactText(cell.value), cell]));
  return [...byText].map(([text, cell]) => ({ text, cells: [cell] }));
}

/** Known confusions, or else known terms with one wrong character, which only the author can confirm. */
const typosInProse = rememberedIfShort((text): readonly Typo[] => {
  const typos = typosIn(text);
  return typos.length > 0 ? typos : misspellingsIn(text).map((misspelling) => ({ ...misspelling, isGuess: true }));
});

/** The typing errors in a 三级指标 name, or else a slip in a name of the catalog. */
const typosInName = rememberedIfShort((text): readonly Typo[] => {
  const inMeasure = transposedMeasure(measureName(text));
  const typos = inMeasure ? [...typosIn(text), inMeasure] : typosInProse(text);
  if (typos.length > 0) return typos;
  const slipped = slippedIndicator(text);
  return slipped ? [{ wrong: text.trim(), right: slipped.name }] : [];
});

const fixOf = (cells: readonly Located<string>[], typos: readonly Typo[], right: string): Fix => ({
  label: { zh: `改为“${right}”`, en: `Write “${right}”` },
  edits: cells.map((cell) => editValue(cell, typos.reduce(corrected, cell.text))),
});

const corrected = (text: string, { wrong, right }: Typo): string => text.replace(wrong, () => right);
