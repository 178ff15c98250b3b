import { Univer, type ICellData, type IUniverConfig, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";

/** Plugins that belong together, each with its configuration, as returned by Univer's preset packages. */
export interface UniverPreset {
  readonly plugins: readonly (PluginCtor | readonly [PluginCtor, unknown])[];
}

export interface StartedUniver {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
}

/**
 * Starts a Univer with the plugins of some presets. The equivalent function of `@univerjs/presets` would install every
 * preset, including the commercial ones, which have no open licence.
 */
export function startUniver(config: Partial<IUniverConfig>, presets: readonly UniverPreset[]): StartedUniver {
  const univer = new Univer(config);
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (typeof plugin === "function") univer.registerPlugin(plugin);
    else univer.registerPlugin(plugin[0], plugin[1] as ConstructorParameters<PluginCtor>[0]);
  }
  const univerAPI = FUniver.newAPI(univer);
  keepFormats(univerAPI);
  return { univer, univerAPI };
}

/**
 * Keeps a cell's format when its formula is computed: on each calculation Univer gives a General cell the date format
 * of the cells that its formula refers to. Excel does so at most when the formula is entered.
 */
function keepFormats(univerAPI: FUniver): void {
  univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, ({ params, options }) => {
    if (options?.["applyFormulaCalculationResult"] !== true) return;
    const { cellValue } = params as { readonly cellValue?: Readonly<Record<number, Record<number, ICellData | null>>> };
    for (const cells of Object.values(cellValue ?? {})) {
      for (const cell of Object.values(cells)) if (cell) delete cell.s;
    }
  });
}
