import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef, type ReactNode } from "react";
import { exampleTarget } from "../../core/catalog/example-target";
import { domainById } from "../../core/catalog/domains";
import type { ListedIndicator } from "../../core/catalog/schema";
import type { SearchHit } from "../../core/catalog/search/search";
import type { IndicatorCategory } from "../../core/forms/form";
import { shortCategoryName } from "../../core/indicators/category-names";
import { useStrings, useWords } from "../strings/use-strings";

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: "200px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  room: { position: "relative", width: "100%" },
  hit: {
    position: "absolute",
    top: 0,
    left: 0,
    boxSizing: "border-box",
    width: "100%",
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  first: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  name: { minWidth: 0 },
  others: { color: tokens.colorNeutralForeground3, paddingTop: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Estimated height of a hit in pixels before it is measured. */
const USUAL_HEIGHT = 29;
const DRAWN_BEYOND = 6;

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** The hits. The focus stays in the search box, which refers to the active one. */
export function HitList({
  id,
  hits,
  others,
  known,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly hits: readonly SearchHit<ListedIndicator>[];
  /** The index from which hits belong under another 二级 than the row's, with the text that says so. */
  readonly others?: { readonly from: number; readonly words: string };
  /** 二级 and 领域 that the user has narrowed the search to: hits do not repeat them. */
  readonly known: { readonly category: IndicatorCategory | null; readonly domain: string | null };
  readonly active: number;
  readonly onChoose: (hit: SearchHit<ListedIndicator>, index: number) => void;
}): ReactNode {
  const styles = useStyles();
  const { indicators: texts } = useStrings();
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  // One function per list of hits: a new one on each render would make the list measure itself endlessly.
  const getItemKey = useCallback((index: number) => hits[index]?.entry.id ?? index, [hits]);
  const virtual = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: DRAWN_BEYOND,
    getItemKey,
  });
  useEffect(() => {
    if (hits.length > 0) virtual.scrollToIndex(active);
  }, [active, hits, virtual]);
  return (
    <div ref={scroller} id={id} role="listbox" aria-label={texts.results} tabIndex={-1} className={styles.list}>
      <div role="presentation" className={styles.room} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const hit = hits[index];
          if (!hit) return null;
          const { entry } = hit;
          const { domain } = entry;
          const domainName = domain === null || domain === known.domain ? undefined : domainById(domain)?.name;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              id={optionId(id, index)}
              role="option"
              aria-selected={index === active}
              aria-setsize={hits.length}
              aria-posinset={index + 1}
              className={mergeClasses(styles.hit, index === active && styles.active)}
              style={{ transform: `translateY(${start}px)` }}
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                onChoose(hit, index);
              }}
            >
              {others?.from === index && (
                <Caption1 className={styles.others} aria-hidden>
                  {others.words}
                </Caption1>
              )}
              <span className={styles.first}>
                <span className={styles.name} title={entry.definition === "" ? entry.name : entry.definition}>
                  {entry.name}
                </span>{" "}
                <Caption1 className={styles.quiet}>
                  {[
                    entry.isOwn === true ? texts.own : "",
                    exampleTarget(entry),
                    entry.category === known.category ? "" : words(shortCategoryName(entry.category)),
                    domainName ? words(domainName) : "",
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </Caption1>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
