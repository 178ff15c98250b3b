import { asPlain } from "./arguments";
import { HostFault } from "./fault";
import type { Json } from "./json";
import { calculate } from "./model/book";
import { serviceOf } from "./objects/services";
import type { Session } from "./session";
import { isHostObject, type Argument, type HostObject } from "./table";
import { ACTION, PATH, type Action, type Batch, type BatchAnswer, type ObjectPath } from "./wire";

/** The objects that the library keeps between batches. */
export interface References {
  readonly objects: Map<string, HostObject>;
  /** The key under which an object is kept: however often the library tracks it, it releases it once. */
  readonly names: WeakMap<HostObject, string>;
  next: number;
}

/** Runs a batch: its actions in order up to the first that fails. What ran before stays done. */
export async function runBatch(
  session: Session,
  root: HostObject,
  references: References,
  batch: Batch,
): Promise<BatchAnswer> {
  const { switches } = session.book;
  const run = new BatchRun(session, root, references, batch);
  const results: { readonly ActionId: number; readonly Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      switches.beforeAction?.(index);
      if (switches.failAtAction?.index === index) {
        const { code } = switches.failAtAction;
        switches.failAtAction = null;
        throw new HostFault(code);
      }
      if (action.ActionType === ACTION.query) await calculate(session.book);
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: await run.act(action) });
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      return {
        Results: results,
        TraceIds: traceIds,
        Error: { Code: error.code, Message: error.message, ActionIndex: index, Location: run.locationOf(action) },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

class BatchRun {
  readonly #session: Session;
  readonly #root: HostObject;
  readonly #references: References;
  readonly #paths: Batch["ObjectPaths"];
  /** Each path is resolved once per batch: a path may be a call with an effect, such as `add`. */
  readonly #resolved = new Map<number, HostObject | null>();
  /** Paths being resolved, to detect cycles. */
  readonly #walking = new Set<number>();

  constructor(session: Session, root: HostObject, references: References, batch: Batch) {
    this.#session = session;
    this.#root = root;
    this.#references = references;
    this.#paths = batch.ObjectPaths;
  }

  async act(action: Action): Promise<Json> {
    if (action.ActionType === ACTION.trace) return null;
    const object = await this.#resolve(action.ObjectPathId ?? 0);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.#identify(object);
      case ACTION.query:
        return object && query(object, pathsOf(action), action.QueryInfo?.Top ?? null, action.QueryInfo?.Skip ?? 0);
      case ACTION.setProperty:
        // Excel does nothing on a null object; accepting it here would hide a mistake.
        if (!object) throw new HostFault("InvalidObjectPath", name);
        await object.set(name, (await this.#arguments(action))[0] ?? null);
        return null;
      case ACTION.method:
        if (name === "_RemoveReference") return this.#release(await this.#arguments(action));
        if (name === "_RemoveAllReferences") return this.#releaseAll();
        // The library sends it for null objects too.
        if (name === "_KeepReference") return null;
        if (!object) throw new HostFault("InvalidObjectPath", name);
        return asPlain(await object.call(name, await this.#arguments(action)));
      default:
        throw new HostFault("NotImplemented", `action type ${action.ActionType}`);
    }
  }

  /** "Worksheets.getItem", for error messages. */
  locationOf(action: Action): string {
    const path = this.#paths[String(action.ObjectPathId ?? 0)];
    const name = [action.Name, path?.Name].find(
      (candidate) => candidate !== null && candidate !== undefined && candidate !== "",
    );
    return name ?? "";
  }

  async #resolve(id: number): Promise<HostObject | null> {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (!path || this.#walking.has(id)) throw new HostFault("InvalidObjectPath");
    this.#walking.add(id);
    const object = await this.#walk(path);
    this.#walking.delete(id);
    this.#resolved.set(id, object);
    return object;
  }

  async #walk(path: ObjectPath): Promise<HostObject | null> {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.workbook:
        return this.#root;
      case PATH.newObject:
        return serviceOf(this.#session, name);
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const kept = this.#references.objects.get(name);
        if (!kept) throw new HostFault("InvalidObjectPath", name);
        return kept;
      }
      case PATH.method: {
        const parent = await this.#parent(path);
        const result = parent === null ? null : await parent.call(name, await this.#arguments(path));
        if (result !== null && !isHostObject(result)) throw new HostFault("NotImplemented", name);
        return result;
      }
      case PATH.property:
        return (await this.#parent(path))?.link(name) ?? null;
      case PATH.indexer:
        return (await this.#parent(path))?.item(asPlain((await this.#arguments(path))[0])) ?? null;
      default:
        throw new HostFault("NotImplemented", `object path type ${path.ObjectPathType} ${name}`);
    }
  }

  async #parent(path: ObjectPath): Promise<HostObject | null> {
    return this.#resolve(path.ParentObjectPathId ?? 0);
  }

  #arguments({ ArgumentInfo }: Pick<Action, "ArgumentInfo">): Promise<readonly Argument[]> {
    const objects = ArgumentInfo?.ReferencedObjectPathIds ?? [];
    const args = (ArgumentInfo?.Arguments ?? []).map((argument, index) => ({ argument, id: objects[index] }));
    return inOrder(args, ({ argument, id }) =>
      typeof id === "number" && id > 0 ? this.#resolve(id) : this.#argument(argument),
    );
  }

  /** An argument with references replaced by their objects. */
  async #argument(argument: Json): Promise<Argument> {
    if (argument === null || typeof argument !== "object") return argument;
    if (isArray(argument)) return holdsObjects(argument) ? inOrder(argument, (item) => this.#argument(item)) : argument;
    const id = argument["_ObjectPathId"];
    if (typeof id === "number") return this.#resolve(id);
    const members = await inOrder(
      Object.entries(argument),
      async ([key, member]) => [key, await this.#argument(member)] as const,
    );
    return Object.fromEntries(members);
  }

  #identify(object: HostObject): Json {
    const identity = object.identity();
    if (identity.kind === "fields") return identity.fields;
    const { names, objects } = this.#references;
    const reference = names.get(object) ?? `r${this.#references.next++}`;
    names.set(object, reference);
    objects.set(reference, object);
    return { _ReferenceId: reference };
  }

  #release(args: readonly Argument[]): null {
    for (const reference of args) if (typeof reference === "string") this.#references.objects.delete(reference);
    return null;
  }

  #releaseAll(): null {
    this.#references.objects.clear();
    return null;
  }
}

