import type { LocalText } from "../core/local-text";
import type { Result } from "../core/result";
import type { DocumentReader } from "../port/document";
import type { PortError } from "../port/errors";

/** What can be seen of a file before it is read. */
export interface FileLook {
  readonly bytes: Uint8Array;
  /** What the file is packed in, by its first bytes. */
  readonly container: "zip" | "compound" | "xml" | "html" | "pdf" | "other";
  /** Names of the parts of an archive, or of the streams of a compound file. */
  readonly names: readonly string[];
  /** The first characters of a text file. */
  readonly head: string;
}

/** A format that files are read from: a folder of its own, and an entry in `formats.ts`. */
export interface FileFormat {
  readonly id: string;
  readonly name: LocalText;
  /** In lower case, with their dot, the usual one first. Formats are told apart by content; these say which files to look at. */
  readonly extensions: readonly string[];
  readonly sniff: (look: FileLook) => boolean;
  /** Loads what reads the format, and reads. */
  readonly open: (bytes: Uint8Array) => Promise<Result<DocumentReader, PortError>>;
}
