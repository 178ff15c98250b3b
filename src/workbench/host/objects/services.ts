import { HostFault } from "../fault";
import type { Session } from "../session";
import { defineType, method, type HostObject, type HostType } from "../table";

/** Told by the library in a page, when the add-in's commands can be run. */
const addInServiceType: HostType<Session> = defineType<Session>({
  name: "AddinInternalService",
  since: "1.1",
  profile: ({ profile }) => profile,
  methods: { NotifyActionHandlerReady: method("1.1", () => null) },
});

/** Takes the telemetry of the library, and keeps none of it. */
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

/** A service of Office beside the workbook, by the name that the library asks for. Throws NotImplemented. */
export function serviceOf(session: Session, name: string): HostObject {
  const service = SERVICES[name];
  if (!service) throw new HostFault("NotImplemented", name);
  return service.create(session);
}
