import type { Arrival } from "../../../../src/app/review/inbox/arrivals";
import type { Inbox, InboxFile, InboxFinding, Reading } from "../../../../src/app/review/inbox/inbox";

/** What was found at a cell of a form; the words tell rule and cell. */
export function finding(changes: Partial<InboxFinding> & { readonly form?: string } = {}): InboxFinding {
  const { form = "附件2-1 图书购置", ...rest } = changes;
  const { rule, cell } = { rule: "DIR-COST-GE", cell: "E16", ...rest };
  const words = {
    form,
    place: cell,
    headline: `${rule} ${cell}`,
    message: `${rule}：${cell} 方向相反`,
    suggestion: "改为“≤45万元”",
  };
  return {
    key: `${rule} 附件2-1!${cell}`,
    rule,
    severity: "error",
    sheet: "附件2-1",
    cell,
    parts: [],
    basis: "成本指标应写上限",
    reply: "",
    words: { zh: words, en: words },
    ...rest,
  };
}

/** A file of a unit with a department form and the given projects. */
export const readingOf = (unit: string | null, projects: readonly string[] = ["图书购置"]): Reading => ({
  kind: "read",
  unit,
  profile: null,
  forms: [
    {
      name: { zh: "附件1-1 部门整体", en: "附件1-1 Department" },
      kind: "department",
      sheet: "附件1-1",
      area: "A1:E27",
    },
    ...projects.map((project, index) => ({
      name: { zh: `附件2-${index + 1} ${project}`, en: `附件2-${index + 1} ${project}` },
      kind: "project" as const,
      sheet: `附件2-${index + 1}`,
      area: "A1:G27",
    })),
  ],
});

/** A file that nothing can be read of. */
export const UNREADABLE: Reading = { kind: "unreadable", reason: { zh: "有密码", en: "password" } };

/** The file that came in as this one of an inbox, counted from 1. */
export function fileOf(inbox: Inbox, id = 1): InboxFile {
  const file = inbox.files.find((one) => one.id === id);
  if (!file) throw new Error(`no file ${id}`);
  return file;
}

export const arrival = (changes: Partial<Arrival>): Arrival => ({
  path: "甲.xlsx",
  content: "a",
  opening: 1,
  reading: readingOf("甲局"),
  findings: [finding()],
  ...changes,
});
