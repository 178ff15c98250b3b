import { useEffect, useMemo, useState } from "react";
import { ownEntries } from "../../app/indicators/own-entries";
import { domainById } from "../../core/catalog/domains";
import type { ListedIndicator } from "../../core/catalog/schema";
import { catalogIndex } from "../../core/catalog/search/catalog-index";
import { indexEntries, type SearchIndex } from "../../core/catalog/search/search-index";
import type { SearchQuery } from "../../core/catalog/search/search";
import type { OwnIndicator } from "../../core/dropdowns/catalog-sheet";

/** The entries to search, and the reading of names whose pinyin is unknown. */
export interface SearchedCatalog {
  readonly index: SearchIndex<ListedIndicator>;
  readonly readsName: NonNullable<SearchQuery["readsName"]> | undefined;
}

/**
 * The bureau's own indicators, followed by those of the product. The pinyin package for their names is loaded only if
 * needed.
 */
export function useCatalog(own: readonly OwnIndicator[]): SearchedCatalog {
  const [readsName, setReadsName] = useState<SearchedCatalog["readsName"]>();
  const hasOwn = own.length > 0;
  useEffect(() => {
    let isGone = false;
    if (!hasOwn) return;
    void import("pinyin-match").then(({ default: { match } }) => {
      if (!isGone) setReadsName(() => (name: string, word: string) => match(name, word) !== false);
    });
    return () => {
      isGone = true;
    };
  }, [hasOwn]);
  const index = useMemo(
    () => [...indexEntries(ownEntries(own), (id) => domainById(id)?.name.zh), ...catalogIndex()],
    [own],
  );
  return { index, readsName };
}
