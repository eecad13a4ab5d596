/** A DOM tree as text with its blocks: paragraphs and headings parted by empty lines, list items and table rows a line each. */

/** The little of the DOM that is needed, so that any implementation fits. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

const skipped = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE NAV FOOTER ASIDE FORM BUTTON INPUT SELECT TEXTAREA IFRAME SVG VIDEO AUDIO OBJECT HEAD TITLE".split(" "),
);
const blocks = new Set(
  "P DIV SECTION ARTICLE MAIN HEADER H1 H2 H3 H4 H5 H6 BLOCKQUOTE FIGURE FIGCAPTION UL OL DL DT DD PRE TABLE THEAD TBODY TFOOT CAPTION ADDRESS HR DETAILS SUMMARY BODY".split(
    " ",
  ),
);

/** A table's entry is a few words without a stop, whatever they are wrapped in; a cell with sentences is a part of a page's layout. */
const isEntry = (words: string): boolean => words.length <= 80 && !/[.!?:;]["'”’)]*$/.test(words);

function wordsIn(node: DomNode): string {
  if (node.nodeType === 3) return node.nodeValue ?? "";
  if (node.nodeType !== 1 || skipped.has(node.nodeName.toUpperCase())) return "";
  const name = node.nodeName.toUpperCase();
  let words = name === "BR" || blocks.has(name) || name === "LI" || name === "TR" || name === "TD" ? " " : "";
  for (let i = 0; i < node.childNodes.length; i++) words += wordsIn(node.childNodes[i]);
  return words;
}

export function blockText(root: DomNode): string {
  let text = "";
  // What must stand before the next words: nothing, a space, a line or an empty line.
  let gap: "" | " " | "\n" | "\n\n" = "";
  const widen = (to: typeof gap): void => {
    if (to.length > gap.length || (to === "\n" && gap === " ")) gap = to;
  };
  const write = (words: string): void => {
    if (text !== "") text += gap;
    gap = "";
    text += words;
  };
  const walk = (node: DomNode, listMark: (() => string) | null): void => {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? "";
      const words = value.replace(/[\s\u00a0]+/g, " ");
      if (words === " " || words === "") {
        if (words === " " && gap === "") gap = " ";
        return;
      }
      if (words.startsWith(" ") && gap === "") gap = " ";
      write(words.trim());
      if (words.endsWith(" ")) gap = " ";
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toUpperCase();
    if (skipped.has(name)) return;
    if (name === "BR") {
      widen("\n");
      return;
    }
    if (name === "LI") {
      widen("\n");
      write(`${listMark === null ? "•" : listMark()} `);
      children(node, null);
      widen("\n");
      return;
    }
    if (name === "TR") {
      widen("\n");
      children(node, null);
      widen("\n");
      return;
    }
    if (name === "TD" || name === "TH") {
      if (gap === " " && text !== "" && !text.endsWith("\n")) {
        text += " |";
      }
      const words = wordsIn(node)
        .replace(/[\s\u00a0]+/g, " ")
        .trim();
      if (isEntry(words)) {
        if (words !== "") write(words);
        gap = " ";
        return;
      }
      children(node, null);
      if (gap !== "\n\n") gap = " ";
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) widen("\n\n");
    if (name === "OL") {
      let number = 0;
      children(node, () => `${++number}.`);
    } else children(node, name === "UL" ? null : listMark);
    if (isBlock) widen("\n\n");
  };
  const children = (node: DomNode, listMark: (() => string) | null): void => {
    for (let i = 0; i < node.childNodes.length; i++) walk(node.childNodes[i], listMark);
  };
  walk(root, null);
  return text.trim();
}
