import { unitNameOf, type InboxFile } from "../../app/review/inbox/inbox";
import type { LetterUnit } from "../../app/review/inbox/inbox-documents";
import { offerDownload } from "../../pane/host/download";
import { useInbox } from "./context";
import { makeLetter, makeLetters, makeOverview, returned, type LetterFormat, type MadeFile } from "./letters";

/** The commands that create documents. Letters set the state of their unit to 已退回. */
export function useCommands(): {
  readonly letter: (file: InboxFile, format: LetterFormat) => void;
  /** The letters to these units as one archive. */
  readonly letters: (units: readonly LetterUnit[]) => void;
  readonly overview: () => void;
} {
  const { desk, strings, language } = useInbox();
  const offer = ({ name, bytes, type }: MadeFile): void => {
    offerDownload(name, bytes, type);
  };
  const attempt = async (make: () => void | Promise<void>): Promise<void> => {
    try {
      await make();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      desk.tell({ tone: "error", text: "failed", values: { detail } });
    }
  };
  return {
    letter: (file, format) => {
      void attempt(() => {
        const { inbox } = desk.store.get();
        const made = makeLetter(inbox, file, format, language, strings.letterSuffix);
        offer(made);
        desk.decide((now) => returned(now, [file]));
        desk.tell({ tone: "info", text: "letterMade", values: { name: made.name, unit: unitNameOf(file) } });
      });
    },
    letters: (units) => {
      void attempt(async () => {
        const { inbox } = desk.store.get();
        const letters = makeLetters(inbox, units, language, {
          suffix: strings.letterSuffix,
          name: strings.allLettersName,
        });
        const made = await desk.make(letters);
        if (!made) {
          desk.tell({ tone: "info", text: "lettersStopped" });
          return;
        }
        offer(made);
        desk.decide((now) =>
          returned(
            now,
            units.map(({ file }) => file),
          ),
        );
        desk.tell({ tone: "info", text: "lettersMade", values: { count: units.length } });
      });
    },
    overview: () => {
      void attempt(() => {
        const made = makeOverview(desk.store.get().inbox, language, strings.overviewName);
        offer(made);
        desk.tell({ tone: "info", text: "overviewMade", values: { name: made.name } });
      });
    },
  };
}
