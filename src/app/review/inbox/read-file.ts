import { profileWords } from "../../../core/profile/changes";
import { formatArea } from "../../../core/workbook/address";
import { ok } from "../../../core/result";
import type { DocumentReader } from "../../../port/document";
import type { Outcome } from "../../../port/errors";
import { NO_FORM_WORDS } from "../../error-words";
import { checkWorkbook, type CheckResult } from "../../check";
import { formName, opinionsOf, unitOf, type Opinion, type RemedyOf } from "../opinions";
import { placesIn } from "../places";
import type { InboxFinding, Reading } from "./inbox";

/** The result for a file, as plain data that a worker can send. */
export interface ReadFile {
  readonly reading: Reading;
  readonly findings: readonly InboxFinding[];
}

/** Reads and checks a file of the inbox. */
export async function readFile(reader: DocumentReader, remedyOf: RemedyOf): Outcome<ReadFile> {
  const checked = await checkWorkbook(reader, null);
  if (!checked.ok) return checked;
  const { forms, judgement } = checked.value;
  const { profile } = judgement.criteria;
  if (forms.length === 0) return ok({ reading: { kind: "unreadable", reason: NO_FORM_WORDS }, findings: [] });
  return ok({
    reading: {
      kind: "read",
      unit: unitOf(forms),
      profile: profile && profileWords(profile),
      forms: forms.map((form) => ({
        name: { zh: formName(form, "zh"), en: formName(form, "en") },
        kind: form.kind,
        sheet: form.sheet,
        area: formatArea(form.area),
      })),
    },
    findings: findingsOf(checked.value, reader, remedyOf),
  });
}

function findingsOf(check: CheckResult, { placeOf }: DocumentReader, remedyOf: RemedyOf): readonly InboxFinding[] {
  const [zh, en] = (["zh", "en"] as const).map((language) => opinionsOf(check, remedyOf, language));
  const placed = placesIn(placeOf);
  const keys = new Map<string, number>();
  return (zh ?? []).map((opinion, index) => {
    const plain = `${opinion.rule} ${opinion.sheet}!${opinion.cell}`;
    const count = (keys.get(plain) ?? 0) + 1;
    keys.set(plain, count);
    return {
      key: count === 1 ? plain : `${plain} ${count}`,
      rule: opinion.rule,
      severity: opinion.severity,
      sheet: opinion.sheet,
      cell: opinion.cell,
      parts: opinion.parts.map((part) => ({ ...part, cell: placed(part.sheet, part.cell, "zh") })),
      basis: opinion.basis,
      reply: opinion.reply,
      words: { zh: wordsOf(opinion, placed, "zh"), en: wordsOf(en?.[index] ?? opinion, placed, "en") },
    };
  });
}

const wordsOf = (
  { form, sheet, cell, headline, message, suggestion }: Opinion,
  placed: ReturnType<typeof placesIn>,
  language: "zh" | "en",
): InboxFinding["words"]["zh"] => ({ form, place: placed(sheet, cell, language), headline, message, suggestion });
