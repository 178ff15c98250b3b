import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { LANGUAGES, type LanguageChoice } from "../language/language";
import { useStrings } from "../strings/use-strings";

const CHOICES: readonly LanguageChoice[] = ["auto", ...LANGUAGES];

/** The id of the button, which gets the focus back when a settings view closes. */
export const SETTINGS_BUTTON = "settings";

/** The settings: the profile (审核口径), and the language of the pane. */
export function SettingsMenu({
  choice,
  onChoose,
  onProfile,
}: {
  readonly choice: LanguageChoice;
  readonly onChoose: (choice: LanguageChoice) => void;
  readonly onProfile: () => void;
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
        <Button
          id={SETTINGS_BUTTON}
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={settings.open}
          title={settings.open}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onProfile}>{settings.profile}</MenuItem>
          <MenuDivider />
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
