import { CATALOG } from "../catalog";
import { domainById } from "../domains";
import { indexEntries, type SearchIndex } from "./search-index";

let index: SearchIndex | null = null;

/** The product's catalog prepared for searching, once. */
export const catalogIndex = (): SearchIndex =>
  (index ??= indexEntries(CATALOG.indicators, (id) => domainById(id)?.name.zh));
