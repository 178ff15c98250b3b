import { defineTexts } from "../language/language";

export const checkTexts = defineTexts({
  "zh-CN": {},
  "en-US": {},
});
