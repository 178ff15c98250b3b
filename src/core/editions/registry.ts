import { central2022 } from "./central-2022";
import { chongqing } from "./chongqing";
import { chongqingList } from "./chongqing-list";
import type { Edition } from "./edition";
import { fujianFuzhou } from "./fujian-fuzhou";
import { fujianQuanzhou } from "./fujian-quanzhou";
import { general } from "./general";
import { guangzhou } from "./guangzhou";
import { hunan2023 } from "./hunan-2023";
import { hunanList } from "./hunan-list";
import { national2015 } from "./national-2015";
import { national2021 } from "./national-2021";
import { shaanxiXian } from "./shaanxi-xian";
import { shaanxiXianFund } from "./shaanxi-xian-fund";
import { shandongYantai } from "./shandong-yantai";

/** All editions, in the order in which they are offered; those of a region are adjacent. */
export const EDITIONS: readonly Edition[] = [
  hunan2023,
  hunanList,
  national2021,
  national2015,
  central2022,
  chongqing,
  chongqingList,
  fujianFuzhou,
  fujianQuanzhou,
  guangzhou,
  shaanxiXian,
  shaanxiXianFund,
  shandongYantai,
  general,
];

/** The edition for new forms if none is named. */
export const DEFAULT_EDITION_ID = "hunan-2023";

const BY_ID: ReadonlyMap<string, Edition> = new Map(EDITIONS.map((edition) => [edition.id, edition]));

/** The edition with this id, if any. */
export const editionById = (id: string): Edition | undefined => BY_ID.get(id);
