import { HostFault } from "./fault";
import type { Json } from "./json";
import { hasExcelApi, type ApiVersion, type Profile } from "./profiles";

/** An argument: plain data, or an object of the same batch, possibly nested inside data. */
export type Argument = Json | HostObject | readonly Argument[] | { readonly [key: string]: Argument };

/** An object of the host as the interpreter sees it. Member names are written as on the wire: "Values". */
export interface HostObject {
  readonly type: string;
  /** What the library receives when it first uses the object: its id, or that it is kept by reference. */
  identity(): Identity;
  get(member: string): Json | Promise<Json>;
  set(member: string, value: Argument): void | Promise<void>;
  /** A property or method that leads to another object; null is the null object. */
  link(member: string): HostObject | null;
  call(member: string, args: readonly Argument[]): Answer | Promise<Answer>;
  item(key: Json): HostObject;
  items(): readonly HostObject[] | null;
  isLink(member: string): boolean;
  /** The names of all properties that are plain data. */
  scalars(): readonly string[];
}

/** What a method returns: a value, another object, or the null object. */
export type Answer = Json | HostObject | null;

export type Identity =
  | { readonly kind: "fields"; readonly fields: Readonly<Record<string, Json>> }
  | { readonly kind: "reference" };

interface Member {
  /** The ExcelApi version that introduced it. */
  readonly since: ApiVersion;
}

export interface Scalar<T> extends Member {
  /** Asynchronous only where the workbook has to compute first. */
  readonly get: (target: T) => Json | Promise<Json>;
  /** Missing for read-only properties. */
  readonly set?: (target: T, value: Argument) => void | Promise<void>;
}

export interface Link<T> extends Member {
  readonly to: (target: T) => HostObject | null;
}

export interface Method<T> extends Member {
  readonly run: (target: T, args: readonly Argument[]) => Answer | Promise<Answer> | undefined;
}

/** Declares the members of one class of the Excel library that the host has. */
export interface TypeSpec<T> {
  readonly name: string;
  readonly since: ApiVersion;
  readonly profile: (target: T) => Profile;
  readonly identity?: "reference" | ((target: T) => Readonly<Record<string, Json>>);
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** `getItem(key)` of a collection. */
  readonly item?: (target: T, key: Json) => HostObject;
  readonly items?: (target: T) => readonly HostObject[];
}

export interface HostType<T> {
  readonly spec: TypeSpec<T>;
  create(target: T): HostObject;
  /** The target of an argument, or null when it is not an object of this type. */
  targetOf(argument: Argument | undefined): T | null;
}

/** Shorthands, so that a member takes one line. */
export const scalar = <T>(since: ApiVersion, get: Scalar<T>["get"], set?: NonNullable<Scalar<T>["set"]>): Scalar<T> =>
  set === undefined ? { since, get } : { since, get, set };
export const link = <T>(since: ApiVersion, to: Link<T>["to"]): Link<T> => ({ since, to });
export const method = <T>(since: ApiVersion, run: Method<T>["run"]): Method<T> => ({ since, run });

/** A member that the host has, and the ExcelApi version that introduced it: "Range", "Values", "1.1". */
export interface DeclaredMember {
  readonly type: string;
  readonly name: string;
  readonly kind: "scalar" | "link" | "method";
  readonly since: ApiVersion;
}

const declared: DeclaredMember[] = [];

/** All members of all types that have been loaded. */
export const declaredMembers = (): readonly DeclaredMember[] => declared;

export function defineType<T>(spec: TypeSpec<T>): HostType<T> {
  const { scalars: scalar, links: link, methods: method } = spec;
  for (const [kind, members] of Object.entries({ scalar, link, method })) {
    for (const [name, { since }] of Object.entries<Member>(members ?? {}))
      declared.push({ type: spec.name, name, kind: kind as DeclaredMember["kind"], since });
  }
  const targets = new WeakMap<object, T>();
  return {
    spec,
    create: (target) => {
      const object = new TableObject(spec, target);
      targets.set(object, target);
      return object;
    },
    targetOf: (argument) => (isHostObject(argument) ? (targets.get(argument) ?? null) : null),
  };
}

export const isHostObject = (argument: Argument | undefined): argument is HostObject => argument instanceof TableObject;

class TableObject<T> implements HostObject {
  readonly #spec: TypeSpec<T>;
  readonly #target: T;

  constructor(spec: TypeSpec<T>, target: T) {
    this.#spec = spec;
    this.#target = target;
  }

  get type(): string {
    return this.#spec.name;
  }

  identity(): Identity {
    const { identity } = this.#spec;
    if (identity === "reference") return { kind: "reference" };
    return { kind: "fields", fields: identity?.(this.#target) ?? {} };
  }

  get(name: string): Json | Promise<Json> {
    return this.#member(this.#spec.scalars, name).get(this.#target);
  }

  set(name: string, value: Argument): void | Promise<void> {
    const { set } = this.#member(this.#spec.scalars, name);
    if (!set) throw new HostFault("AccessDenied", `${this.type}.${name}`);
    return set(this.#target, value);
  }

  link(name: string): HostObject | null {
    return this.#member(this.#spec.links, name).to(this.#target);
  }

  call(name: string, args: readonly Argument[]): Answer | Promise<Answer> {
    return this.#member(this.#spec.methods, name).run(this.#target, args) ?? null;
  }

  item(key: Json): HostObject {
    const { item } = this.#spec;
    if (!item) throw this.#unknown("getItem");
    return item(this.#target, key);
  }

  items(): readonly HostObject[] | null {
    return this.#spec.items?.(this.#target) ?? null;
  }

  isLink(name: string): boolean {
    return this.#spec.links !== undefined && Object.hasOwn(this.#spec.links, name);
  }

  scalars(): readonly string[] {
    const profile = this.#spec.profile(this.#target);
    return Object.entries(this.#spec.scalars ?? {}).flatMap(([name, { since }]) =>
      hasExcelApi(profile, since) ? [name] : [],
    );
  }

  #member<M extends Member>(members: Readonly<Record<string, M>> | undefined, name: string): M {
    const member = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
    if (!member || !hasExcelApi(this.#spec.profile(this.#target), member.since)) throw this.#unknown(name);
    return member;
  }

  /** Never accept a missing member silently: a test would pass that fails in Excel. */
  #unknown(name: string): HostFault {
    return new HostFault("ApiNotFound", `${this.type}.${name}`);
  }
}
