declare global {
  interface ImportMeta {
    /** Webpack's view of a folder: the text of each file by path. */
    webpackContext(folder: string, options: { readonly regExp: RegExp }): (path: string) => string;
  }
}

/** The pages of all rules, in a chunk of their own that is loaded on demand. */
const pages = import.meta.webpackContext("../../core/rules", { regExp: /^\.\/[\w-]+\/README\.md$/ });

/** The page of a rule, in Markdown. */
export const rulePage = (code: string): string => pages(`./${code.toLowerCase()}/README.md`);
