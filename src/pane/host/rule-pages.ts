declare global {
  interface ImportMeta {
    /** What webpack makes of a folder: the text of each file by its path. */
    webpackContext(folder: string, options: { readonly regExp: RegExp }): (path: string) => string;
  }
}

/** The pages of all rules, in a file of their own: who wants one imports this when it is wanted. */
const pages = import.meta.webpackContext("../../core/rules", { regExp: /^\.\/[\w-]+\/README\.md$/ });

/** The page of a rule, in Markdown. */
export const rulePage = (code: string): string => pages(`./${code.toLowerCase()}/README.md`);
