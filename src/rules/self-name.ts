import type { Severity } from "../core/diagnostic.js";
import { matchesOf } from "../text/matches.js";
import {
  foreignAddresses,
  foreignOrgans,
  foreignSubject,
  otherKinds,
  type Stretch,
  shortenedNames,
} from "./foreign-names.js";
import { found } from "./found-text.js";
import { mistypedNames } from "./mistyped-names.js";
import { foreignDepartments, type OwnDepartment, ownDepartment } from "./own-department.js";
import { ownName } from "./own-name.js";
import { type OwnPlace, ownPlace } from "./own-place.js";
import type { Rule, RuleContext } from "./rule.js";
import { isInFrontMatter, isProse, type RunningText, runningTexts } from "./running-text.js";
import { withoutQuoted } from "./title-stretches.js";
import { unitKind } from "./unit-kind.js";

interface Place {
  readonly running: RunningText;
  readonly from: number;
  readonly to: number;
}

/** An office calls itself by its own name, and addresses itself in one way. */
export const selfName: Rule = {
  meta: {
    id: "self-name",
    severity: "warning",
    summary: { zh: "本单位的名称和自称前后一致", en: "The office calls itself by one name" },
    explanation: {
      zh: "名称取自署名和标题。“某某街”和“某某街道”、“我街”和“我街道”、“我局”和“本局”混用时提出，每种只提一次，在用得少的那种第一次出现的地方。“某某街道办事处”“某某街道党工委”是机构全称，路名（“某某街12号”）和引号里的话也不算。乡的报告自称“我镇”，厅的报告自称“我局”，引言或者安排的第一句以别的镇为主语，段落里以别的镇的机构为主语，本单位名称漏字或者镇、乡写混，多半是套用了别处的材料；地名里打错的同音字（“清霞县”）也提出。",
      en: "The name is taken from issuer and title. Told where X街 stands beside X街道, 我街 beside 我街道 or 我局 beside 本局: once each, where the rarer form comes first. X街道办事处 and X街道党工委 are names of bodies, X街12号 is a road: left alone, as are quotations. A 乡 that calls itself 我镇 or a 厅 我局, another place as subject of the first sentence, another town's organ as subject of a clause, or the own name short of a character or with another kind of place mostly come from somebody else's text; so does a character of the same sound in the place's name (清霞县) come from the keyboard.",
    },
    force: "practice",
    good: "我街道审核合同36份。晨光街道组织培训6期，我街道参训86人次。\n",
    bad: "我街道审核合同36份。我街组织培训6期，我街道参训86人次。\n",
  },
  wholeReport: true,

  check(context) {
    tellMistyped(context);
    const place = ownPlace(context.report.frontMatter);
    if (place !== undefined) tellForeign(context, place);
    const department = ownDepartment(context.report.frontMatter);
    if (department !== undefined) tellForeignDepartments(context, department);
    const unit = unitKind(context.report.frontMatter);
    if (unit === "department") {
      // 本局 may mean no more than “its own”
      tellRarer(context, /(?<!自)我局(?![面部])/gu, /(?<![基日根资])本局(?![面部势域限])/gu, "info");
      tellRarer(context, /(?<!自)我厅/gu, /(?<![基日根资])本厅/gu, "info");
    }
    if (unit !== "subdistrict") return;
    const name = ownName(context.report.frontMatter);
    if (name !== undefined) {
      // a road may bear the name of the sub-district
      tellRarer(
        context,
        new RegExp(`${name}街(?!道|办|[路口段巷东西南北中]|\\d{1,4}[号弄]|社区|沿线|两侧|与)`, "gu"),
        new RegExp(`${name}街道(?!路|办|党工委|工委)`, "gu"),
      );
    }
    tellRarer(context, /(?:我|(?<!日)本)街(?!道(?!路)|[上头角面巷坊区市景])/gu, /(?:我|(?<!基)本)街道(?!路)/gu);
  },
};

function tellMistyped(context: RuleContext): void {
  for (const running of runningTexts(context)) {
    for (const { from, to, right } of mistypedNames(context.report.frontMatter, running.text)) {
      const { span, actual } = found(context, running, from, to);
      context.tell({
        span,
        actual,
        message: {
          zh: `“${actual}”疑为“${right}”之误，读音相同`,
          en: `“${actual}” looks mistyped for “${right}”, which sounds the same`,
        },
        expected: [right],
      });
    }
  }
}

/** Names and forms of address that aren't this office's own. */
function tellForeign(context: RuleContext, place: OwnPlace): void {
  const firsts = new Set<unknown>();
  for (const running of runningTexts(context)) {
    if (!isProse(running)) continue;
    const text = withoutQuoted(running);
    const all = [foreignAddresses, shortenedNames, otherKinds, foreignOrgans].flatMap((look) => look(place, text));
    for (const stretch of all) tellOf(context, running, stretch, place.core + place.kind);
    const { part } = running;
    if (firsts.has(part) || (part !== undefined && !part.kinds.includes("plan"))) continue;
    firsts.add(part);
    const subject = foreignSubject(place, text);
    if (subject !== undefined) tellOf(context, running, subject, place.core + place.kind);
  }
}

function tellForeignDepartments(context: RuleContext, department: OwnDepartment): void {
  for (const running of runningTexts(context)) {
    if (!isProse(running)) continue;
    for (const stretch of foreignDepartments(department, withoutQuoted(running)))
      tellOf(context, running, stretch, department.name);
  }
}

function tellOf(context: RuleContext, running: RunningText, { from, to }: Stretch, own: string): void {
  const actual = running.text.slice(from, to);
  context.tell({
    ...found(context, running, from, to),
    message: {
      zh: `本单位是“${own}”，这里写“${actual}”，请核对是否套用了别处的材料`,
      en: `this is the report of ${own}, “${actual}” may come from somebody else's`,
    },
  });
}

function tellRarer(context: RuleContext, short: RegExp, long: RegExp, severity?: Severity): void {
  const texts = runningTexts(context);
  const [shorts, longs] = [placesOf(texts, short), placesOf(texts, long)];
  if (shorts.length === 0 || longs.length === 0) return;
  const [rare, usual] = shorts.length <= longs.length ? [shorts, longs] : [longs, shorts];
  const place = rare.find(({ running }) => !isInFrontMatter(running)) ?? rare[0];
  const other = usual[0];
  if (place === undefined || other === undefined) return;
  const actual = wordAt(place);
  context.tell({
    ...found(context, place.running, place.from, place.to),
    message: {
      zh: `这里写“${actual}”，别处多写“${wordAt(other)}”，全文应当一致`,
      en: `“${actual}” here, “${wordAt(other)}” elsewhere: keep to one`,
    },
    expected: [wordAt(other)],
    ...(severity === undefined ? {} : { severity }),
  });
}

function placesOf(texts: readonly RunningText[], form: RegExp): readonly Place[] {
  return texts.flatMap((running) =>
    matchesOf(running.text, form)
      .map((match) => ({ running, from: match.index, to: match.index + match[0].length }))
      .filter((place) => !isQuoted(place)),
  );
}

/** What stands in quotes are the words of another text: a letter, a notice, a motto. */
function isQuoted({ running, from, to }: Place): boolean {
  return running.pairs.matched.some(({ mark, open, close }) => mark === "“" && open < from && to <= close);
}

function wordAt({ running, from, to }: Place): string {
  return running.text.slice(from, to);
}
