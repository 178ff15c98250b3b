import type { Edition } from "./edition";
import { general } from "./general";
import { hunan2023 } from "./hunan-2023";
import { national2021 } from "./national-2021";

/** Every edition, in the order in which they are offered. */
export const EDITIONS: readonly Edition[] = [hunan2023, national2021, general];

/** The edition of new forms where none is named. */
export const DEFAULT_EDITION_ID = "hunan-2023";

/** The edition with this id. */
export const editionById = (id: string): Edition | undefined => EDITIONS.find((edition) => edition.id === id);
