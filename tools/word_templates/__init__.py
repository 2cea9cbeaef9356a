r"""Makes the built-in Word templates, `templates/<document>.<language>.docx`.

Run by `python -m tools.make_template` when look or words change; users never run it.

How to write a template
-----------------------
A document is one module with one function from a `Language` to a `Template`, and one line in
`shelf.DEFINITIONS` (its id: `program`, `handout`, `task-sheets`, `answer-sheets`, `group-list`,
`run-sheet`, `summary`). `program.py` is the example to read. Then run `python -m
tools.make_template`, and put the translations of new words in the catalogue.

- **Words** are plain text in the template: `text = words.text; text("Time")` (the catalogue finds
  them by the name `text`). The English originals are keys of the catalogue. A tag inside a sentence
  is one of its fields: `text("In {place}.", place="{{ seminar.venue }}")`.
- **Paragraphs** (`markup`): `paragraph("BodyText", "text {{ field }}", strong("bold"), …)` with
  `keep_next`, `page_break`, `gap` (points under a table) and `section` as the only direct
  formatting. In a text `\t` is a tab and `\n` a soft break, all else is escaped. Runs: `strong`,
  `muted`, `mark` (cue, gap), `styled(style, text)`, `field("PAGE", "1")`; `runs(…)` joins them.
  `rich("question.text", style)` is a field with emphasis, alone in its run; in `{{ … }}` such a
  field is plain. `drawn("task.phase_bar")` is a drawn block alone in its paragraph.
- **Tags**: `repeat("day in seminar.programme", block, …)`, `when("seminar.theme", block, …,
  otherwise=[block])`, or `tag("for …")`/`tag("endfor")` where they must lie apart. Conditions
  inside a line are plain text: `"{% if x %}, {{ x }}{% endif %}"`.
- **Tables** (`tables`): `table(columns in mm, header words, rows, title=…, description=…,
  style="PlenumTabell", indent=mm)`. Rows: `row("text", runs(…), cell(…), stacked(paragraphs…))`,
  `repeat_rows("item in day.items", row, …)`, `choose_rows((condition, row), …, otherwise=row)`,
  which return tuples to be spread with `*`; `tag_row("…")`. `cell(…, style=…, keep_next=…,
  fill=LINEN)`. Rows never break over pages, the header row is repeated. After the last table
  there is a sentence: `paragraph("PlenumMerknad", …, gap=8)`.
- **Openings**: `title_block(name)`, `fact(label, value, condition="…")`.
- **Headers and footers** (`letterhead`): `template(…)` gives the usual ones; others by
  `first_header=`, `header=`, `first_footer=`, `footer_=`, made of `letterhead()`,
  `running_header(name)`, `footer(words, "more", …)`, `footer_without_number()`.
- **Pages** (`pages`): `page=LANDSCAPE` for the run sheet. `section(PORTRAIT, columns=2,
  continuous=True)` goes to the paragraph that ends a section (`paragraph(…, section=…)`); the last
  one is `template(last_section=…)`. The first section's headers and footers hold for all.
- **Controls** (`controls`) to write in: `answer_field`, `line_field`, `filled_field`; what the
  empty ones show is also `template(prompts=…)`.
- **Heading 1** is set as `headings="standard"`, `"compact"` or `"new page"` (begins a page).
- **Styles** are named by id: the name without spaces, ø as o (`PlenumSporsmal`, `ListBullet`,
  `Heading1`, `TOC1`, `TOCHeading`). Colours are the deck's (`builders.look`).
"""
