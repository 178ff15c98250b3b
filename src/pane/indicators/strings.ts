import { defineTexts } from "../language/language";

export const indicatorsTexts = defineTexts({
  "zh-CN": {},
  "en-US": {},
});
