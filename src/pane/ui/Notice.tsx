import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useStrings } from "../strings/use-strings";
import { Unbroken } from "./Unbroken";

/** Time in ms after which a success message without a button disappears. */
const STAY = 8000;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    // With text twice as large, icon and button would leave a line two characters.
    "@media (max-width: 240px)": {
      gridTemplateAreas: '"icon . actions" "body body body" "secondaryActions secondaryActions secondaryActions"',
    },
  },
  body: {
    overflowWrap: "anywhere",
    "@media (max-width: 240px)": { paddingRight: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalXS },
  },
});

/**
 * A message in the pane. A success without a button disappears by itself, unless pointer or focus is on it. After a
 * command, the caller also announces it (`useAnnounce`, or `useTask` for failures): the bar itself is silent, so that
 * nothing is announced twice.
 */
export function Notice({
  intent,
  children,
  action,
  onDismiss,
}: {
  readonly intent: "error" | "warning" | "success" | "info";
  readonly children: ReactNode;
  /** A button that helps. */
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}): ReactNode {
  const styles = useStyles();
  const { shell } = useStrings();
  const [isHeld, setHeld] = useState(false);
  const dismiss = useRef(onDismiss);
  useEffect(() => {
    dismiss.current = onDismiss;
  });
  const hasButton = Boolean(action);
  const goes = intent === "success" && !hasButton && onDismiss !== undefined && !isHeld;
  useEffect(() => {
    if (!goes) return undefined;
    const timer = setTimeout(() => dismiss.current?.(), STAY);
    return () => {
      clearTimeout(timer);
    };
  }, [goes]);
  const hold = (): void => {
    setHeld(true);
  };
  const release = (): void => {
    setHeld(false);
  };
  return (
    <MessageBar
      className={styles.bar}
      intent={intent}
      layout="multiline"
      politeness="polite"
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <MessageBarBody className={styles.body}>
        {typeof children === "string" ? <Unbroken text={children} /> : children}
      </MessageBarBody>
      {(hasButton || onDismiss !== undefined) && (
        <MessageBarActions
          {...(onDismiss && {
            containerAction: (
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={shell.dismiss}
                title={shell.dismiss}
                onClick={onDismiss}
              />
            ),
          })}
        >
          {action}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
