/** A PDF written by hand: words at places, in Helvetica; as small as the format allows. */

export interface Put {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

interface Options {
  /** What it says of itself: Title, Author, CreationDate. */
  readonly info?: Readonly<Record<string, string>>;
  /** It asks for a password. */
  readonly lock?: boolean;
  /** Its font has glyphs by number, and no word of which letters they are. */
  readonly unmapped?: boolean;
}

/** Signs of Windows-1252 that are not where Unicode has them. */
const windows: Readonly<Record<string, string>> = { "•": "\x95", "–": "\x96", "—": "\x97", "“": "\x93", "”": "\x94", "’": "\x92" };

/** Pages of 595 by 842 points. */
export function pdfOf(pages: readonly (readonly Put[])[], { info = {}, lock = false, unmapped = false }: Options = {}): Uint8Array {
  const words = (text: string): string => `(${text.replace(/[•–—“”’]/g, (sign) => windows[sign]).replace(/[\\()]/g, "\\$&")})`;
  const glyphs = (text: string): string => `<${[...text].map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, "0")).join("")}>`;
  const font = unmapped
    ? "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>"
    : "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  const objects: string[] = ["<< /Type /Catalog /Pages 2 0 R >>", `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(" ")}] >>`, font, `<< ${Object.entries(info).map(([key, value]) => `/${key} ${words(value)}`).join(" ")} >>`];
  for (const [i, page] of pages.entries()) {
    const content = page.map(({ text, x = 72, y, size = 10 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm ${unmapped ? glyphs(text) : words(text)} Tj ET`).join("\n");
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`, `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`);
  }
  if (lock) objects.push(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`);
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  const encrypt = lock ? ` /Encrypt ${objects.length} 0 R /ID [<01><01>]` : "";
  return Buffer.from(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R${encrypt} >>\nstartxref\n${xref}\n%%EOF\n`, "latin1");
}

/** Lines of a column from the top down, a line of 12 points each; "" leaves one out. */
export const column = (lines: readonly string[], { x = 72, top = 720, size = 10 }: { readonly x?: number; readonly top?: number; readonly size?: number } = {}): readonly Put[] =>
  lines.flatMap((text, i) => (text === "" ? [] : [{ text, x, y: top - 12 * i, size }]));

/** Widths of Helvetica's letters from the space to the tilde, in thousandths of its size. */
const widths = `278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584`.split(" ").map(Number);
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (widths[letter.charCodeAt(0) - 32] ?? 556), 0) / 1000;

/** A text set as a report is: lines filled to the edge, long words divided at it, a running head and the number of each page, paragraphs parted by half a line. */
export function setAsReport(text: string, { width = 400, rows = 40 }: { readonly width?: number; readonly rows?: number } = {}): readonly (readonly Put[])[] {
  const pages: Put[][] = [];
  let y = 0;
  let left = 0;
  const put = (line: string, size: number): void => {
    if (left <= 0) {
      pages.push([{ text: "Collected Reports of the Year", y: 810, size: 8 }, { text: `Page ${pages.length + 1}`, x: 280, y: 30, size: 8 }]);
      [y, left] = [760, rows];
    }
    pages[pages.length - 1].push({ text: line, y, size });
    [y, left] = [y - 1.2 * size, left - 1];
  };
  for (const [i, paragraph] of text.trim().split(/\n{2,}/).entries()) {
    const size = i === 0 ? 16 : 10;
    for (const given of paragraph.split("\n")) {
      let line = "";
      for (const word of given.split(/\s+/)) {
        const room = width / size - widthOf(line === "" ? "" : `${line} `);
        const [, head = "", tail = ""] = size === 10 ? (/^(\p{Ll}{4,5})(\p{Ll}{5,}\W?)$/u.exec(word) ?? []) : [];
        if (widthOf(word) <= room) line = line === "" ? word : `${line} ${word}`;
        else if (head !== "" && widthOf(`${head}-`) <= room) {
          put(`${line} ${head}-`, size);
          line = tail;
        } else {
          put(line, size);
          line = word;
        }
      }
      put(line, size);
    }
    y -= 6;
  }
  return pages;
}
