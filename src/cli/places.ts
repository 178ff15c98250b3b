import { noteWords } from "../app/document-words";
import { placesIn } from "../app/review/places";
import type { DocumentReader } from "../port/document";
import type { Outcome } from "./check-types";
import type { CellEntry } from "./report";

/**
 * Replaces cells of a document by places: "表3 第10行". Findings keep the cell of the sheet that the document was read as,
 * which scripts need to follow `related`; reports and comparisons, which people read, show only the place.
 */
export function withPlaces({ report, review, facts }: Outcome, { placeOf, notes }: DocumentReader): Outcome {
  const placeIn = placesIn(placeOf);
  const placed = (sheet: string, cell: string): string => placeIn(sheet, cell, "zh");
  const entry = <T extends CellEntry>(found: T): T => {
    const place = placed(found.sheet, found.cell);
    return place === found.cell ? found : { ...found, place };
  };
  return {
    report: {
      ...report,
      ...(notes.length === 0 ? {} : { notes: [...(report.notes ?? []), ...notes.map((note) => noteWords(note).zh)] }),
      findings: report.findings.map((finding) => ({
        ...entry(finding),
        related: finding.related.map(entry),
        parts: finding.parts.map(entry),
        consequences: finding.consequences.map(entry),
      })),
    },
    review: review && {
      ...review,
      opinions: review.opinions.map((opinion) => ({
        ...opinion,
        cell: placed(opinion.sheet, opinion.cell),
        parts: opinion.parts.map((part) => ({ ...part, cell: placed(part.sheet, part.cell) })),
      })),
    },
    facts: facts && {
      ...facts,
      forms: facts.forms.map((form) => ({
        ...form,
        budget: form.budget && { ...form.budget, cell: placed(form.sheet, form.budget.cell) },
        indicators: form.indicators.map((fact) => ({ ...fact, cell: placed(form.sheet, fact.cell) })),
      })),
    },
  };
}
