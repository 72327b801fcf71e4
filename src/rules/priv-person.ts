import { spanOfText, type TracedText } from "../core/traced-text.js";
import type { Table } from "../model/report.js";
import { everyBlockOf } from "../model/walk.js";
import { namesAt, surnameAt } from "../text/person-names.js";
import { type Persons, personsIn } from "./persons.js";
import { opennessList } from "./privacy-sources.js";
import type { Finding, Rule, RuleContext } from "./rule.js";
import { runningTexts } from "./running-text.js";
import { sentencesIn } from "./sentences.js";

/** What makes a sentence about a citizen one about a complaint, a case, a penalty or aid. */
const CASE =
  /投诉|举报|反映|信访|上访|来访|诉求|求助|纠纷|矛盾|争议|冲突|争执|调解|和解|诉讼|起诉|应诉|仲裁|案件|一案|判决|处罚|罚款|拘留|没收|查处|违法|违规|违章|违建|占道|搭建|拖欠|欠薪|赔偿|补偿|救助|援助|帮扶|慰问|救济|补助|助学|低保|特困|困难|独居|失能|孤寡|残疾|疾病|患|病|死亡|受伤|事故|殴打|打架|家暴|离婚|监护|抚养|赡养|拆迁|征地|漏水|噪声|噪音|扰民|盗窃|赌博|吸毒|矫正|戒毒|失踪|走失|劝返|稳控/u;
/** What makes a sentence about somebody who runs a firm one about a case. */
const OFFENCE =
  /投诉|举报|纠纷|诉讼|起诉|案件|一案|判决|宣判|处罚|罚款|拘留|没收|查处|查封|违法|违规|拖欠|欠薪|赔偿|涉嫌|事故|强制执行/u;
/** What a citizen may be named for; a case that becomes a model (入选典型案例) praises nobody in it. */
const PRAISE =
  /荣获|(?:获评|被评|评为|评选|入选)(?![^，。；]{0,16}案例)|当选|受聘|聘为|聘任|选为|授予|表彰|称号|先进|模范|标兵|之星|志愿服务|见义勇为|拾金不昧|捐赠|捐款/u;
/** Columns of a table that hold names of people in cases. */
const CASE_COLUMN =
  /当事人|信访人|投诉人|举报人|反映人|申请人|原告|被告|被执行人|违法行为人|救助对象|帮扶对象|受援人|慰问对象|低保|特困|残疾人|患者|死者|伤者/u;
const NAME_COLUMN = /^(?:姓名|户主|户主姓名|居民|村民|居民姓名|村民姓名)$/u;
const CASE_NEIGHBOUR = /案由|事由|诉求|救助|低保|补助|慰问|处罚|罚款|病|残疾|住址|身份证|信访|投诉|纠纷|矫正/u;

/** Citizens in complaints, cases, penalties and aid aren't named in full. */
export const privPerson: Rule = {
  meta: {
    id: "priv-person",
    severity: "error",
    summary: {
      zh: "信访、案件、处罚、救助中的公民不写全名",
      en: "Citizens in complaints, cases, penalties and aid aren't named in full",
    },
    explanation: {
      zh: "公开前隐去名字：“张某”“李某某”，或者不写人（“群众反映的……”）。看的是姓氏、名字用字和前后的词：“当事人”“居民”“信访人”后面的，“反映”“投诉”“因……死亡”前面的，几个名字连写的。没有写明案件、纠纷、救助的普通公民和律师、专家只作提醒；在职领导、已经隐去的名字、化名、受表彰的人不算。",
      en: "Names are hidden before publication: 张某, 李某某, or nobody is named. What counts is the surname, the given name and the words beside it: behind 当事人, 居民 or 信访人, before 反映, 投诉 or 因…死亡, or several names in a row. Citizens without a case, lawyers and experts are a warning; leaders in office, masked names, aliases and people who are praised are left alone.",
    },
    basis: opennessList,
    force: "must",
    good: "张某、李某反映的楼道堆物问题已经解决。\n",
    bad: "赵小禾、钱大田反映的楼道堆物问题已经解决。\n",
  },

  check(context) {
    for (const { text, clean } of runningTexts(context)) {
      for (const { from, to } of sentencesIn(text)) {
        for (const { persons, verdict } of judged(text.slice(from, to))) {
          tellOf(clean, from + persons.from, from + persons.to, verdict, context);
        }
      }
    }
    for (const block of everyBlockOf(context.report)) if (block.type === "table") lookAtTable(block, context);
  },
};

type Verdict = "error" | "citizen" | "expert";

interface Judged {
  readonly persons: Persons;
  readonly verdict: Verdict;
}

function judged(sentence: string): readonly Judged[] {
  const found = personsIn(sentence);
  if (found.length === 0) return [];
  const isPraise = PRAISE.test(sentence);
  const isCase = CASE.test(sentence);
  return found.flatMap((persons): Judged[] => {
    if (persons.kind === "expert") return [{ persons, verdict: "expert" }];
    if (persons.kind === "firm") return !isPraise && OFFENCE.test(sentence) ? [{ persons, verdict: "error" }] : [];
    if (persons.kind === "case") return [{ persons, verdict: "error" }];
    return isPraise ? [] : [{ persons, verdict: isCase ? "error" : "citizen" }];
  });
}

function lookAtTable({ head, rows }: Table, context: RuleContext): void {
  const heads = head.map(({ text }) => text.text.trim());
  const hasCase = heads.some((title) => CASE_NEIGHBOUR.test(title));
  for (const [column, title] of heads.entries()) {
    if (!CASE_COLUMN.test(title) && !(hasCase && NAME_COLUMN.test(title))) continue;
    for (const row of rows) {
      const cell = row[column]?.text;
      if (cell === undefined) continue;
      const name = cell.text.trim();
      const from = cell.text.indexOf(name);
      const isName = namesAt(name, 0).some(({ to, doubt }) => to === name.length && doubt === undefined);
      if (isName) tellOf(cell, from, from + name.length, "error", context);
    }
  }
}

function tellOf(text: TracedText, from: number, to: number, verdict: Verdict, { draft, tell }: RuleContext): void {
  const actual = text.text.slice(from, to);
  const masked = actual
    .split(/[、和与及]/u)
    .map((name) => `${surnameAt(name, 0) || name.charAt(0)}某`)
    .join("、");
  tell({
    span: spanOfText(draft.file, text, from, to),
    actual,
    expected: [masked],
    ...wording(actual, masked, verdict),
  });
}

function wording(actual: string, masked: string, verdict: Verdict): Pick<Finding, "message" | "severity"> {
  switch (verdict) {
    case "error":
      return {
        message: {
          zh: `“${actual}”是公民的全名，公开前应当隐去名字，如“${masked}”`,
          en: `“${actual}” names a citizen in full; before publication write for example “${masked}”`,
        },
      };
    case "citizen":
      return {
        severity: "warning",
        message: {
          zh: `“${actual}”是公民的全名，请核对公开是否合适，可写作“${masked}”`,
          en: `“${actual}” names a citizen in full; should that be published? “${masked}” may do`,
        },
      };
    case "expert":
      return {
        severity: "warning",
        message: {
          zh: `“${actual}”是律师或专家的全名，请核对公开是否合适`,
          en: `“${actual}” names a lawyer or expert in full; should that be published?`,
        },
      };
  }
}