async function inOrder<T, R>(items: readonly T[], each: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await each(item));
  return results;
}

const isArray = (json: Json): json is readonly Json[] => Array.isArray(json);

/** Whether items contain objects. Rows of values never do, and may be many. */
const holdsObjects = (items: readonly Json[]): boolean =>
  items.some((item) => item !== null && typeof item === "object" && !isArray(item));

/**
 * The selected properties, each as a list of names starting at the object: "format/fill/color" → ["format", "fill",
 * "color"].
 */
const pathsOf = ({ QueryInfo }: Action): readonly (readonly string[])[] =>
  [...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? []).map((path) => `${path}/*`)].map((path) =>
    path.split("/"),
  );

async function query(
  object: HostObject,
  paths: readonly (readonly string[])[],
  top: number | null,
  skip: number,
): Promise<Json> {
  const items = object.items();
  if (items === null) return read(object, paths);
  const selected = items.slice(skip, top === null ? undefined : skip + top);
  const own = paths.filter(([first]) => first?.toLowerCase() === "items").map((path) => path.slice(1));
  const wanted = own.length > 0 ? own : paths;
  const answers = await inOrder(selected, async (item) => ({
    ...fieldsOf(item),
    ...(await read(
      item,
      wanted.filter(({ length }) => length > 0),
    )),
  }));
  return { _Items: answers };
}

function fieldsOf(object: HostObject): Readonly<Record<string, Json>> {
  const identity = object.identity();
  return identity.kind === "fields" ? identity.fields : {};
}

async function read(
  object: HostObject,
  paths: readonly (readonly string[])[],
): Promise<Readonly<Record<string, Json>>> {
  const answer: Record<string, Json> = {};
  const below = new Map<string, (readonly string[])[]>();
  const selected = paths.length === 0 ? [["*"]] : paths;
  for (const [first = "", ...rest] of selected) {
    if (first === "*" || first === "$all") {
      for (const name of object.scalars()) answer[name] = await object.get(name);
    } else if (rest.length === 0 && !object.isLink(wireName(first))) {
      answer[wireName(first)] = await object.get(wireName(first));
    } else {
      below.set(wireName(first), [...(below.get(wireName(first)) ?? []), rest]);
    }
  }
  for (const [name, rest] of below) {
    const child = object.link(name);
    answer[name] =
      child &&
      (await query(
        child,
        rest.filter(({ length }) => length > 0),
        null,
        0,
      ));
  }
  return answer;
}

/** "rowIndex" → "RowIndex" */
const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
