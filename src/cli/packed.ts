import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Plain data, packed: a tenth of its size, for what is needed only after thousands of files have been read. */
export type Packed<T> = Uint8Array & { readonly packs?: T };

// Copied, since the buffer that comes from zlib is of 16 KB, which would go with it from process to process.
export const packed = <T>(value: T): Packed<T> => new Uint8Array(deflateRawSync(JSON.stringify(value)));

export const unpacked = <T>(bytes: Packed<T>): T => JSON.parse(inflateRawSync(bytes).toString()) as T;
