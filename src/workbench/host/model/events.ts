import type { Json } from "../json";
import type { EventEntry } from "../wire";

/** The events of sheets: their number on the wire and the suffix of their registration method. */
export const EVENTS = {
  changed: { type: 10, registration: "DataChangedEvent" },
  activated: { type: 11, registration: "ActivatedEvent" },
  deactivated: { type: 12, registration: "DeactivatedEvent" },
  added: { type: 13, registration: "AddedEvent" },
  selectionChanged: { type: 14, registration: "SelectionChangedEvent" },
  deleted: { type: 15, registration: "DeletedEvent" },
  calculated: { type: 16, registration: "CalculatedEvent" },
  formatChanged: { type: 18, registration: "FormatChangedEvent" },
  protectionChanged: { type: 24, registration: "ProtectionChangedEvent" },
  nameChanged: { type: 25, registration: "EventNameChanged" },
  visibilityChanged: { type: 26, registration: "EventVisibilityChanged" },
  moved: { type: 27, registration: "EventMoved" },
} as const;
export type EventName = keyof typeof EVENTS;

/** The key for handlers of all sheets. */
export const ALL_SHEETS = "Workbook";

/** Collects events that have handlers until they are sent. */
export class EventHub {
  /** `context.runtime.enableEvents`; what happens while it is false is never reported. */
  isEnabled = true;
  readonly #registered = new Map<string, number>();
  #waiting: EventEntry[] = [];

  register(event: EventName, target: string): void {
    const key = `${event} ${target}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, target: string): void {
    const key = `${event} ${target}`;
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) - 1));
  }

  /** Whether any handler is registered for an event. */
  isAwaited(event: EventName): boolean {
    return [...this.#registered].some(([key, count]) => count > 0 && key.startsWith(`${event} `));
  }

  raise(event: EventName, sheet: string, payload: Readonly<Record<string, Json>>): void {
    if (!this.isEnabled) return;
    for (const targetId of [sheet, ALL_SHEETS]) {
      if ((this.#registered.get(`${event} ${targetId}`) ?? 0) > 0) {
        this.#waiting.push({ type: EVENTS[event].type, targetId, payload });
      }
    }
  }

  /** Returns the events since the last call. */
  take(): readonly EventEntry[] {
    const entries = this.#waiting;
    this.#waiting = [];
    return entries;
  }
}
