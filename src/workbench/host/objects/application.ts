import { asFlag, asOneOf } from "../arguments";
import type { Session } from "../session";
import { defineType, method, scalar, type HostType } from "../table";

export const applicationType: HostType<Session> = defineType<Session>({
  name: "Application",
  since: "1.1",
  profile: ({ profile }) => profile,
  scalars: {
    CalculationMode: scalar(
      "1.1",
      ({ book }) => book.calculationMode,
      ({ book }, value) => {
        book.calculationMode = asOneOf(["Automatic", "AutomaticExceptTables", "Manual"], value);
      },
    ),
  },
  methods: {
    // The host computes before it answers a `load` and draws nothing, so there is nothing to suspend.
    Calculate: method("1.1", () => null),
    SuspendApiCalculationUntilNextSync: method("1.6", () => null),
    SuspendScreenUpdatingUntilNextSync: method("1.9", () => null),
  },
});

export const runtimeType: HostType<Session> = defineType<Session>({
  name: "Runtime",
  since: "1.5",
  profile: ({ profile }) => profile,
  scalars: {
    EnableEvents: scalar(
      "1.8",
      ({ book }) => book.events.isEnabled,
      ({ book }, value) => {
        book.events.isEnabled = asFlag(value);
      },
    ),
  },
});
