"""The rivals get every word that Plenum shows, and Markdown that says no more than the words."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.markdown import markdown
from benchmarks.pages import Page, Pages, pages
from builders.plan import plan
from builders.plan.scene import Table
from seminar.emphasis import Run, plain
from seminar.folder import open_seminar, read_survey_of

SAMPLE = Path(__file__).resolve().parents[2] / "sample_inputs" / "dialogseminar-2025"


def test_every_text_of_a_slide_is_on_its_page() -> None:
    seminar = open_seminar(SAMPLE)
    planned = plan(seminar, read_survey_of(SAMPLE, seminar))
    made = pages(planned).pages
    assert len(made) == len(planned.slides)
    for slide, page in zip(planned.slides, made, strict=True):
        bullets = ["".join(run.text for run in runs) for runs in page.bullets]
        shown = [page.title, page.kicker, *bullets]
        assert page.notes == slide.notes
        for fill in slide.fills:
            for paragraph in fill.paragraphs:
                assert any(plain(paragraph.text) in text for text in shown) or (
                    fill.region == "title"
                )


def test_a_table_is_a_bullet_a_row() -> None:
    planned = plan(open_seminar(SAMPLE))
    slide, page = next(
        (slide, page)
        for slide, page in zip(planned.slides, pages(planned).pages, strict=True)
        if any(isinstance(shape, Table) for shape in slide.shapes)
    )
    (table,) = (shape for shape in slide.shapes if isinstance(shape, Table))
    assert len(page.bullets) >= len(table.rows)


def test_markdown_keeps_bold_words_and_takes_signs_literally() -> None:
    runs = (Run("Vi "), Run("bygger bruer", bold=True), Run(" 2 * 3 [a] # 1."))
    page = Page("1. *Mål*", "Her & nå", (runs,), ("09.00–10.00", "# ikke en overskrift"))
    text = markdown(Pages("Tittel", "nb-NO", "", (page,)))
    assert text.startswith("# 1\\. \\*Mål\\*\n\nHer \\& nå\n\n- Vi **bygger bruer** 2 \\* 3")
    assert "\n::: notes\n09.00–10.00\n\n\\# ikke en overskrift\n:::\n" in text
    assert not re.search(r"(?<!\\)\[", text)
