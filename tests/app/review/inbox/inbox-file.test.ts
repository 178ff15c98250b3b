import { nextOpening, takeIn } from "../../../../src/app/review/inbox/arrivals";
import { addOwn, rate, setHead } from "../../../../src/app/review/inbox/decisions";
import { EMPTY_INBOX } from "../../../../src/app/review/inbox/inbox";
import { inboxText, parseInbox } from "../../../../src/app/review/inbox/inbox-file";
import { arrival, finding } from "./support";

const first = takeIn(nextOpening(EMPTY_INBOX), arrival({ findings: [finding({ severity: "todo" })] }));
const head = { occasion: "二上", deadline: "12月12日", reviewer: "王一", phone: "", office: "某股" };
const inbox = setHead(
  rate(addOwn(takeIn(nextOpening(first), arrival({ opening: 2, content: "b" })), 1, "意见", ""), 1, "good"),
  head,
);

test("an inbox comes back from its file as it was", () => {
  expect(parseInbox(inboxText(inbox))).toEqual({ ok: true, value: inbox });
});

test.each([
  ["another text", "合计 12", "other-file"],
  ["other JSON", '{"files":[]}', "other-file"],
  ["a newer version", '{"kind":"jixiao-inbox","version":2}', "newer-version"],
  ["a damaged one", inboxText(inbox).replace('"rating":"good"', '"rating":7'), "damaged"],
])("%s is told from it", (_, text, error) => {
  expect(parseInbox(text)).toEqual({ ok: false, error });
});
