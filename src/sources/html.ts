/** An HTML page as a document: what it says of itself, and its article as paragraphs. The heavy libraries load with the first page. */
import type { Problem } from "../model/claim.ts";
import type { SourceDocument } from "../model/document.ts";
import { blockText, type DomNode } from "./blocktext.ts";
import { decodeEntities, metadataOf, type PageMetadata } from "./metadata.ts";

export interface HtmlOptions {
  readonly path: string | null;
  /** What is known beside the page and outweighs what the page says. */
  readonly known?: Partial<SourceDocument>;
}

/** Never throws on any page; a page without an article gives a problem `no-article` beside what text there is. */
export async function htmlDocument(html: string, { path, known = {} }: HtmlOptions): Promise<SourceDocument> {
  const metadata = metadataOf(html);
  const problems: Problem[] = [...(known.problems ?? [])];
  const text = await articleText(html, metadata, problems, path ?? known.path ?? "the page");
  const title = known.title ?? metadata.title;
  return {
    path: path ?? known.path ?? null,
    url: known.url ?? metadata.url,
    text: withTitle(title, text),
    title,
    publisher: known.publisher ?? metadata.publisher,
    byline: known.byline ?? metadata.byline,
    publishedOn: known.publishedOn ?? metadata.publishedOn,
    language: known.language ?? metadata.language,
    problems,
  };
}

async function articleText(html: string, metadata: PageMetadata, problems: Problem[], where: string): Promise<string> {
  // A body with its own paragraphs needs no DOM.
  const body = metadata.body === null ? null : tidy(/<(?:p|br|div)\b/i.test(metadata.body) ? stripTags(metadata.body) : decodeEntities(metadata.body));
  if (body !== null && body.length > 400 && /\n/.test(body)) return body;
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const page = wholePage(html);
  let found = "",
    whole = "";
  try {
    // Readability changes the tree that it reads, so the fallback gets its own.
    const { document } = parseHTML(page);
    const isDeep = depthOf(document.documentElement as unknown as DomNode) > deepest;
    const article = isDeep
      ? null
      : new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], { serializer: (node) => node as unknown as string }).parse();
    if (isDeep)
      problems.push({
        kind: "bad-html",
        because: `${where}: elements are nested more than ${deepest} deep, so all of the page's text is read, its menus too. Save the article as .txt for a cleaner reading.`,
      });
    if (article?.content) found = blockText(article.content as unknown as DomNode);
    if (found.length < 200) {
      const { document: again } = parseHTML(page);
      whole = blockText((again.querySelector("article") ?? again.querySelector("main") ?? again.body ?? again.documentElement) as unknown as DomNode);
    }
  } catch (error) {
    problems.push({ kind: "bad-html", because: `${where}: the page could not be parsed (${(error as Error).message}). Save its text as .txt and read that.` });
    whole = tidy(stripTags(html));
  }
  if (found.length >= 200 && (body === null || found.length >= body.length * 0.5)) return found;
  if (body !== null && body.length >= found.length) return body;
  const best = found.length >= whole.length * 0.5 ? found : whole;
  if (best.trim() === "") problems.push({ kind: "no-article", because: `${where}: no article was found on the page. Save its text as .txt and read that.` });
  return best;
}

/** A fragment ("<p>…") is put into a page, or the parser takes its first element for the root; a page may leave out the tags of its body, which the parser needs. */
function wholePage(html: string): string {
  if (/<body\b/i.test(html)) return /<html\b/i.test(html) ? html : `<!doctype html><html>${html}</html>`;
  const head = /<\/head\s*>|<html\b[^>]*>/gi;
  let end = 0;
  for (let found = head.exec(html); found !== null; found = head.exec(html)) end = head.lastIndex;
  return end > 0 ? `${html.slice(0, end)}<body>${html.slice(end)}` : `<!doctype html><html><body>${html}</body></html>`;
}

/** Pages nest their elements some 20 to 60 deep. Readability's time grows with the cube of the depth: at 600 it takes half a minute. */
const deepest = 150;

/** How deep elements are nested, without recursion. */
function depthOf(root: DomNode): number {
  let level: DomNode[] = [root],
    depth = 0;
  while (level.length > 0) {
    level = level.flatMap(({ childNodes }) => Array.from(childNodes).filter(({ nodeType }) => nodeType === 1));
    depth++;
  }
  return depth;
}

/** The little of a tree that is needed to take parts out of it. */
export interface Tree {
  readonly querySelectorAll: (selector: string) => Iterable<{ readonly textContent: string | null; readonly remove: () => void }>;
}

/** The words of a piece of HTML that is all its author's: a mail, an item of a feed. `prune` takes out of its tree what is not to be read. Never throws. */
export async function fragmentText(html: string, prune: (body: Tree) => void = () => undefined): Promise<string> {
  const { parseHTML } = await import("linkedom");
  try {
    const { document } = parseHTML(wholePage(html));
    prune(document.body as unknown as Tree);
    return blockText(document.body as unknown as DomNode);
  } catch {
    // Nested without end: the words alone are left.
    return tidy(stripTags(html));
  }
}

/** The title carries evidence, so it is part of the text: put in front where the text does not begin with it. */
function withTitle(title: string | null, text: string): string {
  if (title === null) return text;
  const squeeze = (words: string): string => words.replace(/\s+/g, " ").trim().toLowerCase();
  return squeeze(text.slice(0, title.length * 2 + 400)).includes(squeeze(title)) ? text : `${title}\n\n${text}`;
}

const stripTags = (html: string): string =>
  decodeEntities(
    html
      .replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1>/gi, " ")
      .replace(/<(?:br|\/p|\/div|\/h\d|\/li|\/tr)\b[^>]*>/gi, "\n\n")
      .replace(/<[^>]*>/g, ""),
  );
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
