import type { LocalText } from "../core/local-text";
import type { Result } from "../core/result";
import type { DocumentReader } from "../port/document";
import type { PortError } from "../port/errors";

/** What is known about a file before it is parsed. */
export interface FileLook {
  readonly bytes: Uint8Array;
  /** The container, recognised by the first bytes. */
  readonly container: "zip" | "compound" | "xml" | "html" | "pdf" | "other";
  /** Names of the parts of an archive, or of the streams of a compound file. */
  readonly names: readonly string[];
  /**
   * The first 4096 bytes of a text file, read as Latin-1: only its ASCII characters can be told. From "@" to "~", where
   * letters and "|" are, one may also be half of a Chinese character in GB 18030.
   */
  readonly head: string;
}

/** A readable file format: a folder of its own and an entry in `formats.ts`. */
export interface FileFormat {
  readonly id: string;
  readonly name: LocalText;
  /**
   * Lower case with the dot, the usual one first. Formats are recognised by content; extensions only select candidate
   * files.
   */
  readonly extensions: readonly string[];
  /**
   * Read only when the file is named itself; files of the format or with its extensions (.html, .txt) that lie in
   * folders are mostly something else, and each would be reported.
   */
  readonly isOnlyNamed?: true;
  /**
   * Whether a file is of this format, unless a format before it in the table takes it. What it needs is loaded with the
   * program, so it is not in a file of the reader.
   */
  readonly sniff: (look: FileLook) => boolean;
  /** Loads the reader for the format and reads the file. */
  readonly open: (bytes: Uint8Array) => Promise<Result<DocumentReader, PortError>>;
}
