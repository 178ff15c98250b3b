import { HostFault } from "../fault";
import type { Session } from "../session";
import { defineType, method, type HostObject, type HostType } from "../table";

/** The library in a page uses it to report that the add-in's commands can run. */
const addInServiceType: HostType<Session> = defineType<Session>({
  name: "AddinInternalService",
  since: "1.1",
  profile: ({ profile }) => profile,
  methods: { NotifyActionHandlerReady: method("1.1", () => null) },
});

/** Receives the library's telemetry and drops it. */
const telemetryServiceType: HostType<Session> = defineType<Session>({
  name: "TelemetryService",
  since: "1.1",
  profile: ({ profile }) => profile,
  methods: { SendTelemetryEvent: method("1.1", () => null) },
});

const SERVICES: Readonly<Record<string, HostType<Session>>> = {
  "Microsoft.InternalService.AddinInternalService": addInServiceType,
  "Microsoft.Telemetry.TelemetryService": telemetryServiceType,
};

/** An Office service besides the workbook, by the library's name for it. Throws NotImplemented. */
export function serviceOf(session: Session, name: string): HostObject {
  const service = SERVICES[name];
  if (!service) throw new HostFault("NotImplemented", name);
  return service.create(session);
}
