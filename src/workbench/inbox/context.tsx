import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../../app/review/opinions";
import type { Locale } from "../page/strings";
import type { Desk } from "./desk";
import type { DeskState } from "./desk-state";
import type { InboxStrings } from "./strings";

/** Shared by the parts of the page. */
export interface InboxContext {
  readonly desk: Desk;
  readonly strings: InboxStrings;
  readonly locale: Locale;
  /** The language of findings and letters. */
  readonly language: Language;
}

const Context = createContext<InboxContext | null>(null);
export const InboxProvider = Context.Provider;

export function useInbox(): InboxContext {
  const context = useContext(Context);
  if (!context) throw new Error("outside of the inbox");
  return context;
}

export function useDeskState(): DeskState {
  const { desk } = useInbox();
  return useSyncExternalStore(desk.store.subscribe, desk.store.get);
}
