import { useCallback, useEffect, useMemo, useState } from "react";
import { rowContext, usedNames, type RowContext } from "../../app/indicators/row-context";
import { knownOf, NOTHING_KNOWN } from "../../app/indicators/known-workbook";
import { valueLineAt, type ValueLine, type ValueOffer } from "../../app/indicators/value-line";
import type { OwnIndicator } from "../../core/dropdowns/catalog-sheet";
import type { Criteria } from "../../core/profile/criteria";
import type { CellRef } from "../../core/workbook/address";
import type { StopWatching } from "../../port/workbook";
import type { Outcome } from "../../port/errors";
import { useWorkbook } from "../host/use-workbook";
import { useOwnProfile } from "../profile/use-own-profile";

/** Where an indicator would go. */
export interface Place {
  readonly cell: CellRef | null;
  /** Null outside all forms. */
  readonly context: RowContext | null;
  readonly used: ReadonlySet<string>;
  /** The bureau's own indicators stored in the workbook. */
  readonly own: readonly OwnIndicator[];
  /** The value of the selected row; null if that is not an indicator. */
  readonly line: ValueLine | null;
  /** The criteria for values. */
  readonly criteria: Criteria;
  /** A bare number just typed into a value cell. */
  readonly offer: ValueOffer | null;
  readonly dismissOffer: () => void;
  /** The occasion for which the workbook was last read; -1 before the first. */
  readonly readFor: number;
  /** Rereads the workbook after a write. */
  readonly refresh: () => void;
}

/** Follows the selection and the forms of the workbook while the tab is shown; rereads when `occasion` grows. */
export function usePlace(isShown: boolean, occasion: number): Place {
  const workbook = useWorkbook();
  const { text: ownProfile } = useOwnProfile();
  const [{ forms, own, criteria, offer }, setKnown] = useState(NOTHING_KNOWN);
  const [cell, setCell] = useState<CellRef | null>(null);
  const [reading, setReading] = useState(0);
  const [readFor, setReadFor] = useState(-1);

  useEffect(() => {
    if (!isShown) return;
    let isGone = false;
    const load = async (): Promise<void> => {
      const [snapshot, active] = await Promise.all([workbook.read({ isGlance: true }), workbook.activeCell()]);
      if (isGone) return;
      if (snapshot.ok) setKnown({ ...knownOf(snapshot.value, ownProfile, NOTHING_KNOWN), offer: null });
      if (active.ok) setCell(active.value);
      setReadFor(occasion);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [workbook, ownProfile, isShown, occasion, reading]);

  useEffect(() => {
    if (!isShown) return;
    const selection = workbook.watchSelection(setCell);
    const changes = workbook.watch((change) => {
      void workbook.reread(change).then((snapshot) => {
        if (snapshot.ok) setKnown((before) => knownOf(snapshot.value, ownProfile, before));
      });
    });
    return () => {
      void stop(selection);
      void stop(changes);
    };
  }, [workbook, ownProfile, isShown]);

  const refresh = useCallback(() => {
    setReading((count) => count + 1);
  }, []);
  const context = useMemo(() => cell && rowContext(forms, cell), [forms, cell]);
  const used = useMemo(() => usedNames(forms), [forms]);
  const line = useMemo(() => cell && valueLineAt(forms, cell), [forms, cell]);
  const dismissOffer = useCallback(() => {
    setKnown((known) => ({ ...known, offer: null }));
  }, []);
  return { cell, context, used, own, line, criteria, offer, dismissOffer, readFor, refresh };
}

async function stop(watching: Outcome<StopWatching>): Promise<void> {
  const started = await watching;
  if (started.ok) await started.value();
}
