import { defineTexts } from "../language/language";

export const fillTexts = defineTexts({
  "zh-CN": {},
  "en-US": {},
});
