import { Caption1 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Judgement } from "../../app/profile";
import { profileWords } from "../../core/profile/changes";
import { useStrings, useWords } from "../strings/use-strings";
import { Notice } from "../ui/Notice";

/** The profile (审核口径) of a result, or why one was not used; nothing for the built-in criteria. */
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
