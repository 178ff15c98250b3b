import type { Form } from "./form";

/** Titles of forms that are filled in when the year is over. */
const OF_RESULTS = /自评|评价|完成情况/;

/** Whether the title says that the form tells what was reached, which is known only in the year after. */
export const tellsResults = (title: Form["title"]): boolean => OF_RESULTS.test(title?.value ?? "");
