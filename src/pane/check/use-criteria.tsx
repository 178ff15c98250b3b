import { createContext, useContext, type ReactNode } from "react";
import { BUILT_IN, type Criteria } from "../../core/profile/criteria";

const CriteriaContext = createContext<Criteria>(BUILT_IN);

/** Provides the criteria of the shown result. */
export const CriteriaProvider = ({
  criteria,
  children,
}: {
  readonly criteria: Criteria;
  readonly children: ReactNode;
}): ReactNode => <CriteriaContext.Provider value={criteria}>{children}</CriteriaContext.Provider>;

export const useCriteria = (): Criteria => useContext(CriteriaContext);
