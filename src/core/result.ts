/** Success or failure as a value: the core and the ports never throw for bad input. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps a failure. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
