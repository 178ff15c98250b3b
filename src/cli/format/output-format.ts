/** The formats of `--format`. */
export const FORMATS = ["text", "json", "ndjson", "sarif"] as const;

/** A format of `--format`, and text with colours, for terminals. */
export type OutputFormat = (typeof FORMATS)[number] | "coloured-text";
