import { invalidArgument } from "./fault";
import type { Json } from "./json";
import { isHostObject, type Argument } from "./table";

const isMissing = (argument: Argument | undefined): argument is null | undefined =>
  argument === null || argument === undefined;

export function textArgument(args: readonly Argument[], index: number): string {
  const argument = args[index];
  if (typeof argument !== "string") throw invalidArgument();
  return argument;
}

export const optionalText = (args: readonly Argument[], index: number): string | null =>
  isMissing(args[index]) ? null : textArgument(args, index);

export function integerArgument(args: readonly Argument[], index: number): number {
  const argument = args[index];
  if (typeof argument !== "number" || !Number.isInteger(argument)) throw invalidArgument();
  return argument;
}

export function optionalFlag(args: readonly Argument[], index: number): boolean {
  const argument = args[index];
  if (isMissing(argument)) return false;
  return asFlag(argument);
}

export function asFlag(value: Argument | undefined): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function asText(value: Argument | undefined): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asNumber(value: Argument | undefined): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

/** Returns the argument as one of the words; other values are refused. */
export function asOneOf<W extends string>(words: readonly W[], value: Argument | undefined): W {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw invalidArgument();
  return word;
}

/** Returns the argument as plain data; refuses data that contains host objects. */
export function asPlain(value: Argument | undefined): Json {
  if (value === undefined) return null;
  if (isHostObject(value)) throw invalidArgument();
  if (Array.isArray(value)) return (value as readonly Argument[]).map(asPlain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asPlain(member)]));
}

/** Returns an object's members by name; null and undefined members count as missing. */
export function asFields(value: Argument | undefined): Readonly<Partial<Record<string, Argument>>> {
  if (value === undefined || value === null || typeof value !== "object") throw invalidArgument();
  if (Array.isArray(value) || isHostObject(value)) throw invalidArgument();
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}
