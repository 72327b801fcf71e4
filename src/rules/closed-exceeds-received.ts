import { spanOfText } from "../core/traced-text.js";
import { proseOf } from "./figures-prose.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { withoutVerbs } from "./figures-words.js";
import type { Rule, RuleContext } from "./rule.js";

const RECEIVED =
  /接收|接听|反馈|指出|移交|查摆|受理|接到|接办|收到|收案|收集|征集|转办|交办|承办|登记|立案|提出|发现|查出|排查|接待/u;
const CLOSED = /办结|办复|答复|回复|化解|调解成功|结案|审结|整改|解决|处置|采纳|销号|了结/u;
/** What was there before may be closed with the rest. */
const CARRIED_OVER =
  /结转|上年|上季|上月|去年|往年|历年|积案|旧存|存量|遗留|未结|留存|跨年|此前|以前年度|加上|连同|累计|历史|转入|接续|（[^）]{0,6}(?:19|20)\d{2}年/u;
/** In a later part of the year cases of the earlier one are closed too. */
const LATER = /季度|下半年|后[半六]|\d{1,2}(?:[～—至-]\d{1,2})?月|当月|本月|其余月/u;
/** 截至12月31日: when all is counted. */
const UP_TO = /^(?:截[至止]到?|到)?(?:\d{4}年)?(?:年?底|年末|\d{1,2}月(?:底|末|\d{1,2}日)|目前)?前?/u;
/** 58件立案案件已结案55件: of these no more are closed. */
const ALL_OF_THEM = /^(?:上述|前述|以上|这|该)?$/u;
const CLOSED_OF_THEM = /[已均](?:全部)?(?:办结|办复|结案|审结|化解|整改|解决|销号)$/u;
const AGREED = /^(?:已|已经|共|成功)?(?:达成|签订)(?:赔偿|调解|和解|磋商)?协议$/u;
const ACCEPTED = /^(?:依法|已|审查后|经审查)?受理$/u;
const BESIDE = /^(?:共计?|合计|涉及|计)?$/u;

/** No more is closed than was received, no fewer persons come than groups or households. */
export const closedExceedsReceived: Rule = {
  meta: {
    id: "closed-exceeds-received",
    severity: "error",
    summary: {
      zh: "办结数不得多于接收数，人次不得少于批次",
      en: "No more is closed than was received, no fewer persons than groups",
    },
    explanation: {
      zh: "“接收……件，办结……件”这样前后相接、说同一件事的两个数，后者不能更大；“……批次……人次”“……户……人”人数不能更小。多半是两个数写反了。句中提到上年结转、积案、存量的不算。",
      en: "Of two figures side by side for one thing, 接收…件，办结…件, the second can't be larger; of …批次…人次 and …户…人 the persons can't be fewer. Mostly the two are swapped. Sentences that speak of cases carried over are left alone.",
    },
    force: "practice",
    good: "## 主要举措和成效\n\n网上信访接收142件，办结138件；接待来访86批次、233人次。\n",
    bad: "## 主要举措和成效\n\n网上信访接收142件，办结147件；接待来访86批次、33人次。\n",
  },

  check(context) {
    for (const sentence of proseOf(context.report)) {
      for (const [index, term] of sentence.terms.entries()) {
        const before = receivedBefore(sentence, index);
        if (before === undefined || !before.figure.exact || !term.figure.exact) continue;
        if (isTooMuch(sentence, before, term)) tellOfClosed(sentence, before, term, context);
        else if (areTooFew(before, term)) tellOfPersons(sentence, before, term, context);
      }
      const [inside] = sentence.terms;
      const groups = sentence.owner?.term;
      if (inside === undefined || groups === undefined || !inside.figure.exact || !groups.figure.exact) continue;
      if (areTooFew(groups, { ...inside, joint: "none" })) tellOfPersons(sentence, groups, inside, context);
    }
  },
};

