import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { DismissRegular, RecordStopRegular } from "@fluentui/react-icons";
import { useEffect, type ReactNode } from "react";
import { useDeskState, useInbox } from "./context";
import { filled } from "./strings";

/** The progress of reading, which can be stopped and resumed. */
export function ReadingBar(): ReactNode {
  const { desk, strings } = useInbox();
  const { reading } = useDeskState();
  if (!reading) return null;
  const { done, total, isRunning } = reading;
  const words = isRunning ? filled(strings.reading, { done, total }) : filled(strings.stopped, { count: total - done });
  return (
    <div className="reading">
      <span role="status">{words}</span>
      <ProgressBar className="reading-bar" value={done} max={total} aria-label={words} thickness="large" />
      {isRunning ? (
        <Button
          icon={<RecordStopRegular />}
          onClick={() => {
            desk.stop();
          }}
        >
          {strings.stop}
        </Button>
      ) : (
        <Button onClick={() => void desk.goOn()}>{strings.goOn}</Button>
      )}
    </div>
  );
}

/** The progress of making all letters, which can be stopped. */
export function MakingBar(): ReactNode {
  const { desk, strings } = useInbox();
  const { making } = useDeskState();
  if (making === null) return null;
  const words = filled(strings.making, { percent: Math.round(making * 100) });
  return (
    <div className="reading">
      <span>{words}</span>
      <ProgressBar className="reading-bar" value={making} aria-label={words} thickness="large" />
      <Button
        icon={<RecordStopRegular />}
        onClick={() => {
          desk.stopMaking();
        }}
      >
        {strings.stop}
      </Button>
    </div>
  );
}

/** How long a notice without a button stays, in ms. */
const NOTICE_TIME = 8000;

/** Messages for the user. Minor ones disappear by themselves. */
export function NoticeBar(): ReactNode {
  const { desk, strings } = useInbox();
  const { notice } = useDeskState();
  useEffect(() => {
    if (notice?.tone !== "info") return undefined;
    const timer = setTimeout(() => {
      desk.tell(null);
    }, NOTICE_TIME);
    return () => {
      clearTimeout(timer);
    };
  }, [notice, desk]);
  if (!notice) return null;
  return (
    <MessageBar
      className="notice"
      intent={notice.tone === "info" ? "success" : notice.tone}
      role={notice.tone === "error" ? "alert" : "status"}
    >
      <MessageBarBody>{filled(strings.notices[notice.text], notice.values ?? {})}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={strings.close}
            icon={<DismissRegular />}
            onClick={() => {
              desk.tell(null);
            }}
          />
        }
      />
    </MessageBar>
  );
}
