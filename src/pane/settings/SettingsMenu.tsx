import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { ReactNode } from "react";
import { LANGUAGES, type LanguageChoice } from "../language/language";
import { useStrings } from "../strings/use-strings";

const CHOICES: readonly LanguageChoice[] = ["auto", ...LANGUAGES];

/** The settings: the language of the pane. */
export function SettingsMenu({
  choice,
  onChoose,
}: {
  readonly choice: LanguageChoice;
  readonly onChoose: (choice: LanguageChoice) => void;
}): ReactNode {
  const { settings } = useStrings();
  return (
    <Menu
      checkedValues={{ language: [choice] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const chosen = CHOICES.find((each) => each === checkedItems[0]);
        if (chosen) onChoose(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<SettingsRegular />} aria-label={settings.open} title={settings.open} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{settings.language}</MenuGroupHeader>
            {CHOICES.map((each) => (
              <MenuItemRadio key={each} name="language" value={each}>
                {settings.languages[each]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
