// The text with the npm package docx: node with_docx.mjs MODULES TARGET
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, target] = process.argv.slice(2);
const docx = createRequire(`${modules}/`)("docx");
const { Document, Footer, HeadingLevel, LevelFormat, Packer, Paragraph, PageNumber, Table } = docx;
const { TableCell, TableRow, TextRun, ExternalHyperlink, FootnoteReferenceRun } = docx;

const row = (texts, tableHeader = false) =>
  new TableRow({
    tableHeader,
    children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });
const numbered = (text) => new Paragraph({ text, numbering: { reference: "spørsmål", level: 0 } });

const document = new Document({
  title: "Dialog om tjenestene",
  numbering: {
    config: [
      {
        reference: "spørsmål",
        levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1." }],
      },
    ],
  },
  footnotes: { 1: { children: [new Paragraph("Under hver tiende.")] } },
  sections: [
    {
      footers: {
        default: new Footer({
          children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
        }),
      },
      children: [
        new Paragraph({ text: "Dialog om tjenestene", heading: HeadingLevel.TITLE }),
        new Paragraph({ text: "Hva vi vet", heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun("Folk er "),
            new TextRun({ text: "fornøyde", bold: true }),
            new FootnoteReferenceRun(1),
          ],
        }),
        new Paragraph({ text: "Flere kommer tilbake.", bullet: { level: 0 } }),
        new Paragraph({ text: "Færre ringer.", bullet: { level: 1 } }),
        new Table({ rows: [row(["År", "Svar"], true), row(["2024", "140"]), row(["2025", "155"])] }),
        numbered("Hva bør vi slutte med?"),
        numbered("Hva bør vi begynne med?"),
        new Paragraph({
          children: [
            new ExternalHyperlink({
              link: "https://example.org/rapport",
              children: [new TextRun({ text: "Rapporten", style: "Hyperlink" })],
            }),
          ],
        }),
      ],
    },
  ],
});
writeFileSync(target, await Packer.toBuffer(document));
