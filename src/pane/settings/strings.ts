import { defineTexts } from "../language/language";

export const settingsTexts = defineTexts({
  "zh-CN": {
    open: "设置",
    profile: "审核口径…",
    language: "界面语言",
    languages: { auto: "跟随 Excel", "zh-CN": "简体中文", "en-US": "English" },
  },
  "en-US": {
    open: "Settings",
    profile: "Profile…",
    language: "Language",
    languages: { auto: "Same as Excel", "zh-CN": "简体中文", "en-US": "English" },
  },
});
