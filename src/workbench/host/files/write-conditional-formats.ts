import { insertChild, WORKSHEET_ORDER } from "../../../adapters/xlsx/child-order";
import { xmlText } from "../../../adapters/package/escape";
import {
  childNamed,
  childrenNamed,
  rootElement,
  spliced,
  type Splice,
  type XmlElement,
} from "../../../adapters/package/xml-element";
import { formatArea } from "../../../core/workbook/address";
import type { ConditionalFormatData, ConditionalLook } from "../model/book-data";
import { formatSpans, operandsOf, sourceOf, type FormatSpan } from "./read-rules";
import {
  changedTag,
  fragmentOf,
  numberOf,
  removed,
  withAttributes,
  type AttributeChanges,
} from "../../../adapters/xlsx/xml-patch";

/** What writing conditional formats needs from the workbook. */
export interface FormatContext {
  readonly part: string;
  readonly differentialFormat: (look: ConditionalLook) => number;
  /** The text of a part as opened, for rules copied from another sheet. */
  readonly original: (part: string) => string;
}

/** A rule to write: one that is in the part, or a new one with the XML that it starts from. */
interface WantedRule {
  readonly format: ConditionalFormatData;
  readonly span: FormatSpan | null;
  readonly before: ConditionalFormatData | null;
}

