import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ValueOffer } from "../../../app/indicators/value-line";
import { formatCell } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";
import { Notice } from "../../ui/Notice";

/** Offers comparator and unit for a bare number typed into a value cell. */
export function TypedOffer({
  offer,
  onTake,
  onKeep,
}: {
  readonly offer: ValueOffer;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}): ReactNode {
  const { indicators: texts } = useStrings();
  return (
    <Notice
      intent="info"
      action={
        <>
          <Button size="small" appearance="primary" onClick={onTake}>
            {texts.changeTo(offer.offered)}
          </Button>
          <Button size="small" appearance="subtle" onClick={onKeep}>
            {texts.keepTyped(offer.typed)}
          </Button>
        </>
      }
    >
      {texts.justTyped(formatCell(offer.at), offer.typed)}
    </Notice>
  );
}
