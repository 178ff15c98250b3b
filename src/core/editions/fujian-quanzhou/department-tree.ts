import { branch, node } from "../define-tree";
import type { TreeNode } from "../../forms/tree";
import { tree } from "./tree";

/** 一般性支出情况 (三公经费 and the like) precedes the branches that project forms also have. */
export const departmentTree: readonly TreeNode[] = [node("一般性支出情况", branch("一般性支出情况", null, 2)), ...tree];
