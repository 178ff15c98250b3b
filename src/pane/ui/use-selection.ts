import { useCallback, useEffect, useRef } from "react";
import type { CellRef } from "../../core/workbook/address";
import { useWorkbook } from "../host/use-workbook";
import { useWatch } from "./use-watch";

/** Follows the active cell while `isOn`. Hosts that cannot report it are ignored: clicking in the list still works. */
export function useSelection(isOn: boolean, onSelect: (cell: CellRef) => void): void {
  const workbook = useWorkbook();
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  });
  const start = useCallback(
    () =>
      workbook.watchSelection((cell) => {
        select.current(cell);
      }),
    [workbook],
  );
  useWatch(isOn, start, () => undefined);
}
