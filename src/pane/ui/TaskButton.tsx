import { Button, Spinner, type ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";

/**
 * A button that starts work: while busy it shows so, keeps the focus and does nothing. It stays reachable by keyboard
 * when disabled, so that the focus is never lost.
 */
export function TaskButton({
  isBusy,
  isDisabled = false,
  icon,
  appearance = "secondary",
  hint,
  size = "medium",
  autoFocus = false,
  onClick,
  children,
}: {
  readonly isBusy: boolean;
  readonly isDisabled?: boolean;
  readonly icon?: NonNullable<ButtonProps["icon"]>;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  /** A tooltip with its effect. */
  readonly hint?: string;
  readonly size?: NonNullable<ButtonProps["size"]>;
  /** Whether it takes the focus on appearing. */
  readonly autoFocus?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Button
      appearance={appearance}
      size={size}
      icon={isBusy ? <Spinner size="extra-tiny" role="presentation" /> : (icon ?? null)}
      disabledFocusable={isBusy || isDisabled}
      aria-busy={isBusy}
      title={hint}
      autoFocus={autoFocus}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
