import { matchesOf } from "../text/matches.js";
import { beginsSurname, maskedNameEnd } from "../text/person-names.js";
import { found } from "./found-text.js";
import { isPrivate, personsIn } from "./persons.js";
import { websiteErrors } from "./privacy-sources.js";
import type { Rule } from "./rule.js";
import { sentencesIn } from "./sentences.js";
import { textsWith } from "./texts-with.js";

const NUMBER = "(?:\\d{1,4}|[一二三四五六七八九十]{1,3})";
/** Down to the flat or the entrance: `3号楼201室`, `12栋2单元602室`, `5号楼1门303`, `8号院2排5号`. */
const FLAT = new RegExp(
  `(?=[\\d一二三四五六七八九十])(?:${NUMBER}号?院)?(?:${NUMBER}(?:号楼|栋|幢|座|楼|排)(?:${NUMBER}(?:单元|门|号门|梯))?(?:${NUMBER}层)?${NUMBER}(?:室|号|户)|${NUMBER}(?:单元|门)${NUMBER}(?:室|号|户)|\\d{1,4}号\\d{3,4}室|(?:${NUMBER}(?:号楼|栋|幢|号))?${NUMBER}(?:单元|门)\\d{3,4})`,
  "gu",
);
/** House numbers count only where somebody is said to live there: `家住松风路18号`, `现住柳溪村6组12号`. */
const HOME = new RegExp(
  `(?<=(?:家住|现住|居住在|居住于|住址[为是：]?|住在|户籍地?[为是：]|户籍所在地[为是：]?|家庭住址[为是：]?))[々〇㐀-鿿\\d]{2,20}?${NUMBER}号(?!楼|院|线)`,
  "gu",
);
/** Or in a bracket behind a masked name: `吉某某（柳溪村3组27号）`. */
const BESIDE = new RegExp(`(?<=某（(?:[男女]，)?(?:\\d{1,3}岁，)?)[々〇㐀-鿿\\d]{2,20}?${NUMBER}号(?=[，）])`, "gu");
/** Or right before the word for who lives there: `柳溪村三组16号村民`. */
const OF_VILLAGER = new RegExp(
  `[々〇㐀-鿿]{1,6}(?:[村屯庄里路街巷弄湾寨]|社区|胡同|小区)(?:${NUMBER}(?:组|队|社))?${NUMBER}号(?:院|楼)?(?=的?(?:村民|居民|住户|户主|业主|租户|群众)(?!楼|委|区|小组|集体))`,
  "gu",
);
/** A text without any of these has no address. */
const HINT =
  /某（|[\d一二三四五六七八九十](?:号楼|栋|幢|座|楼|排|单元|门|号\d)|家住|现住|居住|住址|住在|户籍|号的?(?:村民|居民|住户|户主|业主|租户|群众)/u;
/** Where the public is received nobody lives. */
const OFFICE = /设[在于立]|办公|窗口|大厅|会议室|接待室|调解室|服务中心|服务站|工作站|服务点|律师事务所/u;
/** The words before the number that belong to it: the estate or the road. */
const PLACE = /[^住在于位至到从是家的某映，。、；：（）()\s“”《》]{1,14}$/u;
const PLACE_REACH = 16;

/** Addresses of people end at the township. */
export const privAddress: Rule = {
  meta: {
    id: "priv-address",
    severity: "warning",
    summary: { zh: "公民住址只写到乡镇、街道", en: "The address of a citizen ends at the township" },
    explanation: {
      zh: "同一句里有公民姓名（隐去名字的也算），又有楼号、门牌号的，能找到这一户人家。只写场所、单位、小区、楼栋而没有人名的不算。",
      en: "A sentence with somebody's name, even a masked one, and the number of a flat or house leads to a home. Offices, estates and buildings without a name beside them are left alone.",
    },
    basis: websiteErrors,
    force: "normally",
    good: "居民王某的噪声投诉已办结，松风里3号楼加装电梯。\n",
    bad: "居民王某住松风里3号楼201室，其噪声投诉已办结。\n",
  },

  check(context) {
    for (const running of textsWith(context, "号栋幢座楼排单门住籍")) {
      if (!HINT.test(running.text)) continue;
      for (const sentence of sentencesIn(running.text)) {
        const text = running.text.slice(sentence.from, sentence.to);
        const addresses = addressesIn(text);
        if (addresses.length === 0 || !namesSomebody(text) || (OFFICE.test(text) && !/住|户籍/u.test(text))) continue;
        for (const { from, to } of addresses) {
          const { span, actual } = found(context, running, sentence.from + from, sentence.from + to);
          context.tell({
            span,
            actual,
            message: {
              zh: `“${actual}”是详细住址，与姓名写在一起能找到本人，只写到街道（乡镇）`,
              en: `“${actual}” is an address and stands beside a name; give the township only`,
            },
          });
        }
      }
    }
  },
};

interface Address {
  readonly from: number;
  readonly to: number;
}

function addressesIn(text: string): readonly Address[] {
  const flats = matchesOf(text, FLAT).map(({ 0: flat, index }) => ({
    from: index - (PLACE.exec(text.slice(Math.max(0, index - PLACE_REACH), index))?.[0].length ?? 0),
    to: index + flat.length,
  }));
  const homes = [HOME, BESIDE, OF_VILLAGER]
    .flatMap((pattern) => matchesOf(text, pattern))
    .map(({ 0: home, index }) => ({
      from: index,
      to: index + home.length,
    }));
  const taken = new Set(flats.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, place) => from + place)));
  return [...flats, ...homes.filter(({ from, to }) => !taken.has(from) && !taken.has(to - 1))];
}

function namesSomebody(sentence: string): boolean {
  return personsIn(sentence).some(isPrivate) || hasMaskedName(sentence);
}

function hasMaskedName(sentence: string): boolean {
  for (let at = 0; at < sentence.length; at++) {
    if (beginsSurname(sentence, at) && maskedNameEnd(sentence, at) !== undefined) return true;
  }
  return false;
}
