import { Button, Select } from "@fluentui/react-components";
import {
  AddRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  SaveRegular,
  SettingsRegular,
} from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { LOCALE_NAMES, type Locale } from "../page/strings";
import { useDeskState, useInbox } from "./context";
import { LettersCommand } from "./LettersCommand";
import { LetterSettings } from "./LetterSettings";
import type { StateKeeper } from "./state-keeper";
import { filled } from "./strings";
import { useCommands } from "./use-commands";
import { usePickers } from "./use-pickers";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

/** The commands to open, save and create. */
export function Header({
  keeper,
  onLocale,
}: {
  readonly keeper: StateKeeper;
  readonly onLocale: (locale: Locale) => void;
}): ReactNode {
  const { strings, locale } = useInbox();
  const { inbox, isChanged, stateFile, reading } = useDeskState();
  const pickers = usePickers(keeper);
  const commands = useCommands();
  const [hasSettings, setSettings] = useState(false);
  const isReading = reading?.isRunning === true;
  const isEmpty = inbox.files.length === 0;
  const kept = isChanged && !isEmpty ? strings.unsaved : stateFile && filled(strings.savedIn, { name: stateFile.name });
  return (
    <header className="header">
      <h1 className="brand">
        <strong>{strings.product}</strong> <span>{strings.inbox}</span>
      </h1>
      <div className="tools">
        <Button icon={<FolderOpenRegular />} disabled={isReading} onClick={pickers.openFolder}>
          {strings.openFolder}
        </Button>
        <Button icon={<AddRegular />} disabled={isReading} onClick={pickers.addFiles}>
          {strings.addFiles}
        </Button>
        <Button appearance="subtle" onClick={pickers.openState}>
          {strings.openState}
        </Button>
        <Button appearance="subtle" icon={<SaveRegular />} disabled={isEmpty} onClick={() => void keeper.save()}>
          {strings.saveState}
        </Button>
        <span className="kept" role="status">
          {kept}
        </span>
      </div>
      <div className="tools">
        <Button appearance="subtle" icon={<DocumentTableRegular />} disabled={isEmpty} onClick={commands.overview}>
          {strings.overview}
        </Button>
        <LettersCommand />
        <Button
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={strings.letterSettings}
          title={strings.letterSettings}
          onClick={() => {
            setSettings(true);
          }}
        />
        <Select
          aria-label={strings.language}
          value={locale}
          onChange={(_, { value }) => {
            onLocale(LOCALES.find((one) => one === value) ?? locale);
          }}
        >
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {LOCALE_NAMES[one]}
            </option>
          ))}
        </Select>
        <a href="./">{strings.toWorkbench}</a>
      </div>
      {pickers.inputs}
      <LetterSettings
        isOpen={hasSettings}
        onClose={() => {
          setSettings(false);
        }}
      />
    </header>
  );
}
