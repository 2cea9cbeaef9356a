// The text with PptxGenJS: node with_pptxgenjs.mjs MODULES TARGET
import { createRequire } from "node:module";

const [modules, target] = process.argv.slice(2);
const PptxGenJS = createRequire(`${modules}/`)("pptxgenjs");

const deck = new PptxGenJS();
deck.title = "Dialog om tjenestene";
deck.layout = "LAYOUT_WIDE";
deck.defineSlideMaster({
  title: "INNHOLD",
  objects: [
    {
      placeholder: {
        options: { name: "tittel", type: "title", x: 0.5, y: 0.4, w: 12, h: 1 },
        text: "",
      },
    },
    {
      placeholder: {
        options: { name: "innhold", type: "body", x: 0.5, y: 1.6, w: 12, h: 5 },
        text: "",
      },
    },
  ],
  slideNumber: { x: 12.5, y: 7 },
});

const first = deck.addSlide({ masterName: "INNHOLD" });
first.addText("Hva vi vet", { placeholder: "tittel" });
first.addText(
  [
    { text: "Flere kommer tilbake.", options: { bullet: true, breakLine: true } },
    { text: "Færre ringer.", options: { bullet: true, indentLevel: 1 } },
  ],
  { placeholder: "innhold" },
);
first.addNotes("Gi gruppene ti minutter.");

const second = deck.addSlide({ masterName: "INNHOLD" });
second.addText("Målingene", { placeholder: "tittel" });
second.addTable(
  [
    [{ text: "År" }, { text: "Svar" }],
    [{ text: "2025", options: { colspan: 2 } }],
    [{ text: "2024" }, { text: "140" }],
  ],
  { x: 0.5, y: 1.6, w: 6 },
);
second.addChart(
  deck.charts.BAR,
  [{ name: "Snitt", labels: ["2023", "2024", "2025"], values: [3.8, 3.9, 4.2] }],
  { x: 7, y: 1.6, w: 5, h: 4 },
);

const third = deck.addSlide();
third.addText("Uten oppsett", { x: 1, y: 1, w: 5, h: 1, hyperlink: { url: "https://example.org" } });
third.addShape(deck.shapes.RECTANGLE, { x: 1, y: 3, w: 3, h: 1, fill: { color: "336699" } });
await deck.writeFile({ fileName: target });
