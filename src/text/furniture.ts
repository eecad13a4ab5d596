/**
 * Page furniture: what a site puts around its article. A line is looked at only if its first word is one of those that furniture
 * begins with (or it is no prose at all), so that prose costs one table look-up a line.
 */
import { kindWord, type Tokens } from "./tokens.ts";
import { flagTable } from "./units.ts";
import { internWord } from "./words.ts";

/** `teaser`: the line itself promotes another article. `cue`: the next line does. `list`: the following headlines do. */
export type Furniture = "furniture" | "teaser" | "cue" | "list" | "caption" | "copyright" | null;

const cueWords = flagTable();
for (const word of `read more also see related watch listen video photo photos image images picture pictures file gallery share tweet email print follow sign subscribe newsletter join like comment comments
  leave reply you top most trending popular latest recommended recommend editor's editors don't advertisement advertising ad ads sponsored story continues skip cookie cookies we this by click tap
  download get order support donate become register log login members previous next page started quote quoted logged re posts reply topic labels tags tag filed category categories copyright all reprinted
  forward unsubscribe view back home menu search contact about imprint chart terms privacy e&oe check loading please javascript enable your thanks thank to here source credit more some in our
  show hide report what's around must explore discover up breaking live in-depth explainer analysis opinion an topics user rating views hits guest guests currently last best stay on the
  immediate media press embargoed transcript ends statement release that's skip story contact contacts enquiries inquiries tel telephone phone fax office minister's department correction amended update updates copy link whatsapp facebook twitter instagram bookmark save font text size translate machine automatic translation original for audio play pause`.split(
  /\s+/,
))
  cueWords[internWord(word)] = 1;

const teaser =
  /^(?:\W*)(?:(?:to )?read (?:more|also|next|on)|also read|see also|read (?:our|the full)|more on (?:the topic|this|that)|more (?:from|about|stories|news|coverage)|related(?: (?:story|stories|article|articles|coverage|news|topics|content))?|related|watch(?: (?:live|now|also|below|more))?|watch|listen|video|in (?:pictures|photos|video)|explainer|opinion|don['’]t miss|(?:you )?might also like|recommended(?: for you| reading)?|editor['’]s picks?|must[- ]read|explore|up next|what to read next|see more|also on .{2,20}|from the archives?)\s*(?::|\||»|>|—|–|\/\/)/i;
