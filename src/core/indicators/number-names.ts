/** 数 as a number of things or of times done. 指数, 倍数, 天数 and 学时数 are not. */
const NUMBER = /(?:数量|总数|(?<!中位|分位|[指系倍分参基函常多少读学时天日周月年秒钟均众度岁])数)$/;
const SIZE = /(?:人口|人次|场次|批次|班次|面积|里程|长度)$/;

/** Whether a compact name (without its branch) is that of a number: 套数, 培训次数, 设备数量. */
export const isNumberName = (name: string): boolean => NUMBER.test(name);

/** Whether it is that of a size or an attendance, which names no 数: 绿化面积, 培训人次. */
export const isSizeName = (name: string): boolean => SIZE.test(name);
