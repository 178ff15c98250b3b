/** The task of a worker thread; see check-files.ts. */
export { checkFile as default } from "./check-file";
