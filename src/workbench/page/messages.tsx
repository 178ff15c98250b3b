import { useEffect, useRef, type ReactNode } from "react";
import type { Notice, WorkbenchState } from "./state";
import { named, type Strings } from "./strings";
import type { Workbench } from "./workbench";

interface MessagesProps {
  readonly state: WorkbenchState;
  readonly strings: Strings;
  readonly workbench: Workbench;
}

/** How long a notice other than an error stays, in ms. */
const NOTICE_TIME = 5000;

/** The question about unsaved changes, errors, and passing notices. */
export function Messages({ state: { question, notice }, strings, workbench }: MessagesProps) {
  if (question !== null) {
    return (
      <Modal
        title={named(strings.discardTitle, question)}
        text={strings.discardText}
        onClose={() => {
          workbench.decide("cancel");
        }}
      >
        <Action
          label={strings.saveFirst}
          isMain
          onClick={() => {
            workbench.decide("save");
          }}
        />
        <Action
          label={strings.discard}
          onClick={() => {
            workbench.decide("discard");
          }}
        />
        <Action
          label={strings.cancel}
          onClick={() => {
            workbench.decide("cancel");
          }}
        />
      </Modal>
    );
  }
  const close = (): void => {
    workbench.closeNotice();
  };
  if (notice?.tone === "error") {
    return (
      <Modal title={notice.title} text={notice.text} onClose={close}>
        <Action label={strings.close} isMain onClick={close} />
      </Modal>
    );
  }
  return <Passing notice={notice} onEnd={close} />;
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
