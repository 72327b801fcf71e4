import { oncePerLast } from "../core/once.js";
import type { FrontMatter } from "../model/front-matter.js";
import { matchesOf } from "../text/matches.js";
import type { Stretch } from "./foreign-names.js";

type DepartmentKind = "厅" | "局" | "委员会";

/** A department that reports (部门). */
export interface OwnDepartment {
  readonly name: string;
  /** How it may not call itself, short forms of its name included. */
  readonly foreign: RegExp;
}

const KIND = /(?:厅|局|委员会)$/u;
/** The province, city or district in front. */
const ABOVE = /^.*(?:自治[区州县旗]|[省市县区旗州盟])(?=.{3})/u;
const NO_DEPARTMENT = /管理委员会$|办事处|人民政府/u;
/** 自我局限 and 我委托 are no forms of address. */
const ADDRESS: Readonly<Record<DepartmentKind, string>> = {
  厅: "我局(?![面部势限])|我委(?![托派员屈以])",
  局: "我厅|我委(?![托派员屈以])",
  委员会: "我局(?![面部势限])|我厅",
};

/** The department by whose name a report is signed; undefined for governments and for several offices together. */
export const ownDepartment = oncePerLast(({ issuers }: FrontMatter): OwnDepartment | undefined => {
  const [issuer, ...others] = issuers;
  if (issuer === undefined || others.length > 0) return undefined;
  const name = issuer.normalize("NFKC").replaceAll(/\s/gu, "");
  const kind = KIND.exec(name)?.[0];
  if (!isKind(kind) || NO_DEPARTMENT.test(name)) return undefined;
  const core = name.slice(0, -kind.length).replace(ABOVE, "");
  const short = kind === "委员会" || /[局厅]/u.test(core) ? [] : shortened(core);
  const names = short.length === 0 ? "" : `|(?<=[省市县区旗州])(?:${short.join("|")})${kind}`;
  return { name, foreign: new RegExp(`(?<![自忘大小敌])(?:${ADDRESS[kind]})${names}`, "gu") };
});

/** 交通 of 交通运输: names of two words short of the second. */
function shortened(core: string): readonly string[] {
  if (!/^[㐀-鿿]{4,}$/u.test(core)) return [];
  return Array.from({ length: core.length - 3 }, (_, at) => core.slice(0, at + 2));
}

function isKind(text: string | undefined): text is DepartmentKind {
  return text === "厅" || text === "局" || text === "委员会";
}

/** Addresses of another kind of department, and the own name cut short: 省交通厅 for 省交通运输厅. */
export function foreignDepartments({ name, foreign }: OwnDepartment, text: string): readonly Stretch[] {
  if (!/[我厅局]/u.test(text)) return [];
  return matchesOf(text, foreign)
    .filter(([found]) => found.startsWith("我") || !name.includes(found))
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}
