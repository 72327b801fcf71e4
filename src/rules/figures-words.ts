import { areOutcomes } from "./figures-outcomes.js";

/**
 * The words that the grammar of figures knows. None is a phrase of a certain report: they are the words by which official prose
 * says that a figure is a total, a part, a share or a change.
 */

/** Opens a list that may leave parts out. */
export const OPEN = /^(?:其中|主要(?:包括|为|是|有)|含有?|内含)(?:包括|有|为|含)?[：，,:]?/u;
/** Opens a list that names every part. */
export const CLOSED =
  /^(?:分别(?:为|是|有)|具体(?:为|是|包括)|包括|包含|涵盖|即|(?:具体|情况|明细|构成)?如下|由)[：，,:]?/u;
/** Behind the last item, or where the next would stand: the list goes on. */
export const GOES_ON = /^(?:等(?!级|候|次|待)|等等|……|以及其他|若干|及其他)/u;
/** Begins a clause that names what a list has left out. */
export const REMAINDER = /^(?:其余|其他|其它|剩余|余下|另外|另有|另|还有|此外)/u;

/** Verbs that begin a statement of its own, so that what they govern is no further item of a list before them. */
const VERBS: ReadonlySet<string> = new Set(
  [
    "审核 审查 审批 审议 审结 受理 办理 办结 处理 处置 处罚 立案 结案 查处 查出 查获",
    "发现 排查 巡查 检查 抽查 核查 督查 约谈 整改 整治 清理 拆除 取缔 化解 调解 调处",
    "解决 答复 回复 反馈 回访 走访 接待 接收 接听 接到 接办 承办 转办 收到 收集 登记",
    "征集 采纳 吸收 提出 提交 出具 出台 制定 修订 修改 废止 印发 制发 下发 发放 发布",
    "公布 公开 公示 开展 举办 举行 召开 组织 参加 参与 参训 培训 培养 培育 培树 选派",
    "选聘 聘请 聘任 配备 配置 设立 设置 建成 建立 建设 新建 新设 完成 实现 达到 覆盖",
    "惠及 涉及 投入 支出 安排 落实 追回 挽回 避免 减少 增加 新增 下降 上升 增长 减免",
    "罚款 没收 移送 报送 上报 推送 推荐 推动 推进 推行 推广 实施 执行 作出 做出 给予",
    "责令 督促 督办 批示 签订 签署 开通 开设 吸引 服务 帮助 协助 协调 指导 邀请 评选",
    "评查 评定 获评 获得 创建 命名 打造 编制 编印 编写 录制 拍摄 播放 张贴 悬挂 展出",
    "出动 出庭 旁听 宣讲 讲授 授课 学习 研究 讨论 听取 考试 考核 合格 通过 提供 提醒",
    "警告 劝导 办复 销号 健全 完善 规范 优化 深化 强化 加强 提升 提高 办好 抓好 做好",
    "梳理 形成 推出 围绕 聚焦 取得 突破 承接 取消 保留 调整 宣布 列入 纳入 享受 走进",
  ].flatMap((line) => line.split(" ")),
);
const TWO = 2;
/** Stand before the verb of a clause. */
const ADVERBS =
  /^(?:全年|年内|当年|已|已经|共|累计|均|全部|依法|按期|及时|成功|并|还|同时|先后|现场|主动|当场|实际|直接|正在|其中)+/u;

/** Whether a label begins a statement: 出具意见, 已办结. A noun that names a class does not: 邻里纠纷, 采购类. */
export function beginsStatement(label: string): boolean {
  const core = label.replace(ADVERBS, "");
  return core.length < label.length || VERBS.has(core.slice(0, TWO));
}

/** Whether two labels can stand side by side as items of a list whose marks don't say so (，). */
export function areParallel(first: string, label: string): boolean {
  if (/[类级型]$/u.test(first) && first.slice(-1) === label.slice(-1)) return true;
  if (areOutcomes(first, label)) return true;
  if (first.slice(-1) === label.slice(-1)) return !beginsStatement(label) || beginsStatement(first);
  if (beginsStatement(label)) return beginsStatement(first) && first.slice(0, TWO) === label.slice(0, TWO);
  return !beginsStatement(first) && !hasVerb(label);
}

/** Whether a verb that takes an object stands anywhere in the words. */
export function hasVerb(label: string): boolean {
  for (let at = 0; at + TWO <= label.length; at++) if (VERBS.has(label.slice(at, at + TWO))) return true;
  return false;
}

/** What a label says beside its verbs and adverbs, to tell whether two labels speak of one thing. */
export function withoutVerbs(label: string): string {
  let core = label;
  for (let before = ""; before !== core; ) {
    before = core;
    core = core.replace(ADVERBS, "");
    if (VERBS.has(core.slice(0, TWO))) core = core.slice(TWO);
  }
  return core;
}

/** 截至2023年12月底: the end of the year, no other time. */
const UP_TO = /截[至止]到?(?:(?:19|20)\d{2}年)?(?:年?底|年末|\d{1,2}月(?:底|末|\d{1,2}日)?|目前)?/u;

/** Whether a label speaks of another time: 比2023年, 同期, 上年结转. */
export function isComparison(label: string): boolean {
  const words = label.includes("截") ? label.replace(UP_TO, "") : label;
  return /[比较](?!对|例|大|为|强|重|高)|同比|环比|同期|上年|去年|上一年|往年|历年|结转|净|(?:19|20)\d{2}年/u.test(
    words,
  );
}
