/** Words that a figure counts with (量词) and units of measure; the longest that fits is the unit. */
const UNITS = [
  "人次 批次 件次 家次 户次 场次 车次 轮次 台次 处次 架次 班次 课次 例次 条次",
  "平方千米 平方公里 平方米 立方米 公里 千米 公顷 公斤 千克 微克 毫克 亩 吨 米",
  "美元 元 个百分点 百分点 个工作日 工作日 个月 学时 课时 小时 分钟 天 倍 分",
  "件 起 次 家 户 名 人 位 份 场 期 条 项 个 处 批 篇 幅 册 本 部 支 套 台 辆 架 块 间 座 所 栋 幢 棵 株 卷 宗 例 笔 张 封 只 面",
  "组 队 轮 类 种 级 讲 节 堂 艘 口 盏 枚 桩 门 片 站 点 道 方面 页",
  "% ％ ‰",
].flatMap((line) => line.split(" "));

/** Units that count one thing under several names: a sum may mix them. */
const ALIKE: Readonly<Record<string, string>> = {
  名: "人",
  位: "人",
  起: "件",
  宗: "件",
  场次: "场",
  "％": "%",
  百分点: "个百分点",
};

/** The units, longest first, for a pattern. */
export const unitPattern = [...UNITS].sort((a, b) => b.length - a.length).join("|");

/** Whether figures with these units count the same kind of thing. */
export function sameUnit(a: string, b: string): boolean {
  return (ALIKE[a] ?? a) === (ALIKE[b] ?? b);
}

export function isPercent(unit: string): boolean {
  return unit === "%" || unit === "％";
}
