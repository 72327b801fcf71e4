import { matchesOf } from "../text/matches.js";

/** What a lead about shortcomings ends in; it takes no object. */
const WANTING = [
  "不(?:够)?(?:相适应|相匹配|匹配|均衡|平衡|规范|到位|及时|完善|健全|深入|扎实|有力|充分|充足|全面|精准|明显|理想|严格|严密|严谨|顺畅|通畅|畅通|紧密|新颖|深刻|牢固|牢靠|高效|细致|广泛|多样|多元|浓厚|稳定|完整|具体|主动|积极|自觉|统一|一致|协调|合理|科学|便捷|灵活|丰富|突出|熟练|精通|娴熟|(?:顺|畅|强|高|优|牢|实|深|细|严|广|多|浓|均|齐|快|稳|紧|好|大|亮|新|一|平)(?![颖鲜密凑迫张刻远透厚度化谨格肃厉固靠大劲效在际用致腻泛阔样元捷速转看力胆质良定妥畅利当通衡稳全备心郁眼面]))",
  "(?:还有|仍有|尚有|存在|有)(?:较大|一定|明显)?(?:温差|差距|短板|偏差|欠缺|不足|弱项|断层|落差|死角|盲区|盲点|梗阻|差异|漏洞|空白)",
  "(?:仍?需|有待|亟待|亟需|尚需|还需)(?:进一步|持续|继续)?(?:提高|提升|加强|增强|完善|改进|优化|创新|深化|健全|规范|强化|拓展|加快|解决|突破|充实|补强|加大|夯实|改善)",
  "(?:较|偏|过于|比较|相对|略显|还)(?:薄弱|滞后|单一|粗放|松散|弱|低|少|慢|差|窄|散|粗|浅|小|软)",
  "(?:薄弱|滞后|欠缺|短缺|单一|缓慢|参差不齐|突出|紧张|匮乏|老化|乏力|不足(?!\\d|百|千))",
].join("|");
/** What goes on with it within its own sentence: 不足之处, 薄弱环节, 单一化, 不强影响办案. */
const GOES_ON =
  "[的地得等之这那不且但也又都仍还已是、和与及而，。；：’”）化性度率感]|于(?!是)|以[致及至上下外内]|并|或|问题|现象|情况|状况|局面|环节|地区|部位|领域|方面|程度|岗位|影响|导致|造成|使|制约|致|引发|带来|成为|较为|明显|突出|矛盾|短板|人员(?!编|结|流|配|仅|只|有)|单位|群体|村|社区|企业|户|群众";
const SHORTCOMING = new RegExp(`^[々〇㐀-鿿]{2,14}?(?:${WANTING})(?!${GOES_ON}|$)(?=.{3})`, "u");

/** What a lead about measures begins with. 组织, 推动 and the like aren't among them: what they set going is a verb, too. */
const TASK =
  /^(?:推进|加强|强化|完善|健全|建强|建好|充实|提升|提高|规范|优化|深化|夯实|厘清|压实|抓实|抓好|抓紧|做优|做强|做实|做细|做好|严格|落实|创新|拓展|丰富|增强|打造|筑牢|坚持|谋划|化解|破解|补齐|配强|织密|守牢|改进|扩大|细化|巩固|打通|培育|构建|建立|理顺|明确|畅通|整治|治理|开展)[々〇㐀-鿿]{2,10}?$/u;
/** What may begin the sentence where a lead is as long as another of its list. */
const OPENS =
  /^(?:利用|通过|结合|借助|建立|组织|健全|完善|推行|推广|落实(?![落到见情机])|(?:全面|大力|积极|持续|深入|认真|充分|切实|主动|常态化)(?:开展|推进|组织|完善|健全|落实|加强|强化|做好|推动|实施|推行|推广|建立|排查|整治|清理|履行|运用)|定期|坚持|党工委|党委|党组|办事处|司法所|执法人员|领导班子|班子成员|主要(?:领导|负责)|全[街镇乡局区市县]|各[社村部科乡镇街]|我[街镇乡局]|分[级类期]|每[月季年周]|今年|先后|累计|共|集中|选聘|选派|抽调|对(?!接)|将|把|以(?=[^及致])|严格(?=[执落按审把])|投入|发放|办理|梳理|排查|开设|打造|推出|创新)(?!工作|力度|机制|制度|水平|能力|管理|及|和|与|、|的)/u;
