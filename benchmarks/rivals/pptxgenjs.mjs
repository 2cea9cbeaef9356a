// The slides with PptxGenJS as its documentation shows it: a slide master with placeholders for
// title and body, a footer and a slide number, and notes.
// Run as `node pptxgenjs.mjs PACKAGES PAGES DECK`, where PACKAGES is the folder npm installed into.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [packages, pages, file] = process.argv.slice(2).map((path) => resolve(path));
const PptxGenJS = createRequire(`${packages}/package.json`)("pptxgenjs");

const MASTER = "TITLE_AND_BODY";
const BODY = { x: 0.6, y: 1.5, w: 12.1, h: 5.1 };

function master(footer) {
  return {
    title: MASTER,
    objects: [
      {
        placeholder: {
          options: { name: "title", type: "title", x: 0.6, y: 0.4, w: 12.1, h: 0.9 },
          text: "",
        },
      },
      { placeholder: { options: { name: "body", type: "body", ...BODY }, text: "" } },
      { text: { text: footer, options: { x: 0.6, y: 6.9, w: 9, h: 0.4, fontSize: 12 } } },
    ],
    slideNumber: { x: 12.2, y: 6.9, fontSize: 12 },
  };
}

/** A paragraph as PptxGenJS wants it: runs in a row, the last one with a break after it. */
function paragraph(runs, bullet) {
  return runs.map((run, at) => ({
    text: run.text,
    options: {
      bold: run.bold,
      italic: run.italic,
      ...(at === 0 && bullet ? { bullet: true } : {}),
      breakLine: at === runs.length - 1,
    },
  }));
}

function body(page) {
  const kicker = page.kicker ? paragraph([{ text: page.kicker }], false) : [];
  return [...kicker, ...page.bullets.flatMap((runs) => paragraph(runs, true))];
}

const content = JSON.parse(readFileSync(pages, "utf-8"));
const deck = new PptxGenJS();
deck.layout = "LAYOUT_WIDE";
deck.title = content.title;
deck.defineSlideMaster(master(content.footer));
for (const page of content.pages) {
  const slide = deck.addSlide({ masterName: MASTER });
  slide.addText(page.title, { placeholder: "title" });
  slide.addText(body(page), { placeholder: "body" });
  slide.addNotes(page.notes.join("\n"));
}
await deck.writeFile({ fileName: file });
