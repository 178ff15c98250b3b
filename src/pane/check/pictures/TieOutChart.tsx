import { makeStyles, mergeClasses, Text, tokens, useId } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TieAmount, TieOut } from "../../../app/tie-out";
import { tieVerdict } from "../../../app/tie-out-words";
import { formatFen } from "../../../core/values/amount";
import { cellLabel, formatCell, type CellRef } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { CellButton } from "./CellButton";
import { barsOf, type Piece } from "./bars";
import { fillOf, Patterns } from "./Patterns";

const BAR = 18;
const SPACE = 5;

/** Forced colours do not affect drawings. */
const FORCED = { "@media (forced-colors: active)": { color: "CanvasText" } };

const useStyles = makeStyles({
  chart: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalSNudge,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} 26px`,
  },
  picture: { width: "100%", display: "block", overflow: "visible" },
  swatch: { flexShrink: 0, width: "14px", height: "14px" },
  ink: { color: tokens.colorBrandForeground1, ...FORCED },
  gap: { color: tokens.colorStatusDangerForeground1, ...FORCED },
  piece: { cursor: "pointer" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** The verdict on a sum, and a total above the parts that must add up to it, as bars; each amount links to its cell. */
export function TieOutChart({
  tie,
  onGoTo,
}: {
  readonly tie: TieOut;
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { pictures: strings } = useStrings();
  const words = useWords();
  const id = useId("fill");
  const [lit, setLit] = useState<number | null>(null);
  const bars = barsOf(tie);
  const amounts = [tie.total, ...tie.parts];
  const amountWords = ({ fen, state, isCounted }: TieAmount): string => {
    if (state === "unreadable") return strings.unclearAmount;
    if (fen === null) return strings.blankAmount;
    return isCounted ? formatFen(fen) : `${formatFen(fen)}${strings.notCounted}`;
  };
  return (
    <div className={styles.chart}>
      <Text size={200}>{words(tieVerdict(tie))}</Text>
      <svg className={mergeClasses(styles.picture, styles.ink)} height={2 * BAR + SPACE} aria-hidden>
        <Patterns id={id} />
        {[bars.total, ...bars.parts].map((piece, index) => (
          <Bar
            key={index}
            piece={piece}
            y={index === 0 ? 0 : BAR + SPACE}
            fill={index === 0 ? "currentColor" : fillOf(id, index - 1)}
            isLit={lit === index}
            className={styles.piece}
            onClick={() => {
              const amount = amounts[index];
              if (amount) onGoTo(amount.at);
            }}
          />
        ))}
        {bars.gap && (
          <g className={styles.gap}>
            <rect
              x={`${bars.gap.from}%`}
              y={bars.gap.row === "total" ? 0 : BAR + SPACE}
              width={`${bars.gap.width}%`}
              height={BAR}
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
              strokeDasharray="3 2"
            />
          </g>
        )}
      </svg>
      <ul className={styles.list}>
        {amounts.map((amount, index) => (
          <li
            key={cellLabel(amount.at)}
            onMouseEnter={() => {
              setLit(index);
            }}
            onMouseLeave={() => {
              setLit(null);
            }}
            onFocus={() => {
              setLit(index);
            }}
            onBlur={() => {
              setLit(null);
            }}
          >
            <CellButton
              before={
                <svg className={mergeClasses(styles.swatch, styles.ink)} aria-hidden>
                  <rect
                    x="0.5"
                    y="0.5"
                    width="13"
                    height="13"
                    fill={index === 0 ? "currentColor" : fillOf(id, index - 1)}
                    stroke="currentColor"
                  />
                </svg>
              }
              name={words(amount.name)}
              value={amountWords(amount)}
              cell={tie.form.sheet === amount.at.sheet ? formatCell(amount.at) : cellLabel(amount.at)}
              onClick={() => {
                onGoTo(amount.at);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bar({
  piece,
  y,
  fill,
  isLit,
  className,
  onClick,
}: {
  readonly piece: Piece;
  readonly y: number;
  readonly fill: string;
  readonly isLit: boolean;
  readonly className: string;
  readonly onClick: () => void;
}): ReactNode {
  if (piece.width === 0) return null;
  return (
    <rect
      className={className}
      x={`${piece.from}%`}
      y={y}
      width={`${piece.width}%`}
      height={BAR}
      fill={fill}
      stroke="currentColor"
      strokeWidth={isLit ? 2.5 : 1}
      onClick={onClick}
    />
  );
}
