const OF_PERIOD =
  /^(?:项目)?(?:中长期|长期|中期|远期|实施期|实施周期|项目期|全周期|总体)(?:滚动)?(?:绩效)?(?:目标|指标)(?:衡量)?(?:指标)?表?$/;
const OF_YEAR = /^(?:项目)?(?:年度|当年|本年度?|全年|20\d{2}年度?)(?:绩效)?(?:目标|指标)(?:衡量)?(?:指标)?表?$/;

/** Whether a text captions the whole run; null if it is no caption. */
export function captionKind(compact: string): boolean | null {
  const bare = compact.replace(/\([^()]*\)|[:：]$|^[(（]?[一二三四五六七八九十\d]{1,2}[)）]?[、.．]?/g, "");
  if (OF_PERIOD.test(bare)) return true;
  return OF_YEAR.test(bare) || OF_YEAR.test(compact) ? false : null;
}

/** Whether a text captions one of the two blocks: 年度绩效目标表 below 长期绩效目标表. */
export const captionsBlock = (compact: string): boolean => captionKind(compact) !== null;
