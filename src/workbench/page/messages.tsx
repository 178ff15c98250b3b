import { useEffect, useRef, type ReactNode } from "react";
import type { Notice, Question, WorkbenchState } from "./state";
import { named, type Strings } from "./strings";
import type { Decision, Workbench } from "./workbench";

interface MessagesProps {
  readonly state: WorkbenchState;
  readonly strings: Strings;
  readonly workbench: Workbench;
}

/** How long a notice stays that disappears by itself, in ms. */
const NOTICE_TIME = 5000;

/** Questions, errors and remarks, and passing notices. */
export function Messages({ state: { question, notice }, strings, workbench }: MessagesProps) {
  if (question !== null) return <QuestionBox question={question} strings={strings} workbench={workbench} />;
  const close = (): void => {
    workbench.closeNotice();
  };
  if (notice && notice.tone !== "info") {
    return (
      <Modal title={notice.title} text={notice.text} onClose={close}>
        <Action label={strings.close} isMain onClick={close} />
      </Modal>
    );
  }
  return <Passing notice={notice} onEnd={close} />;
}

function QuestionBox({ question, strings, workbench }: Omit<MessagesProps, "state"> & { readonly question: Question }) {
  const decide = (decision: Decision) => (): void => {
    workbench.decide(decision);
  };
  const cancel = <Action label={strings.cancel} onClick={decide("cancel")} />;
  if (question.kind === "switch") {
    const { title, text } = strings.switching[question.what];
    return (
      <Modal title={title} text={text} onClose={decide("cancel")}>
        <Action label={strings.switchOn} isMain onClick={decide("go-on")} />
        {cancel}
      </Modal>
    );
  }
  return (
    <Modal title={named(strings.discardTitle, question.file)} text={strings.discardText} onClose={decide("cancel")}>
      <Action label={strings.saveFirst} isMain onClick={decide("save")} />
      <Action label={strings.discard} onClick={decide("go-on")} />
      {cancel}
    </Modal>
  );
}

/**
 * A notice that disappears by itself. The status element stays on the page, so that screen readers announce its
 * changes.
 */
function Passing({ notice, onEnd }: { readonly notice: Notice | null; readonly onEnd: () => void }) {
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(onEnd, NOTICE_TIME);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  return (
    <div className="notice" role="status" hidden={notice === null}>
      {notice?.title}
    </div>
  );
}

interface ModalProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

function Modal({ title, text, children, onClose }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="modal-title">{title}</h2>
      {text !== "" && <p>{text}</p>}
      <div className="modal-actions">{children}</div>
    </dialog>
  );
}

interface ActionProps {
  readonly label: string;
  readonly isMain?: boolean;
  readonly onClick: () => void;
}

const Action = ({ label, isMain = false, onClick }: ActionProps) => (
  <button type="button" className={isMain ? "action main" : "action"} onClick={onClick}>
    {label}
  </button>
);