const bareCue =
  /^(?:\W*)(?:(?:to )?read (?:more|also|next)|also read|see also|more on (?:the topic|this topic|this story|this)|related(?: (?:story|article))?|watch(?: (?:now|below|also))?|don['’]t miss|up next)\s*[:»>|…]*\s*$/i;
const listCue =
  /^(?:\W*)(?:you (?:may|might) (?:also )?(?:like|be interested.*)|top (?:stories|news|headlines|videos)|most (?:read|viewed|popular|shared|commented|watched)(?: .{0,24})?|trending(?: .{0,20})?|popular(?: .{0,20})?|latest (?:news|stories|headlines|videos|from .{2,30})|recommended(?: (?:for you|stories|reading|videos|by .{2,20}))?|related(?: (?:stories|articles|coverage|news|topics|content|posts|links|reading))?|more (?:stories|news|headlines|from .{2,40}|coverage|on this(?: topic| story)?|to read|like this)|editor['’]?s['’]? (?:picks?|choice)|what (?:others are|to) read(?:ing)?(?: next)?|around the web|from around the web|sponsored (?:content|links|stories)|also (?:in|on) (?:the )?(?:news|this section)|in other news|must[- ]reads?|read next|breaking news|live updates|today['’]s top .{2,20}|best of .{2,20})\s*[:»>]*\s*$/i;
const furniture = [
  /^\W*(?:share|tweet|e-?mail|print|copy link|bookmark|save|whatsapp|facebook|twitter|instagram|linkedin|reddit)(?:[\s,|/·•-]+(?:this|on|via|with|article|story|post|page|link|by|to|share|tweet|e-?mail|print|facebook|twitter|whatsapp|linkedin|reddit|x|copy|save|comments?|\d+))*\s*[:.!]?$/i,
  /^\W*share (?:this|on|via)\b.{0,50}$/i,
  /^\W*(?:advertisement|advertising|ad|ads|sponsored|promoted|story continues below.{0,40}|article continues (?:below|after).{0,40}|skip (?:to|ad|advert).{0,40}|scroll (?:down|to).{0,40}|continue reading.{0,40}|loading.{0,12}|please (?:enable|wait|log).{0,80})[.…]*$/i,
  /^\W*(?:this (?:site|website|page) uses cookies|we (?:use|value) (?:cookies|your privacy)|cookie (?:policy|settings|notice)|your (?:browser|privacy|email|cookie)|accept (?:all )?cookies|by (?:continuing|clicking|signing up|subscribing|submitting|using)\b.{0,60}\b(?:you|our|site|terms|policy))\b.{0,220}$/i,
  /^\W*(?:sign up|subscribe|sign in|log ?in|register|join|follow|like(?= (?:and |us\b|our\b|this\b))) (?:(?:now |here |today |free )?(?:to|for|with|us|on|our|now|in|today|here|and|or|at|the)\b).{0,160}$/i,
  /^\W*(?:subscribe|newsletters?|sign up|sign in|log ?in|log ?out|logged|register|unsubscribe|home|menu|search|contact(?: us)?|about(?: us)?|imprint|privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions|&).*)?|back to top|view all|see all|show more|load more|view comments?|hide comments?|report (?:this|an error|a typo).{0,40}|e&oe.{0,60}|check against delivery\.?)\s*[|:.]?\s*$/i,
  /^\W*(?:get|download|order|buy|try|start|claim|support|donate|become|give|gift)\b.{0,60}\b(?:app|newsletter|inbox|subscription|subscribe|subscriber|magazine|digital|e-?paper|free trial|alerts?|journalism|a member|membership card|today'?s paper|print edition)\b.{0,80}$/i,
  /^\W*(?:comments?(?: \(?\d+\)?)?|leave a (?:comment|reply|remark)|post a comment|\d+ (?:comments?|replies|reactions?|shares?|views?|likes?)|join the (?:conversation|discussion)|thanks? (?:you )?for (?:your|reading|subscribing|joining).{0,80}|be the first to comment.{0,20}|comments? are (?:closed|open|moderated).{0,60})\W*$/i,
  /^\W*\d+ members? and \d+ guests?\b.{0,40}$/i,
  /^\W*(?:previous|next|older|newer) (?:topic|page|post|story|article|thread)\b.{0,60}$/i,
  /^\W*(?:quote from|quoted?:|reply #\d+|re: |posts?: \d|joined: |location: |logged\b|karma|rating: |views: |hits: |user(?:name)?: |topic: |forum index|page \d+(?: of \d+)?|pages?: \[?\d).{0,80}$/i,
  /^\W*(?:labels?|tags?|tagged|filed (?:under|in)|categor(?:y|ies)|topics?|keywords?|posted in|more topics)\s*[:|].{0,160}$/i,
  /^\W*(?:translated (?:by|with|from|automatically)|machine translat|automatic(?:ally)? translat|the original (?:article|text|version) (?:is|was)|this (?:article|text|story|post|page) (?:was|has been|is) (?:originally|first|automatically|machine|translated|published|reprinted|syndicated)|original (?:article|text) in).{0,120}$/i,
  /^\W*(?:forward (?:this|to a friend)|unsubscribe|view (?:this|in|online)|manage (?:your )?(?:subscription|preferences)|was this (?:helpful|forwarded)).{0,100}$/i,
  /^\W*(?:some )?(?:hon(?:ou?rable)?\.? members|opposition members|government members|members): ?(?:oh|hear|order|interjections?|yea|nay|agreed).{0,40}$/i,
  /^\W*hear,? hear[.!]*$/i,
  /^\W*\d{1,4}\W*$/,
  /^\W*(?:media |press )?(?:contacts?|enquiries|inquiries)\s*:.{0,120}$/i,
  /^.{0,60}\b(?:office|department|phone|tel|telephone|fax|mobile)\s*(?:no\.?)?\s*:\s*[(+]?\d[\d ()+-]{6,}.{0,200}$/i,
  /^\W*(?:(?:figures|totals|numbers|columns|percentages) may not (?:add|sum|total)\b.{0,60}|all times (?:are )?(?:in )?[A-Z]{2,4}\b.{0,40})$/i,
  /^\W*(?:we are closing this (?:live )?blog|that['’]s (?:all|it) (?:from us|for (?:now|today)|for this)).{0,80}$/i,
  /^\W*[\w-]+\.(?:jpe?g|png|gif|webp|svg|mp4|pdf|docx?)\s*(?:\(.{0,60}\))?$/i,
  /^\W*\[(?:picture|photo|image|video|gallery|slide ?show|audio|embed|tweet|advert|graphic|chart|map)[^\]]{0,100}\]\W*$/i,
  /^\W*(?:• )?this (?:article|post|story|page|report) (?:was|has been) (?:amended|corrected|updated|changed)\b.{0,300}$/i,
  /^\W*(?:click|tap) (?:here|on|to|the)\b.{0,100}$/i,
  /^(?:chart|home|news|world|video|imprint|compare|politics|sport|business|opinion)(?: [a-z]+)?(?:\s*[|>»/]\s*[\w &']{2,24}){1,10}$/i,
  /^\W*(?:(?:for )?immediate release|embargoed.{0,60}|not for release before.{0,60}|media release|press release|ends|- ?ends ?-|###|transcript)\W*$/i,
];
const caption =
  /^\W*(?:(?:file |stock )?(?:photo|image|picture|photograph|illustration)(?: (?:by|credit|from|courtesy|illustration))?\s*[:/–—-]|file (?:photo|picture|image)\b|\(?(?:photo|image|picture) (?:by|credit|courtesy)\b|credit\s*:)/i;
const captionEnd =
  /\((?:[^()]{0,50}\b(?:photo|getty|reuters|ap|afp|epa|images?|picture|file|via ap|press)\b[^()]{0,30})\)\.?$|\b(?:photo|image|picture)\s*:\s*[^.]{2,60}$|\/(?:getty images|reuters|afp|ap|epa|the canadian press)\W*$/i;
const copyright = /^[\s>*]*(?:\(c\)\s*(?:\d{4}|\p{Lu}\p{L}+ \p{Lu})|copyright\b)|(?<![ÃÂ])©|\ball rights reserved\b/iu;

/** What a line of at most a few hundred units is; `mayCue` says whether its first word is one that furniture begins with. */
export function furnitureKind(line: string, mayCue: boolean): Furniture {
  if (copyright.test(line) && line.length < 300) return "copyright";
  if (line.startsWith("+++") && line.endsWith("+++")) return "furniture";
  if (!mayCue) return captionEnd.test(line) && line.length < 260 ? "caption" : null;
  if (bareCue.test(line)) return "cue";
  if (listCue.test(line)) return "list";
  if (teaser.test(line)) return "teaser";
  for (const pattern of furniture) if (pattern.test(line)) return "furniture";
  if (caption.test(line) && line.length < 400) return "caption";
  return captionEnd.test(line) && line.length < 260 ? "caption" : null;
}

/** True where tokens from `first` could begin furniture: a cue word, a number, a bracket. */
export function mayBeFurniture(tokens: Tokens, first: number, last: number): boolean {
  let i = first;
  while (i < last && tokens.kind[i] !== kindWord) {
    if (i - first > 2) return true;
    i++;
  }
  if (i >= last || i > first) return true;
  if (cueWords[tokens.word[i]] !== 0) return true;
  // File names ("IMG_2031.jpg") are a few tokens with no space between them.
  return last - first <= 6 && last - first > 1 && tokens.start[first + 1] === tokens.end[first];
}