/** Verbs that begin the sentence behind it; the words after them would make a noun of them. */
const DEED = new RegExp(
  "(?:制定|制订|印发|出台|修订|编制(?!内)|编写|编印|组建|举办|召开|邀请|聘请|选派|选聘|招录|招聘|引进|配备(?=[\\d专兼法])|购置|印制|发放|" +
    "开展|建成(?![果效功])|设立|成立|会同|联合(?=[省市县区旗乡镇街公司法检教卫有多相各])|对照|围绕|依托|按照|根据|聚焦|针对(?!性)|每(?:月|季|年|周|半年|村|名|个|件)|年内|年底前|全年|\\d{4}年|《)" +
    "(?!(?:发放|印发|备案|工作|力度|机制|制度|管理|质量|水平|率|计划|任务|程序|情况|保障|体系|及|和|与|、|的|以|并|后|前|时|$))",
  "gu",
);
/** A word before the verb that belongs to it, or a body that does what it says. */
const DOER =
  /(?:[的地得了着和与及或等在并来以再先须应可将把被由让使为对向从到于各所]|[村区门位员部队人关镇道局所站办委会者组户师问校众构方府司心]|联合|共同|积极|依法|及时|认真|深入|牵头|定期|集中|分别|科学|规范|自主|统一|政法|行政|事业|专项|机构|清单|目录|(?:[^化强]|^)组织|广泛|参与|全面|统筹|大力|持续|扎实)$/u;

/** 抓责任, 带头应诉: what every lead of a list begins with; it takes an object of two characters and no more. */
const REFRAIN = /^(?:抓|带头|亲自|率先)[々〇㐀-鿿]{2}$/u;
const ACT =
  /^(?:先后|出庭|主持|带队|参加|研究|听取|组织|开展|召开|签订|审[核签定]|讲授|调处|化解|督办|制定|印发|出台|修订|安排|举办|发放|新增|更新|配[备齐]|购置|投入|建成|设立|立案|查处|检查|排查|巡查|受理|办[理结]|公[开示]|评查|抽查|整改|清理|牵头|撰写|走访|接[待访]|包[联案]|约谈|[对把将与为向在每]|全[年镇街局区市县]|年内|累计|共)/u;

/** Words that lead on to another verb. */
const LINKED =
  /利用|通过|依托|结合|借助|围绕|按照|根据|组织(?!领导|建设|保障|体系|力)|推动|引导|指导|督促|要求|邀请|聘请/u;

/**
 * Where a lead (提要句) ends that runs into its sentence: 制度落实有温差|少数部门…, 充实执法力量|引进专业人才…
 *
 * @param phrase the beginning of an item, up to its first comma
 * @param lengths of the leads beside it
 */
export function endOfLead(phrase: string, lengths: ReadonlySet<number>): number | undefined {
  const shortcoming = SHORTCOMING.exec(phrase);
  if (shortcoming !== null) return shortcoming[0].length;
  for (const length of lengths) {
    const lead = phrase.slice(0, length);
    if (lengths.size === 1 && REFRAIN.test(lead) && ACT.test(phrase.slice(length))) return length;
    if (TASK.test(lead) && !DOER.test(lead) && !LINKED.test(lead) && OPENS.test(phrase.slice(length))) return length;
  }
  const deed = matchesOf(phrase, DEED).find(({ index }) => {
    const lead = phrase.slice(0, index);
    return TASK.test(lead) && !DOER.test(lead) && !LINKED.test(lead);
  });
  return deed?.index;
}
