import { useAnnounce } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { ListedIndicator } from "../../core/catalog/schema";
import { search, type SearchHit } from "../../core/catalog/search/search";
import type { IndicatorCategory } from "../../core/forms/form";
import { useStrings } from "../strings/use-strings";
import type { FilterChoice } from "./Filters";
import { useCatalog } from "./use-catalog";
import type { Place } from "./use-place";

/** A search of the catalog for the selected row. */
export interface CatalogSearch {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly filter: FilterChoice;
  readonly narrow: (filter: FilterChoice) => void;
  /** Whether a filter leaves indicators out. */
  readonly isNarrowed: boolean;
  readonly rowCategory: IndicatorCategory | null;
  /** The 二级 and 领域 that the filter leaves; null for any. */
  readonly known: { readonly category: IndicatorCategory | null; readonly domain: string | null };
  /** The hits of the filter, then those of other branches. */
  readonly listed: readonly SearchHit<ListedIndicator>[];
  /** The number of hits of the filter. */
  readonly hits: number;
  /** Index of the marked hit. */
  readonly active: number;
  readonly setActive: (index: number) => void;
}

/** Searches as the user types; follows the selected row. */
export function useSearch({ context, used, own }: Pick<Place, "context" | "used" | "own">): CatalogSearch {
  const { indicators: texts } = useStrings();
  const { announce } = useAnnounce();
  const { index, readsName } = useCatalog(own);
  const [text, setText] = useState("");
  const [filter, setFilter] = useState<FilterChoice>({ branch: "row", domain: "any" });
  const [active, setActive] = useState(0);
  const typed = useDeferredValue(text);
  const rowCategory = context?.category ?? null;
  const known = {
    category: filter.branch === "row" ? rowCategory : filter.branch === "any" ? null : filter.branch,
    domain: filter.domain === "any" ? null : filter.domain,
  };
  const { hits, others } = useMemo(() => {
    const find = (category: IndicatorCategory | null): readonly SearchHit<ListedIndicator>[] =>
      search(index, {
        text: typed,
        ...(readsName && { readsName }),
        only: { category, domain: known.domain },
        near: { category: rowCategory, domain: context?.domains[0] ?? null, used },
      });
    const isOfRow = filter.branch === "row";
    const found = find(known.category);
    // A term without a hit in the row's branch may exist in another one.
    const elsewhere = isOfRow && rowCategory !== null && typed.trim() !== "" ? find(null) : [];
    return { hits: found, others: elsewhere.filter(({ entry }) => entry.category !== rowCategory) };
  }, [index, readsName, typed, filter.branch, known.category, known.domain, rowCategory, context, used]);
  const listed = useMemo(() => [...hits, ...others], [hits, others]);
  const count = texts.count(hits.length);
  useEffect(() => {
    if (typed !== "") announce(count, { polite: true, batchId: "hits" });
  }, [announce, typed, count]);
  return {
    text,
    setText: (changed) => {
      setText(changed);
      setActive(0);
    },
    filter,
    narrow: (choice) => {
      setFilter(choice);
      setActive(0);
    },
    isNarrowed: known.domain !== null || known.category !== null,
    rowCategory,
    known,
    listed,
    hits: hits.length,
    active,
    setActive,
  };
}
