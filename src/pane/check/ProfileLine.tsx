import { Caption1 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Judgement } from "../../app/profile";
import { profileWords } from "../../core/profile/changes";
import { useStrings, useWords } from "../strings/use-strings";
import { Notice } from "../ui/Notice";

/** By which profile (审核口径) a result was judged, or why one was not used; nothing where it is all as built in. */
export function ProfileLine({ judgement }: { readonly judgement: Judgement }): ReactNode {
  const { profile: texts } = useStrings();
  const words = useWords();
  const { criteria, origin, problem } = judgement;
  return (
    <>
      {criteria.profile && (
        <Caption1>{texts.line(words(profileWords(criteria.profile)), origin === "carried")}</Caption1>
      )}
      {problem && <Notice intent="warning">{words(problem)}</Notice>}
    </>
  );
}
