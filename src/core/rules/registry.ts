import type { Rule } from "../engine/rule";
import { budProjSum } from "./bud-proj-sum/rule";

/** Every rule of the product, by code. */
export const RULES: readonly Rule[] = [budProjSum];
