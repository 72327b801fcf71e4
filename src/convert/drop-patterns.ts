import type { DropReason } from "./change.js";
import { readDate } from "./dates.js";
import { fieldOf, LABEL_CELL, LABELLED } from "./labels.js";
import { squeeze } from "./line.js";
import type { SourceFormat } from "./transcript.js";

/** What `[bookmark: _GoBack]`, `[image: …]` look like: text extractors write them for what they can't show. */
export const EXTRACTOR_MARK =
  /\[(?:bookmark|image|picture|embedded|object|footnote|endnote|comment|hyperlink|图片|图像|附图)\s*[:：][^\]\n]{0,200}\]/giu;

/** `— 1 —`, `- 2 -`, `第 3 页 共 4 页`, `3/4`: a line of its own. */
export const PAGE_NUMBER =
  /^(?:[-—–－_~·]{1,3}\s*\d{1,4}\s*[-—–－_~·]{1,3}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*[（(]?共\s*\d{1,4}\s*页[）)]?)?|\d{1,4}\s*[/／]\s*\d{1,4}|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,4})$/iu;

/** A line drawn with characters, as the red one below a letterhead. */
export const RULE = /^[─-╿―—＿_\-－=＝*＊~～\s]{3,}$/u;

const HAN = "[一二三四五六七八九十百零〇]{1,5}";
const DIGITS = "[\\d０-９]{1,5}";
const ORDINAL = new RegExp(
  `^(?:第\\s*${HAN}\\s*(?:部分|章|节)|[（(〔\\[［]?\\s*(?:${HAN}|${DIGITS})\\s*[）)〕\\]］]?|\\d{1,2}(?:\\.\\d{1,2}){1,2}|[\\u2460-\\u249b\\u3220-\\u3229]|[*†‡]+)?\\s*[、.．:：（(）)]*$`,
  "u",
);

