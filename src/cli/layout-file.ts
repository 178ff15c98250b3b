import { parseSavedLayout, type SavedLayout } from "../core/saved-layouts/saved-layout";
import type { LayoutsByKind } from "../app/layouts/plan-saved";
import { fail, ok, type Result } from "../core/result";
import { readBytes } from "./files";

/** Reads a layout file written by `jixiao layout save` or the pane. */
function readLayoutFile(file: string): Result<SavedLayout, string> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  let json: unknown;
  try {
    // Decoding removes a byte order mark.
    json = JSON.parse(new TextDecoder().decode(bytes.value));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(`不是 JSON（${error.message}）。请给出 jixiao layout save 保存的版式文件`);
  }
  const layout = parseSavedLayout(json);
  return layout.ok ? layout : fail(layout.error.zh);
}

/** Reads layout files, at most one for each kind of form. Errors name the file and the problem. */
export function readLayouts(
  files: readonly string[],
): Result<LayoutsByKind, { readonly file: string; readonly problem: string }> {
  const layouts: { -readonly [Kind in keyof LayoutsByKind]: LayoutsByKind[Kind] } = {};
  for (const file of files) {
    const layout = readLayoutFile(file);
    if (!layout.ok) return fail({ file, problem: layout.error });
    const { kind } = layout.value;
    const what = kind === "department" ? "部门整体支出绩效目标表" : "项目支出绩效目标表";
    if (layouts[kind]) return fail({ file, problem: `${what}的版式只能给出一个` });
    layouts[kind] = layout.value;
  }
  return ok(layouts);
}

/** Collects the files of a repeatable option. */
export const collectFile = (file: string, files: readonly string[]): readonly string[] => [...files, file];
