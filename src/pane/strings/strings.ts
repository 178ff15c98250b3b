import { picturesTexts } from "../check/pictures/strings";
import { checkTexts } from "../check/strings";
import { filesTexts } from "../fill/files-strings";
import { fillTexts } from "../fill/strings";
import { layoutTexts } from "../fill/layout/strings";
import { helpTexts } from "../help/strings";
import { indicatorsTexts } from "../indicators/strings";
import { LANGUAGES, type Language } from "../language/language";
import { profileTexts } from "../profile/strings";
import { settingsTexts } from "../settings/strings";
import { shellTexts } from "../shell/strings";

/** The texts of every feature. */
export const PANE_TEXTS = {
  shell: shellTexts,
  fill: fillTexts,
  files: filesTexts,
  layouts: layoutTexts,
  indicators: indicatorsTexts,
  check: checkTexts,
  pictures: picturesTexts,
  settings: settingsTexts,
  help: helpTexts,
  profile: profileTexts,
} as const;

/** All texts in one language, by feature. */
export type Strings = { readonly [Feature in keyof typeof PANE_TEXTS]: (typeof PANE_TEXTS)[Feature][Language] };

const inLanguage = (language: Language): Strings => ({
  shell: PANE_TEXTS.shell[language],
  fill: PANE_TEXTS.fill[language],
  files: PANE_TEXTS.files[language],
  layouts: PANE_TEXTS.layouts[language],
  indicators: PANE_TEXTS.indicators[language],
  check: PANE_TEXTS.check[language],
  pictures: PANE_TEXTS.pictures[language],
  settings: PANE_TEXTS.settings[language],
  help: PANE_TEXTS.help[language],
  profile: PANE_TEXTS.profile[language],
});

const [CHINESE, ENGLISH] = LANGUAGES;

/** Created once, so that texts keep their identity between renders. */
export const STRINGS: Readonly<Record<Language, Strings>> = {
  [CHINESE]: inLanguage(CHINESE),
  [ENGLISH]: inLanguage(ENGLISH),
};