const PUNCTUATION = /[\s（）()【】[\]、，,；;。：:.．|｜/\\—–\-“”"<>《》]/gu;
const LABEL_WORDS =
  /^(?:无|暂无|附件?|抄送|抄报|抄报送|报送|报|送|主送|主报|印发|印制|印|签发人?|发文字号|文号|份号|报告单位|报告机关|单位|落款|盖章|公章|印章|附注|注|PubDate|ArticleTitle|[A-Za-z][\w.:-]*)?$/u;

const BUTTONS =
  "字号|字体|打印|打印本页|打印此页|关闭|关闭窗口|收藏|收藏本页|返回|返回顶部|返回首页|返回列表|分享|大|中|小|繁体|简体|登录|注册|无障碍|无障碍浏览|关怀版|长者模式|长者版|网站地图|网站支持IPv6|放大|缩小|下载|纠错|我要纠错|TOP|朗读";

/** Lines of a web page around the text (AR-73). Each must be the whole line. */
const CHROME: readonly RegExp[] = [
  /^(?:您|你)?(?:现在|当前)?(?:所在|的)*(?:位置|栏目)(?:是)?\s*[:：].{0,80}$/u,
  /^(?:网站)?首页\s*(?:[>»›＞/|｜-]+\s*[^\s>»›＞/|｜-]{1,30}\s*)+$/u,
  new RegExp(`^(?:${BUTTONS})(?:[\\s|｜]+(?:${BUTTONS}))*$`, "iu"),
  /^(?:无障碍|关怀版|长者模式|长者版|老年版|适老版|简体|繁体|English|EN|登录|注册|手机版|微信|微博|APP)(?:(?:\s*[|｜·/]\s*|\s+)[^\s|｜·/]{1,10})*$/iu,
  /^【?\s*(?:字体|字号|字体大小|文字大小)\s*[:：]?\s*[[【（(]?\s*(?:大|中|小|特大|默认)[\s大中小特默认[\]【】（）()|｜]*.{0,40}$/u,
  /^(?:分享(?:到|至)?|浏览(?:次数|量)?|点击(?:率|数|量|次数)?|阅读(?:次数|量|人次)?|访问(?:次数|量)|人气)\s*[:：][^。]{0,60}$/u,
  /^[【[](?:打印|打印本页|关闭|关闭窗口|收藏|返回顶部|字体.{0,10})[】\]](?:\s*[【[][^【】[\]]{1,8}[】\]])*$/u,
  /^今天是\s*\d{4}年[^。]{0,40}$/u,
  /^(?:友情链接|相关链接|相关文档|相关文章|相关信息|相关附件|相关解读|推荐阅读|热点推荐|延伸阅读)\s*[:：]?[^。]{0,60}$/u,
  /^(?:关于我们|联系我们|网站地图|网站声明|网站帮助|版权声明|隐私声明|设为首页|加入收藏)(?:[\s|｜·]+[^\s|｜·]{2,8})*$/u,
  /^(?:主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|技术支持|运维单位|维护单位|建设单位)\s*[:：][^。]{0,90}$/u,
  /^(?:版权所有|Copyright|©)[^。]{0,90}$/iu,
  /^(?=.*(?:网站标识码|ICP备|公网安备))[^。]{0,120}$/u,
  /^(?:扫一扫|用微信|微信扫|扫描二维码|扫码)[^。]{0,40}$/u,
  /^(?:上一篇|下一篇|上一条|下一条)\s*[:：]?[^。]{0,60}$/u,
  /^(?:责任编辑|责编|编辑|审核|初审|复审|终审|来稿|校对)\s*[:：][^。]{0,40}$/u,
  /^(?:公开范围|公开时限|公开程序|废止日期|废止时间|失效日期|生效日期|实施日期)\s*[:：]?[^。]{0,30}$/u,
];

/** No line around a text is longer. */
const MAX_CHROME = 160;

/** Formats whose own markup says what is no text; a text file says nothing of the kind. */
const marked = new Set<SourceFormat>(["docx", "doc", "odt", "rtf", "html", "mht"]);

/** Whether a line belongs to the page around the text. One that also says when or by whom it was published doesn't. */
export function isChrome(text: string): boolean {
  return (
    text.length <= MAX_CHROME &&
    CHROME.some((pattern) => pattern.test(text)) &&
    ![...text.matchAll(LABELLED)].some(([, label = ""]) => fieldOf(label) !== "chrome")
  );
}

/**
 * Whether a dropped text is what its reason says.
 *
 * @param source the whole text, in which the original of a duplicate must stand
 */
export function mayBeDropped(text: string, reason: DropReason, source: string, format: SourceFormat): boolean {
  const trimmed = text.trim();
  switch (reason) {
    case "ordinal":
      return ORDINAL.test(trimmed);
    case "blank":
      return /^[\s\p{Cc}.…·．]*$/u.test(text) || RULE.test(trimmed);
    case "extractor mark":
      return trimmed.replace(EXTRACTOR_MARK, "") === "";
    case "page number":
      return PAGE_NUMBER.test(trimmed);
    case "web chrome":
      return format === "html" || format === "mht" || mayBeChrome(trimmed);
    case "duplicate fallback":
      return (
        occursTwice(squeeze(trimmed), squeeze(source)) || isSameDate(trimmed, source) || /^目\s*录$/u.test(trimmed)
      );
    case "label of a moved value":
      return (
        LABEL_CELL.test(trimmed) || LABEL_WORDS.test(trimmed.replace(PUNCTUATION, "")) || isLabelInBrackets(trimmed)
      );
    case "header or footer":
    case "deleted revision":
    case "comment":
    case "hidden text":
    case "ruby reading":
      return marked.has(format);
    default:
      return reason satisfies never;
  }
}

/** Whether it belongs to the page around the text, as a whole line or among other labels. */
export function mayBeChrome(text: string): boolean {
  return isChrome(text) || isChromeValue(text);
}

/** `浏览次数：1024`, `字号：大 中 小` out of a line that holds other labels too, and the name of the site behind a title. */
function isChromeValue(text: string): boolean {
  const [label = "", ...rest] = text.split(/[:：]/u);
  const field = fieldOf(label);
  if ((field === "chrome" || field === "updatedAt") && rest.join("").length <= 40) return true;
  return /^[_|｜—–-]+\s*[^。]{2,30}$/u.test(text);
}

function isLabelInBrackets(text: string): boolean {
  return LABEL_CELL.test(text.replace(/[【】[\]|｜]/gu, "").trim());
}

function occursTwice(text: string, source: string): boolean {
  const first = source.indexOf(text);
  return first !== -1 && source.includes(text, first + 1);
}

const DATE =
  /[\d０-９〇○零一二三四五六七八九]{4}\s*[-年/.]\s*[\d０-９一二三四五六七八九十]{1,3}(?:\s*[-月/.]\s*[\d０-９一二三四五六七八九十]{1,3})?\s*[月日号]?/gu;

function isSameDate(text: string, source: string): boolean {
  const date = readDate(text);
  if (date === undefined) return false;
  const same = [...source.matchAll(DATE)].filter(([found]) => readDate(found)?.iso.startsWith(date.iso.slice(0, 10)));
  return same.length > 1;
}
