import type { Profile } from "../host/profiles";
import type { WorkbenchState } from "./state";
import { LOCALE_NAMES, type Locale, type Strings } from "./strings";
import type { Workbench } from "./workbench";

interface HeaderProps {
  readonly state: WorkbenchState;
  readonly strings: Strings;
  readonly workbench: Workbench;
  readonly onOpen: () => void;
}

/** Microsoft's product names; those with a number are the same in every language. */
const profileNames = ({ excelOnTheWeb }: Strings): Readonly<Record<Profile, string>> => ({
  "365": "Microsoft 365",
  web: excelOnTheWeb,
  "ltsc-2024": "Excel LTSC 2024",
  "ltsc-2021": "Excel LTSC 2021",
});

/** The names of product and file, file commands, and the choice of Excel version and language. */
export function Header({ state, strings, workbench, onOpen }: HeaderProps) {
  const { session, isChanged, work, isPaneShown } = state;
  const isBusy = work !== null;
  return (
    <header className="header">
      <div className="brand">
        <strong>{strings.product}</strong>
        <span>{strings.workbench}</span>
      </div>
      <div className="files" role="toolbar" aria-label={strings.fileArea} data-part>
        <button type="button" disabled={isBusy} onClick={() => void workbench.newWorkbook()}>
          {strings.newWorkbook}
        </button>
        <button type="button" disabled={isBusy} title={strings.openTip} onClick={onOpen}>
          {strings.openFile}
        </button>
        <button type="button" disabled={isBusy} title={strings.saveTip} onClick={() => void workbench.save()}>
          {strings.saveFile}
        </button>
        <button type="button" disabled={isBusy} title={strings.previewTip} onClick={() => void workbench.preview()}>
          {strings.preview}
        </button>
      </div>
      <h1 className="file-name">
        <span>{session.fileName}</span>
        {isChanged && <em>{strings.unsaved}</em>}
      </h1>
      <a className="inbox-link" href="inbox.html" title={strings.inboxTip}>
        {strings.inbox}
      </a>
      <div className="choices">
        <Choice
          label={strings.excelVersion}
          tip={strings.excelVersionTip}
          names={profileNames(strings)}
          value={session.profile}
          isDisabled={isBusy}
          onChoose={(profile) => void workbench.setProfile(profile)}
        />
        <Choice
          label={strings.language}
          tip={strings.language}
          names={LOCALE_NAMES}
          value={session.locale}
          isDisabled={isBusy}
          onChoose={(locale: Locale) => void workbench.setLocale(locale)}
        />
        <button
          type="button"
          aria-pressed={isPaneShown}
          title={isPaneShown ? strings.hidePane : strings.showPane}
          onClick={() => {
            workbench.togglePane();
          }}
        >
          {strings.pane}
        </button>
      </div>
    </header>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly tip: string;
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly isDisabled: boolean;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, tip, names, value, isDisabled, onChoose }: ChoiceProps<T>) {
  const values = Object.keys(names) as T[];
  return (
    <select
      aria-label={label}
      title={tip}
      value={value}
      disabled={isDisabled}
      onChange={({ target }) => {
        const chosen = values[target.selectedIndex];
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {values.map((key) => (
        <option key={key} value={key}>
          {names[key]}
        </option>
      ))}
    </select>
  );
}