/** The figure before, or the one before a paper that went out between: 发现问题138个，下达通知书46份，整改完成141个. */
function receivedBefore({ terms }: Sentence, index: number): Term | undefined {
  const [earlier, before, term] = [terms[index - 2], terms[index - 1], terms[index]];
  const skips =
    earlier?.figure.unit === term?.figure.unit && // seldom, and cheaply asked
    term?.joint === "，" &&
    before?.joint === "，" &&
    /[书函份]/u.test(`${before.label.slice(-1)}${before.figure.unit}`) &&
    /下达|发出|发送|制发|印发|送达/u.test(before.lead);
  return skips ? earlier : before;
}

function isTooMuch({ passage, from }: Sentence, received: Term, closed: Term): boolean {
  if (received.figure.unit !== closed.figure.unit || closed.figure.value <= received.figure.value) return false;
  if (ALL_OF_THEM.test(received.lead) && closed.joint === "none" && CLOSED_OF_THEM.test(closed.lead)) return true;
  if (closed.joint !== "，" && closed.joint !== "、") return false;
  if (isUndertaken(received, closed) && !CARRIED_OVER.test(`${received.lead}${closed.lead}`)) return true;
  if (LATER.test(received.lead)) return false;
  const near = passage.text.text.slice(Math.max(from, received.from - 40), closed.figure.to + 40);
  if (isFewerOfThem(received, closed)) return !CARRIED_OVER.test(near);
  if (
    !RECEIVED.test(received.lead) ||
    CLOSED.test(received.lead) ||
    !CLOSED.test(closed.lead) ||
    closed.lead.startsWith("其中")
  )
    return false;
  const label = withoutVerbs(closed.label.replace(UP_TO, "")).replace(/^(?:到位|完毕|了结)$/u, "");
  return !CARRIED_OVER.test(near) && received.lead.includes(label);
}

/** 调解纠纷36起，成功42起; 确定任务42项，截至12月底完成43项. */
function isUndertaken(received: Term, closed: Term): boolean {
  const label = closed.label.replace(UP_TO, "");
  if (/^(?:调解|化解)?成功(?:调解|化解)?$/u.test(label)) return /调解|调处/u.test(received.lead);
  return (
    /^(?:已|已经|按期|全部)?完成$/u.test(label) &&
    /(?:确定|部署|下达|安排|制定|列出|明确)[^，；]{0,8}任务$/u.test(received.lead)
  );
}

/** 磋商9起，达成协议8起; 收到复议申请214件，受理187件. */
function isFewerOfThem(received: Term, closed: Term): boolean {
  if (AGREED.test(closed.label)) return /(?:磋商|协商|调解)(?:案件|纠纷)?$/u.test(received.lead);
  return ACCEPTED.test(closed.label) && /收到[^，；]{0,12}申请$/u.test(received.lead);
}

function areTooFew(groups: Term, persons: Term): boolean {
  if (persons.figure.value >= groups.figure.value || !BESIDE.test(persons.label)) return false;
  const units = `${groups.figure.unit} ${persons.figure.unit}`;
  if (units === "批次 人次" || units === "批 人次")
    return persons.joint === "none" || persons.joint === "、" || (persons.joint === "，" && persons.label !== "");
  if ((units === "批 人" || units === "批次 人") && !/接待|来访|走访|信访/u.test(groups.lead)) return false;
  return (units === "户 人" || units === "批 人" || units === "批次 人") && persons.joint === "none";
}

function tellOfClosed(sentence: Sentence, received: Term, closed: Term, context: RuleContext): void {
  const found = `${closed.label}${written(closed)}`;
  tellOf(sentence, received, closed, context, {
    zh: `“${found}”多于前面的${written(received)}`,
    en: `“${found}” is more than ${written(received)} before it`,
  });
}

function tellOfPersons(sentence: Sentence, groups: Term, persons: Term, context: RuleContext): void {
  tellOf(sentence, groups, persons, context, {
    zh: `${written(persons)}少于${written(groups)}`,
    en: `${written(persons)} are fewer than ${written(groups)}`,
  });
}

function tellOf(
  { passage }: Sentence,
  first: Term,
  second: Term,
  { draft, tell }: RuleContext,
  message: { zh: string; en: string },
): void {
  tell({
    message,
    span: spanOfText(draft.file, passage.text, first.from, second.figure.to),
    actual: passage.text.text.slice(first.figure.from, second.figure.to),
  });
}

function written({ figure }: Term): string {
  return `${figure.numeral}${figure.unit}`;
}
