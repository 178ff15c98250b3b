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

/** A service of Office beside the workbook, by the name that the library asks for. Throws NotImplemented. */
export function serviceOf(session: Session, name: string): HostObject {
  if (name === "Microsoft.InternalService.AddinInternalService") return addInServiceType.create(session);
  throw new HostFault("NotImplemented", name);
}
