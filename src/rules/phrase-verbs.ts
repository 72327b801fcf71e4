/** Verbs that begin a phrase: verb phrases take commas. */
const VERB =
  /^(?:开展|组织|加强|完善|健全|建立|推进|推动|落实|强化|严格|发放|制作|举办|印发|提高|提升|参加|接受|通过|利用|采取|召开|设立|设置|悬挂|张贴|走访|深入|做好|做到|规范|优化|创新|打造|构建|实现|确保|坚持|解决|化解|调解|处理|查处|整治|清理|排查|办理|受理|审核|修订|制定|出台|聘请|配备|选派|培养|培育|学习|宣传|宣讲|讲解|解答|提供|引导|督促|指导|监督|检查|巡查|收集|公开|公布|发布|编印|摘抄|转发|印制|播放|摆放|观看|旁听|撰写|围绕|结合|依托|对照|根据|按照|压实|明确|细化|增强|维护|保障|促进|改进|扩大|深化|抓好|抓实|把|将|对|向|为|以|在|与|由|让|使|不|未|没|有|是)/u;

/** Whether a phrase begins with a verb or preposition. */
export function startsWithVerb(phrase: string): boolean {
  return VERB.test(phrase);
}
