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
