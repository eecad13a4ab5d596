/** A brief as a Word document: footnotes of Word's own, headings, boxes with borders, each quotation in its own language. The same brief is the same bytes. */
import type { FootnoteReferenceRun, Paragraph as WordParagraph, ParagraphChild, Table as WordTable } from "docx";
import type { Block, Brief } from "./brief.ts";
import { languages } from "./brief.ts";
import type { Run } from "./runs.ts";
import { steadyZip } from "../zip.ts";

/** A4, in twentieths of a point. */
const paper = 11_906;
const margin = 1247;
const pageWidth = paper - 2 * margin;
const codes: Readonly<Record<string, string>> = { en: "en-GB", fr: "fr-FR" };

export async function docxOf(brief: Brief): Promise<Uint8Array> {
  const {
    Document,
    FootnoteReferenceRun: Mark,
    HeadingLevel,
    LevelFormat,
    Packer,
    Paragraph,
    ShadingType,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = await import("docx");
  const { words } = languages[brief.lang];
  const footnotes: Record<string, { children: WordParagraph[] }> = {};
  let marks = 0;
  const plain = (runs: readonly Run[]): ParagraphChild[] =>
    runs.flatMap((run): ParagraphChild[] =>
      "note" in run
        ? []
        : "quote" in run
          ? [
              new TextRun(words.quotes[0]),
              new TextRun({ text: clean(run.quote), language: { value: codes[run.lang] ?? run.lang } }),
              new TextRun(words.quotes[1]),
            ]
          : [new TextRun(clean(run.text))],
    );
  // Word has no second mark to one footnote: a note that is cited again is printed again.
  const mark = (n: number): FootnoteReferenceRun => {
    footnotes[String(++marks)] = { children: [new Paragraph({ style: "FootnoteText", children: plain(brief.notes[n - 1].runs) })] };
    return new Mark(marks);
  };
  const say = (runs: readonly Run[]): ParagraphChild[] => runs.flatMap((run) => ("note" in run ? [mark(run.note)] : plain([run])));
  const partOf = (one: Block): WordParagraph[] => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(clean(one.title))] }),
    ...(one.says ? [new Paragraph({ children: [new TextRun(clean(one.says))] })] : []),
    ...one.entries.map((entry) => new Paragraph({ numbering: { reference: "list", level: 0 }, children: say(entry.runs) })),
    ...(one.more ? [new Paragraph({ children: [new TextRun(clean(one.more))] })] : []),
  ];
  const edge = { style: "single", size: 8, color: "6B7280" } as const;
  // One cell, so that paragraphs of different indents stand in one frame.
  const boxOf = (one: Block): WordTable =>
    new Table({
      width: { size: pageWidth, type: WidthType.DXA },
      columnWidths: [pageWidth],
      rows: [
        new TableRow({
          children: [
            new TableCell({
              width: { size: pageWidth, type: WidthType.DXA },
              margins: { top: 60, bottom: 100, left: 160, right: 160 },
              borders: { top: edge, bottom: edge, left: edge, right: edge },
              shading: { type: ShadingType.CLEAR, color: "auto", fill: "F2F4F7" },
              children: partOf(one),
            }),
          ],
        }),
      ],
    });
  const block = (one: Block): readonly (WordParagraph | WordTable)[] => (one.isBox ? [new Paragraph({ children: [] }), boxOf(one)] : partOf(one));
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(clean(brief.title))] }),
    new Paragraph({ children: [new TextRun({ text: clean(`${brief.asOf} ${brief.searched}`), italics: true })] }),
    ...brief.blocks.flatMap(block),
    new Paragraph({ children: [] }),
  ];
  const font = { font: "Georgia", size: 21 };
  const document = new Document({
    title: brief.title,
    creator: "Muster",
    lastModifiedBy: "Muster",
    description: brief.asOf,
    revision: 1,
    footnotes,
    numbering: {
      config: [
        { reference: "list", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", style: { paragraph: { indent: { left: 360, hanging: 240 } } } }] },
      ],
    },
    styles: {
      default: {
        document: { run: { ...font, language: { value: codes[brief.lang] } }, paragraph: { spacing: { after: 90, line: 264 } } },
        heading1: { run: { font: "Georgia", size: 32, bold: true, color: "14213D" }, paragraph: { spacing: { after: 60 } } },
        heading2: { run: { font: "Georgia", size: 23, bold: true, color: "14213D" }, paragraph: { spacing: { before: 200, after: 60 } } },
        footnoteText: { run: { font: "Georgia", size: 17 } },
      },
    },
    sections: [{ properties: { page: { size: { width: paper, height: 16838 }, margin: { top: 1134, bottom: 1134, left: margin, right: margin } } }, children }],
  });
  return steadyZip(new Uint8Array(await Packer.toBuffer(document)), brief.knownBy ?? brief.trueOn);
}

/** XML knows no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
