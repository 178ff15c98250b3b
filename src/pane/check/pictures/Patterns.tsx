import type { ReactNode } from "react";

/** Number of fills; with more parts they repeat. */
export const PATTERNS = 6;

/** Lines and dots of the fills, each on a square of 6 pixels. */
const DRAWINGS: readonly ReactNode[] = [
  <path key="rising" d="M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5" />,
  <circle key="dots" cx="3" cy="3" r="0.9" />,
  <path key="upright" d="M1.5 0 V6 M4.5 0 V6" />,
  <path key="falling" d="M-1 5 L1 7 M0 0 L6 6 M5 -1 L7 1" />,
  <path key="level" d="M0 1.5 H6 M0 4.5 H6" />,
  <path key="squares" d="M0 3 H6 M3 0 V6" />,
];

/**
 * The fill of a part by its index: distinguishable without colour, and drawn in the current colour for high contrast.
 */
export const fillOf = (id: string, index: number): string => `url(#${id}-${index % PATTERNS})`;

/** Defines the fills under an id for the charts that refer to it. */
export function Patterns({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      {DRAWINGS.map((drawing, index) => (
        <pattern key={index} id={`${id}-${index}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="currentColor" fillOpacity="0.16" />
          <g fill="none" stroke="currentColor" strokeWidth="1.1">
            {drawing}
          </g>
        </pattern>
      ))}
    </defs>
  );
}
