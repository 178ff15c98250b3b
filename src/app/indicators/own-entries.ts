import type { ListedIndicator } from "../../core/catalog/schema";
import type { OwnIndicator } from "../../core/dropdowns/catalog-sheet";

/** The bureau's own indicators in the form in which catalog entries are searched and chosen. */
export const ownEntries = (own: readonly OwnIndicator[]): readonly ListedIndicator[] =>
  own.map((indicator, index) => ({
    ...indicator,
    id: `own-${index + 1}`,
    definition: indicator.definition ?? "",
    pinyin: "",
    isOwn: true,
  }));
