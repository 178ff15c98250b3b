import type { ListedIndicator } from "../../core/catalog/schema";
import type { OwnIndicator } from "../../core/dropdowns/catalog-sheet";

/** The bureau's own indicators as they are searched and chosen beside those of the product. */
export const ownEntries = (own: readonly OwnIndicator[]): readonly ListedIndicator[] =>
  own.map((indicator, index) => ({
    ...indicator,
    id: `own-${index + 1}`,
    definition: indicator.definition ?? "",
    pinyin: "",
    isOwn: true,
  }));
