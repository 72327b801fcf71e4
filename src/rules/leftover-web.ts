import { found } from "./found-text.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { isProse, type RunningText, runningTexts } from "./running-text.js";

/** Lines of a web page around a text (AR-73), each a whole paragraph or its beginning. */
const CHROME = [
  /^字号$/u,
  /^[【[（]?\s?(?:字体|字号)\s?(?:大小)?\s?[：:]\s?[大中小【】[\]\s|｜]{1,20}[】\])）]?$/u,
  /^[【[]?\s?(?:打印(?:本页|此页|页面|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回顶部|返回首页|回到顶部)\s?[】\]]?(?:[\s|｜]*[【[]?\s?(?:打印(?:本页)?|关闭(?:窗口)?|收藏(?:本页)?|返回顶部)\s?[】\]]?){0,4}$/u,
  // several of them in one line: 【字体：大 中 小】 打印本页 关闭窗口
  /^(?:[【[（(]?\s?(?:(?:字体|字号)\s?(?:大小)?\s?[：:]\s?[大中小【】[\]\s|｜]{1,20}|打印(?:本页|此页|页面|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回(?:顶部|首页|上页|上一页)|回到顶部|分享(?:到|至)?[：:]?|朗读|我要纠错|保存本页|推荐给好友)\s?[】\])）]?[\s|｜]*){2,8}$/u,
  /^(?:分享到|分享至)\s?[：:]?(?:[\s、|｜]*(?:微信|微博|新浪微博|QQ空间|QQ|朋友圈|人人网|腾讯微博)){0,6}$/u,
  /^(?:浏览|阅读|访问|点击)(?:次数|人次|量|率|数)\s?[：:]/u,
  /^(?:友情链接|网站标识码|主办单位|承办单位|技术支持|版权所有|网站地图|站点地图|关于我们)(?:$|\s?[：:|｜\s])/u,
  /^(?:您(?:现在|当前)(?:所在)?的?位置|当前位置|所在位置)\s?[：:]/u,
  /^(?:上一篇|下一篇|上一条|下一条)\s?[：:]/u,
  /^(?:扫一扫|扫码)(?:在手机|在其他|手机|关注|分享|打开)/u,
  /^(?:无障碍(?:浏览|阅读)?|关怀版|长者(?:模式|版|助手)|简体(?:中文)?)(?:[\s|｜]+(?:繁体(?:中文)?|无障碍(?:浏览|阅读)?|关怀版|长者(?:模式|版|助手)|登录|注册|English|EN)){0,6}$/u,
  /^今天是\s?[：:]?\s?\d{4}年/u,
  /^(?:信息来源|文章来源|发布时间|发布日期|发文日期|责任编辑)\s?[：:]\s?\S{0,40}(?:\s+(?:来源|信息来源|发布时间|浏览次数|字号|作者|责任编辑)\s?[：:].{0,60})?$/u,
  /^来源\s?[：:]\s?\S{1,30}\s+(?:发布时间|发布日期|时间|日期|浏览次数|阅读|字号|作者|责任编辑|编辑)\s?[：:]/u,
  /^首页\s?[>＞»›/／]/u,
  /^(?:相关(?:链接|阅读|文章|新闻|附件|推荐)|附件下载|下载附件|点击下载|扫码阅读|手机扫码(?:阅读|查看)?|网页版|手机版)\s?[：:]?$/u,
  /^[^。；]{0,12}(?:ICP备|公网安备)\s?[^。；]{0,30}$/u,
  /^(?:Copyright|©)/iu,
] as const;

/** Cheap look: how these lines begin, and what the two that begin anyhow hold. */
const HINT =
  /^\s*[字体【[（打关收返回分朗我保推来首相附点手浏阅访点友网主承技版站您当所上下扫无长简今信文发责Cc©]|ICP备|公网安备/u;
/** Longer than any line of chrome. */
const MAX_LENGTH = 120;

/** What stood around a report on its web page is no part of it. */
export const leftoverWeb: Rule = {
  meta: {
    id: "leftover-web",
    severity: "error",
    summary: { zh: "正文里没有网页上的按钮、页脚", en: "No buttons or footers of a web page in the text" },
    explanation: {
      zh: "从网站复制的报告常带着“【字体：大 中 小】”“浏览次数：…”“友情链接”“网站标识码”，以及单独一行的“字号”（放大文字的按钮，不是发文字号）。只看整段或段首，句子里说到打印、字号的不管。确认后整段删除。",
      en: "A report copied from a site brings font-size buttons, hit counters, footer links and site codes with it, or a lone 字号 (a button, not a document number). Only whole paragraphs and their beginnings are looked at; sentences about printing are left alone. Delete the paragraph after a look.",
    },
    force: "practice",
    good: "公示栏正文字号不小于三号，浏览次数超过1万次。\n",
    bad: "街道主动公开信息62条。\n\n【字体：大 中 小】\n",
    fix: "ask",
  },

  check(context) {
    for (const running of runningTexts(context)) {
      if (!isProse(running) || !isWebChrome(running)) continue;
      const { text } = running.clean;
      context.tell({
        message: {
          zh: `“${excerpt(text)}”是网页上的内容，不属于报告`,
          en: `“${excerpt(text)}” belongs to a web page, not to the report`,
        },
        ...found(context, running, 0, text.length, [{ from: 0, to: text.length, text: "" }]),
      });
    }
  },
};

/** Whether a paragraph is a line of a web page. */
export function isWebChrome({ clean: { text } }: RunningText): boolean {
  return text.length <= MAX_LENGTH && HINT.test(text) && CHROME.some((pattern) => pattern.test(text.trim()));
}