/** The opening tag of a rule up to its priority, in the sheet's own list or in an extension. */
const PRIORITY = /(<(?:[\w.-]+:)?cfRule\b[^<>]*?\spriority\s*=\s*["'])(\d+)/g;

/** Updates the conditional formats of a worksheet part; unchanged ones keep their text. */
export function withConditionalFormats(
  text: string,
  before: readonly ConditionalFormatData[],
  now: readonly ConditionalFormatData[],
  context: FormatContext,
): string {
  const spans = formatSpans(text, rootElement(text));
  const wanted = wantedRules(before, now, spans, context.part);
  const priorities = prioritiesOf(text, wanted);
  const kept = new Map(wanted.flatMap((rule) => (rule.span ? [[rule.span.rule.start, rule] as const] : [])));
  const known = new Set(before.map(({ source }) => spans[sourceOf(source)?.index ?? -1]?.rule.start));

  const splices: Splice[] = [];
  const blocks: string[] = [];
  const added = (rule: WantedRule, xml: string): void => {
    const areas = rule.format.areas.map(formatArea).join(" ");
    blocks.push(`<conditionalFormatting sqref="${areas}">${xml}</conditionalFormatting>`);
  };
  for (const ofBlock of groupByBlock(spans)) {
    const rules = ofBlock.map((span) => ({ span, rule: kept.get(span.rule.start) ?? null }));
    const staying = rules.filter(({ span, rule }) => rule !== null || !known.has(span.rule.start));
    const areas = new Set(staying.map(({ rule }) => (rule ? areasText(rule.format) : "")));
    const [same] = areas.size === 1 ? areas : [];
    const isMoved = (rule: WantedRule | null): boolean =>
      same === undefined && rule?.before !== null && rule !== null && areasText(rule.format) !== areasText(rule.before);
    const block = ofBlock[0]?.block;
    if (!block) continue;
    const left = staying.filter(({ rule }) => !isMoved(rule));
    for (const { rule } of staying) {
      if (rule && isMoved(rule)) added(rule, ruleXml(text, rule, priorities.ofRule(rule), context));
    }
    if (left.length === 0) {
      splices.push(removed(block));
      continue;
    }
    const first = left[0]?.rule;
    if (same !== undefined && first?.before && areasText(first.before) !== same) {
      splices.push(changedTag(text, block, { sqref: same }));
    }
    for (const { span, rule } of rules) {
      if (!left.some((other) => other.span === span)) splices.push(removed(span.rule));
      else if (rule) splices.push(...changedRule(text, span, rule, priorities.ofRule(rule), context));
    }
  }
  for (const rule of wanted) {
    if (!rule.span) added(rule, ruleXml(text, rule, priorities.ofRule(rule), context));
  }
  splices.push(...otherPriorities(text, spans, priorities.shifted));
  const patched = spliced(text, splices);
  return blocks.length === 0 ? patched : insertChild(patched, WORKSHEET_ORDER, blocks.join(""));
}

const areasText = ({ areas }: ConditionalFormatData): string => areas.map(formatArea).join(" ");

function groupByBlock(spans: readonly FormatSpan[]): readonly (readonly FormatSpan[])[] {
  const groups = new Map<number, FormatSpan[]>();
  for (const span of spans) groups.set(span.block.start, [...(groups.get(span.block.start) ?? []), span]);
  return [...groups.values()];
}

/** When several rules came from the same one, the first keeps its identity and the others are copies. */
function wantedRules(
  before: readonly ConditionalFormatData[],
  now: readonly ConditionalFormatData[],
  spans: readonly FormatSpan[],
  part: string,
): readonly WantedRule[] {
  const taken = new Set<number>();
  return now.map((format) => {
    const source = sourceOf(format.source);
    const old = before.find((other) => sourceOf(other.source)?.index === source?.index);
    if (source?.part !== part || !old || taken.has(source.index)) return { format, span: null, before: null };
    taken.add(source.index);
    return { format, span: spans[source.index] ?? null, before: old };
  });
}

interface Priorities {
  readonly ofRule: (rule: WantedRule) => number;
  /** The new priority of a rule that the host does not know, by its old one. */
  readonly shifted: (priority: number) => number;
}

/**
 * Rules that stay reuse their old numbers in the new order; each new one pushes back all that rank behind it, including
 * those of extensions. New ones at the end follow the highest number.
 */
function prioritiesOf(text: string, wanted: readonly WantedRule[]): Priorities {
  const all = [...text.matchAll(PRIORITY)].map((match) => Number(match[2]));
  const kept = wanted.filter(({ span }) => span !== null);
  const numbers = kept
    .map(({ span }) => (span && numberOf(text, span.rule, "priority")) ?? 0)
    .toSorted((a, b) => a - b);
  const numberOfKept = new Map(kept.map((rule, index) => [rule, numbers[index] ?? 0]));
  const end = all.reduce((most, priority) => Math.max(most, priority), 0) + 1;
  const anchors = wanted.map((rule, index) =>
    rule.span ? null : (wanted.slice(index).flatMap((later) => numberOfKept.get(later) ?? [])[0] ?? end),
  );
  const pushing = anchors.filter((anchor) => anchor !== null);
  const shifted = (priority: number): number => priority + pushing.filter((anchor) => anchor <= priority).length;
  return {
    shifted,
    ofRule: (rule) => {
      const own = numberOfKept.get(rule);
      if (own !== undefined) return shifted(own);
      const place = wanted.indexOf(rule);
      const anchor = anchors[place] ?? end;
      const before = pushing.filter((other) => other < anchor).length;
      return anchor + before + anchors.slice(0, place).filter((other) => other === anchor).length;
    },
  };
}

/** Shifts the priorities of rules that the host does not know. */
function otherPriorities(
  text: string,
  spans: readonly FormatSpan[],
  shifted: (priority: number) => number,
): readonly Splice[] {
  const known = new Set(spans.map(({ rule }) => rule.start));
  return [...text.matchAll(PRIORITY)].flatMap((match): readonly Splice[] => {
    const [whole, head = "", digits = ""] = match;
    const priority = shifted(Number(digits));
    if (known.has(match.index) || priority === Number(digits)) return [];
    return [{ start: match.index + head.length, end: match.index + whole.length, text: String(priority) }];
  });
}

/** The replacement of a rule in place; empty when nothing changes. */
function changedRule(
  text: string,
  { rule: span }: FormatSpan,
  rule: WantedRule,
  priority: number,
  context: FormatContext,
): readonly Splice[] {
  const changes = attributeChanges(rule, context);
  const isRenumbered = numberOf(text, span, "priority") !== priority;
  const [formula] = childrenNamed(span, "formula");
  const isRewritten = formula !== undefined && rule.before?.formula !== rule.format.formula;
  const operands = changedOperands(text, span, rule.format);
  if (Object.keys(changes).length === 0 && !isRenumbered && !isRewritten) return operands;
  const tag = changedTag(text, span, { ...changes, ...(isRenumbered ? { priority: String(priority) } : {}) });
  if (!isRewritten) return [tag, ...operands];
  return [
    tag,
    { start: formula.contentStart, end: formula.contentEnd, text: xmlText(rule.format.formula.replace(/^=/, "")) },
  ];
}

/** The replacements of the formulas of a non-custom rule that have changed. */
const changedOperands = (text: string, rule: XmlElement, { operands = [] }: ConditionalFormatData): readonly Splice[] =>
  operandsOf(text, rule).flatMap(({ formula, replaced }, index) => {
    const now = operands[index]?.replace(/^=/, "") ?? formula;
    return now === formula ? [] : [replaced(now)];
  });

function attributeChanges({ format, before }: WantedRule, context: FormatContext): AttributeChanges {
  const isSameLook = before !== null && JSON.stringify(format.look) === JSON.stringify(before.look);
  return {
    ...(isSameLook ? {} : { dxfId: String(context.differentialFormat(format.look)) }),
    ...(before?.stopIfTrue === format.stopIfTrue ? {} : { stopIfTrue: format.stopIfTrue ? "1" : null }),
  };
}

/** A rule for a new block. A copy has everything of its original except its extensions. */
function ruleXml(text: string, rule: WantedRule, priority: number, context: FormatContext): string {
  const { format, span } = rule;
  const formula = `<formula>${xmlText(format.formula.replace(/^=/, ""))}</formula>`;
  const numbered = { priority: String(priority) };
  if (span) {
    const changes = changedRule(text, span, rule, priority, context);
    const local = (splice: Splice): Splice => ({
      ...splice,
      start: splice.start - span.rule.start,
      end: splice.end - span.rule.start,
    });
    const xml = spliced(text.slice(span.rule.start, span.rule.end), changes.map(local));
    return fragmentOf(xml, rootElement(xml));
  }
  const source = sourceOf(format.source);
  const original = source && context.original(source.part);
  const copied = original ? formatSpans(original, rootElement(original))[source.index]?.rule : undefined;
  if (!original || !copied || format.kind === "Custom") {
    const tag = withAttributes("<cfRule/>", {
      type: "expression",
      ...attributeChanges({ ...rule, before: null }, context),
      ...numbered,
    });
    return `${tag.replace(/\/>$/, ">")}${formula}</cfRule>`;
  }
  const xml = fragmentOf(original, copied);
  const root = rootElement(xml);
  const extension = childNamed(root, "extLst");
  return spliced(xml, [
    changedTag(xml, root, numbered),
    ...changedOperands(xml, root, format),
    ...(extension ? [removed(extension)] : []),
  ]);
}
