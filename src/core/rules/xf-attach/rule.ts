import { definePackRule } from "../../engine/rule";
import { formsOf, type Form } from "../../forms/form";
import type { CellRef } from "../../workbook/address";
import { compactText } from "../../values/text";
import { formLabel } from "../../indicators/same-measure";

/** 附件2-1, 附件 2—3：. Labels without a second number are the same for all forms of a kind. */
const LABEL = /(附[件表]\d+)[-—–－](\d+)/;

interface Label {
  readonly form: Form;
  /** 附件2 of 附件2-1. */
  readonly group: string;
  readonly number: number;
  readonly at: CellRef;
}

/** XF-ATTACH: the project forms of a workbook are numbered consecutively. */
export const xfAttach = definePackRule<{
  missing: { label: string };
  missingSome: { label: string; count: number };
  repeated: { label: string; form: string };
  gap: { label: string; before: string; absent: string };
}>({
  meta: {
    code: "XF-ATTACH",
    severity: "warning",
    title: { zh: "附件编号缺失或不连续", en: "Attachment number missing or out of sequence" },
    dimension: "completeness",
    basis: "各项目支出绩效目标表按附件顺序编号",
  },
  messages: {
    missing: {
      zh: ({ label }) => `其他项目表都有附件编号，本表缺少，按顺序应为“${label}”`,
      en: ({ label }) => `The other project forms are numbered; this one lacks its number, by sequence “${label}”`,
      headline: {
        zh: ({ label }) => `没有附件编号，应为“${label}”`,
        en: ({ label }) => `No number, it should be “${label}”`,
      },
    },
    missingSome: {
      zh: ({ label, count }) => `有 ${count} 张项目表缺少附件编号，本表按顺序应为“${label}”`,
      en: ({ label, count }) => `${count} project forms lack a number; this one should be “${label}” by sequence`,
      headline: {
        zh: ({ label }) => `没有附件编号，应为“${label}”`,
        en: ({ label }) => `No number, it should be “${label}”`,
      },
    },
    repeated: {
      zh: ({ label, form }) => `附件编号“${label}”与“${form}”表重复`,
      en: ({ label, form }) => `The number “${label}” is also that of form “${form}”`,
      headline: {
        zh: ({ label }) => `附件编号“${label}”重复`,
        en: ({ label }) => `The number “${label}” stands twice`,
      },
    },
    gap: {
      zh: ({ label, before, absent }) => `“${before}”之后是“${label}”，缺少“${absent}”`,
      en: ({ label, before, absent }) => `“${before}” is followed by “${label}”: “${absent}” is missing`,
      headline: { zh: ({ absent }) => `缺少“${absent}”`, en: ({ absent }) => `“${absent}” is missing` },
    },
  },
  *check(pack) {
    const projects = formsOf(pack, "project");
    const labels = projects.map(labelOf);
    const numbered = labels.filter((label) => label !== null);
    const [first] = numbered;
    // There is no sequence in a single numbered form, or in several groups (附件2-1, 附件3-1).
    if (!first || numbered.length < 2 || numbered.some(({ group }) => group !== first.group)) return;
    const unnumbered = projects.filter((_, index) => labels[index] === null);
    const [lacking, ...others] = unnumbered;
    if (lacking && unnumbered.length < numbered.length) {
      const label = nameOf(first.group, expectedNumber(labels, projects.indexOf(lacking)));
      yield {
        ...(others.length === 0
          ? { messageId: "missing", params: { label } }
          : { messageId: "missingSome", params: { label, count: unnumbered.length } }),
        at: headOf(lacking),
        related: others.map(headOf),
      };
    }
    yield* outOfSequence(numbered, unnumbered.length > 0);
  },
});

/** Numbers that occur twice, and missing numbers. */
function* outOfSequence(numbered: readonly Label[], mayBeUnnumbered: boolean) {
  const seen = new Map<number, Label>();
  const numbers = new Set(numbered.map(({ number }) => number));
  for (const label of numbered) {
    const same = seen.get(label.number);
    const previous = seen.get(label.number - 2);
    if (same) {
      const params = { label: nameOf(label.group, label.number), form: formLabel(same.form) };
      yield { messageId: "repeated", params, at: label.at, related: [same.at] } as const;
    } else if (!mayBeUnnumbered && previous && !numbers.has(label.number - 1)) {
      const [before, absent] = [label.number - 2, label.number - 1].map((number) => nameOf(label.group, number));
      const params = { label: nameOf(label.group, label.number), before: before ?? "", absent: absent ?? "" };
      yield { messageId: "gap", params, at: label.at, related: [previous.at] } as const;
    }
    seen.set(label.number, label);
  }
}

const nameOf = (group: string, number: number): string => `${group}-${number}`;

/** The start of a form: its title, or else its first cell. */
const headOf = ({ title, sheet, area }: Form): CellRef => title?.at ?? { sheet, row: area.row, column: area.column };

function labelOf(form: Form): Label | null {
  const { attachment } = form.texts;
  const [, group, number] = LABEL.exec(compactText(attachment?.value ?? "")) ?? [];
  return attachment && group !== undefined && number !== undefined
    ? { form, group, number: Number(number), at: attachment.at }
    : null;
}

/** The number that the form at this position should have, judging by the nearest numbered one. */
function expectedNumber(labels: readonly (Label | null)[], place: number): number {
  const previous = labels.slice(0, place).findLastIndex((label) => label !== null);
  const next = labels.findIndex((label, index) => index > place && label !== null);
  const anchor = previous >= 0 ? previous : next;
  return Math.max((labels[anchor]?.number ?? 1) + place - anchor, 1);
}
