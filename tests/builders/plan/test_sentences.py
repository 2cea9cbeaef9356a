"""Slides that are sentences: title, section, statement, quote, reference, break and closing."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from msgspec.structs import replace

from builders.canvas import Canvas, LayoutCanvas, built_in_canvas
from builders.fit import measure
from builders.look import PT, RUST, Role, rect
from builders.plan.compose import moments
from builders.plan.drafting import Context, Draft
from builders.plan.fitting import fill
from builders.plan.sentences import (
    break_slide,
    closing,
    quote,
    reference,
    section,
    statement,
    title_slide,
)
from seminar.emphasis import plain
from seminar.model import (
    BreakSlide,
    ClosingSlide,
    Day,
    Item,
    Organisation,
    QuoteSlide,
    ReferenceSlide,
    SectionSlide,
    Seminar,
    StatementSlide,
    TitleSlide,
)
from tests.composing import context, filled, low_canvas, misfits, moment, texts
from tests.strategies import lines
from tests.strategies import texts as any_text

WORDS = "Vi snakker sammen om det som er vanskelig"


def heading_size(draft: Draft, where: Context) -> float | None:
    frame = where.layout(draft.role).frames["title"]
    made, _ = fill("title", draft.title, frame, where.heading_face, draft.steps)
    return made.paragraphs[0].size


def size(draft: Draft, region: str, place: int = 0) -> float | None:
    (made,) = [made for made in draft.fills if made.region == region]
    return made.paragraphs[place].size


def only(drafts: list[Draft]) -> Draft:
    (draft,) = drafts
    return draft


def without(role: Role, *regions: str) -> Canvas:
    """Return the built-in canvas, its layout for `role` without some places."""
    own = built_in_canvas()
    layout = own.layout(role)
    frames = {region: frame for region, frame in layout.frames.items() if region not in regions}
    changed: dict[Role, LayoutCanvas] = {role: replace(layout, frames=frames)}
    return replace(own, layouts=own.layouts | changed)


# --- title ----------------------------------------------------------------------------------------

SEMINAR = Seminar(
    title="Dialogseminar 2025",
    theme="Sammen om oppdraget",
    subtitle="For folkevalgte og administrasjon",
    organisation=Organisation(name="Levanger kommune", parallel_names=("Levangken tjïelte",)),
    venue="Rådhuset",
    programme=(Day(date=dt.date(2025, 3, 20)), Day(date=dt.date(2025, 3, 21))),
)


def titled(seminar: Seminar = SEMINAR, canvas: Canvas | None = None) -> Draft:
    return only(title_slide(context(seminar, canvas), TitleSlide(), moment()))


def test_the_title_slide_says_theme_kind_who_when_and_where():
    draft = titled()
    assert (draft.role, draft.title) == ("title", "Sammen om oppdraget")
    assert filled(draft, "subtitle") == ["For folkevalgte og administrasjon"]
    assert filled(draft, "organisation") == ["Levanger kommune\nLevangken tjïelte"]
    assert filled(draft, "time_and_place") == ["20.–21. mars 2025 · Rådhuset"]


def test_every_name_of_the_organisation_has_the_same_size_and_weight():
    assert size(titled(), "organisation") == 24


@pytest.mark.parametrize(
    "theme, expected",
    [
        ("Samspill", 60),
        ("Sammen om oppdraget", 60),
        ("Godt samspill mellom politikk og administrasjon", 54),
        ("Hvordan holder vi sammen når budsjettet strammes inn?", 44),
    ],
)
def test_the_longer_the_theme_the_smaller(theme: str, expected: float):
    draft = titled(replace(SEMINAR, theme=theme))
    assert heading_size(draft, context(SEMINAR)) == expected


def test_a_seminar_without_a_theme_is_called_by_its_title():
    assert titled(replace(SEMINAR, theme="")).title == "Dialogseminar 2025"


def test_what_is_not_said_leaves_no_empty_place():
    assert titled(Seminar(theme="Tema")).fills == ()


def test_with_arms_the_title_has_another_layout_and_a_picture_that_says_whose():
    arms = replace(SEMINAR, organisation=Organisation(name="Levanger kommune", logo="media/v.png"))
    draft = titled(arms)
    assert draft.role == "title_with_arms"
    (picture,) = draft.shapes
    assert getattr(picture, "description", "") == "Våpenet til Levanger kommune"


def test_a_layout_without_places_for_them_has_when_and_who_below_the_theme():
    canvas = without("title", "organisation", "time_and_place", "subtitle")
    frames = canvas.layout("title").frames
    roomy = replace(built_in_canvas().layout("title").frames["subtitle"], rect=rect(2, 11, 14, 6))
    frames["subtitle"] = roomy
    draft = titled(canvas=canvas)
    assert filled(draft, "subtitle") == [
        "For folkevalgte og administrasjon\n20.–21. mars 2025 · Rådhuset\n"
        "Levanger kommune\nLevangken tjïelte"
    ]


# --- section --------------------------------------------------------------------------------------


def test_a_section_says_its_number_its_name_and_a_line():
    slide = SectionSlide(number="2", title="Samspill og tillit", lead="Hva vi vet")
    draft = only(section(context(Seminar()), slide, moment()))
    assert draft.title == "Samspill og tillit"
    assert (filled(draft, "section_number"), filled(draft, "lead")) == (["2"], ["Hva vi vet"])
    assert size(draft, "section_number") == 130


def test_a_long_number_is_set_smaller_and_none_takes_no_place():
    where = context(Seminar())
    long = only(section(where, SectionSlide(number="XVIII", title="A"), moment()))
    assert (size(long, "section_number") or 0) < 130
    assert only(section(where, SectionSlide(title="A"), moment())).fills == ()


def test_a_layout_without_a_place_for_the_number_has_it_before_the_name():
    where = context(Seminar(), without("section", "section_number"))
    slide = SectionSlide(number="2", title="Tillit")
    assert only(section(where, slide, moment())).title == "2 · Tillit"


@pytest.mark.parametrize(
    "name, expected",
    [
        ("Tillit", 54),
        ("Fra vedtak til virkelighet: Hvem gjør hva, og når?", 54),
        (f"{WORDS}, også når det koster", 48),
    ],
)
def test_the_longer_the_name_the_smaller(name: str, expected: float):
    where = context(Seminar())
    draft = only(section(where, SectionSlide(title=name), moment()))
    assert heading_size(draft, where) == expected


# --- statement ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Lytt", 72),
        ("Hva kan du gjøre i morgen som gjør det lettere å stole på deg?", 72),
        ("Hva kan du gjøre i morgen som gjør det lettere å stole på deg, og på oss i lag?", 60),
        (
            "Uenighet om sak er ikke et problem vi skal løse. Den er grunnen til at vi har et "
            "kommunestyre, og den blir nyttig først når vi tåler å høre hverandre ut.",
            48,
        ),
    ],
)
def test_the_longer_the_statement_the_smaller(text: str, expected: float):
    where = context(Seminar())
    draft = only(statement(where, StatementSlide(text=text), moment()))
    assert heading_size(draft, where) == expected


def test_the_sentence_is_the_title_and_its_emphasis_in_rust():
    slide = StatementSlide(text="Hva er **tillit?**", kicker="Til ettertanke", addition="To og to")
    draft = only(statement(context(Seminar()), slide, moment()))
    assert (draft.role, draft.title, draft.kicker) == (
        "statement",
        "Hva er **tillit?**",
        "Til ettertanke",
    )
    assert draft.title_emphasis == RUST
    assert filled(draft, "addition") == ["To og to"]


def foreign() -> Context:
    """Return a context whose layout for statements is another role's."""
    low = low_canvas()
    layouts: dict[Role, LayoutCanvas] = {"statement": replace(low.layout("statement"), own=False)}
    return context(Seminar(), replace(low, layouts=low.layouts | layouts))


def test_on_a_foreign_template_a_statement_stands_large_below_its_kicker():
    slide = StatementSlide(text=WORDS, kicker="Til ettertanke")
    draft = only(statement(foreign(), slide, moment()))
    assert draft.title == "Til ettertanke"
    assert texts(draft.shapes) == [WORDS]
    assert misfits(draft, foreign()) == []


def test_there_what_is_said_under_a_statement_is_read_after_it():
    canvas = foreign().canvas
    low = canvas.layout("statement")
    homeless = {name: replace(one, placeholder=None) for name, one in low.frames.items()}
    layouts: dict[Role, LayoutCanvas] = {"statement": replace(low, frames=homeless)}
    where = context(Seminar(), replace(canvas, layouts=canvas.layouts | layouts))
    slide = StatementSlide(text="Vi lytter", addition="Ta det med hjem")
    draft = only(statement(where, slide, moment()))
    assert texts(draft.shapes) == ["Vi lytter", "Ta det med hjem"]
    assert draft.fills == ()


def test_without_a_kicker_the_item_is_the_heading_there():
    draft = only(statement(foreign(), StatementSlide(text=WORDS), moment()))
    assert draft.title == "Økt"


@given(any_text)
def test_a_statement_that_is_cut_is_whole_in_the_notes(text: str):
    draft = only(statement(foreign(), StatementSlide(text=text), moment()))
    shown = " ".join(texts(draft.shapes))
    assert shown == text or text in draft.whole
    assert misfits(draft, foreign()) == []


# --- quote ----------------------------------------------------------------------------------------


def quoted(where: Canvas | None = None, /, **fields: str) -> Draft:
    return only(quote(context(Seminar(), where), QuoteSlide(**fields), moment()))


def test_a_quote_has_its_theme_as_title_and_its_source_below():
    draft = quoted(theme="Om å lytte", quote="Vi har to ører.", source="Zenon, filosof")
    assert draft.title == "Om å lytte"
    assert filled(draft, "quote") == ["Vi har to ører.", "Zenon, filosof"]
    assert draft.origin == ("Zenon, filosof",)
    assert "Sitatet: Vi har to ører." in draft.shown


@pytest.mark.parametrize(
    "written, shown",
    [
        ("«Vi har to ører.»", "Vi har to ører."),
        ("“Two ears.”", "Two ears."),
        (
            "«Tillit» er et stort ord, og «lytt» et lite. «Ja»",
            "«Tillit» er et stort ord, og «lytt» et lite. «Ja»",
        ),
        ("Uten tegn", "Uten tegn"),
    ],
)
def test_marks_round_the_whole_quote_are_taken_off(written: str, shown: str):
    assert filled(quoted(theme="Tema", quote=written), "quote") == [shown]


@pytest.mark.parametrize("words, expected", [(4, 48), (8, 48), (28, 40), (40, 36)])
def test_the_longer_the_quote_the_smaller(words: int, expected: float):
    assert size(quoted(theme="Tema", quote="lytt nøye " * (words // 2)), "quote") == expected


def test_a_quote_that_is_too_long_is_cut_and_whole_in_the_notes():
    text = "lytt nøye " * 60 + "slutt"
    draft = quoted(theme="Tema", quote=text, source="En")
    assert filled(draft, "quote")[0].endswith("…")
    assert draft.shown == (f"Sitatet: {text}",)


def test_balancing_a_quote_leaves_its_source_on_its_line():
    source = "Fra en tale om samspill, mange år etter at det hendte"
    draft = quoted(theme="Tema", quote="Vi har to ører og én munn, så lytt", source=source)
    frame = built_in_canvas().layout("quote").frames["quote"]
    narrow = frame.width - draft.fills[1].inset / PT
    assert measure([(source, frame.levels[1])], narrow, context(Seminar()).body_face).lines == 1


def test_without_words_and_source_the_place_stays_empty():
    assert [made.region for made in quoted(theme="Tema").fills] == ["sign"]


@given(any_text, lines)
def test_a_quote_and_its_source_stand_in_their_frame(text: str, source: str):
    for canvas in (None, low_canvas()):
        draft = quoted(canvas, theme="Tema", quote=text, source=source)
        assert misfits(draft, context(Seminar(), canvas)) == []


# --- reference ------------------------------------------------------------------------------------


def referred(where: Canvas | None = None, /, **fields: str) -> Draft:
    return only(reference(context(Seminar(), where), ReferenceSlide(**fields), moment()))


FIELDS = {
    "title": "Vil du vite mer?",
    "work": "Styrket lederskap",
    "publisher": "KS, delrapport 1",
    "text": "Hva reglene sier om roller",
    "link_text": "Les rapporten hos KS",
    "address": "https://www.ks.no/rapport",
}


def test_a_reference_says_work_publisher_text_and_link():
    draft = referred(**FIELDS)
    assert filled(draft, "work") == [
        FIELDS[name] for name in ("work", "publisher", "text", "link_text")
    ]
    assert draft.fills[0].paragraphs[-1].address == FIELDS["address"]
    assert draft.shown == ("Adresse: https://www.ks.no/rapport",)
    assert size(draft, "work") == 44


def test_a_work_of_more_than_three_lines_is_smaller():
    assert size(referred(work=" ".join([WORDS] * 3)), "work") == 36


def test_without_a_text_for_the_link_the_address_is_shown():
    assert filled(referred(address="https://www.ks.no"), "work") == ["https://www.ks.no"]


def test_without_an_address_nothing_links():
    draft = referred(work="En bok", publisher="Fås på biblioteket")
    assert [one.address for one in draft.fills[0].paragraphs] == ["", ""]
    assert draft.shown == ()


def test_a_long_text_is_cut_and_the_link_stays():
    draft = referred(**FIELDS | {"text": WORDS * 40})
    assert filled(draft, "work")[-1] == "Les rapporten hos KS"
    assert filled(draft, "work")[-2].endswith("…")
    assert WORDS * 40 in draft.whole


@given(lines, lines, any_text, lines)
def test_a_reference_stands_in_its_frame(work: str, publisher: str, text: str, link: str):
    for canvas in (None, low_canvas()):
        draft = referred(canvas, work=work, publisher=publisher, text=text, link_text=link)
        assert misfits(draft, context(Seminar(), canvas)) == []


# --- break and closing ----------------------------------------------------------------------------


def paused(kind: str = "break", title: str = "Pause", following: Item | None = None) -> Draft:
    item = Item(id="i", title=title, kind=kind, minutes=25, place="Foajeen")  # type: ignore[arg-type]
    items = (item, following) if following else (item,)
    day = Day(id="d", date=dt.date(2025, 3, 20), start=dt.time(10, 20), items=items)
    here = context(Seminar(programme=(day,)))
    return only(break_slide(here, BreakSlide(), next(iter(moments(here)))))


def test_a_break_says_by_the_clock_when_we_start_again_and_what_comes_then():
    draft = paused(following=Item(title="Oppgave 1"))
    assert draft.title == "Pause"
    assert filled(draft, "lead") == ["Vi starter igjen klokka"]
    assert filled(draft, "clock") == ["10.45"]
    assert filled(draft, "next") == ["Etterpå: Oppgave 1"]
    assert size(draft, "clock") == 166
    assert draft.shown == ("Sted: Foajeen",)


def test_a_break_ends_for_the_hall_when_what_follows_begins():
    draft = paused(following=Item(title="Oppgave 1", start=dt.time(11, 0)))
    assert filled(draft, "clock") == ["11.00"]


def test_where_nothing_follows_nothing_is_said_of_it():
    assert filled(paused(), "next") == []
    assert filled(paused(), "clock") == ["10.45"]


def test_an_unnamed_meal_is_called_a_meal_and_an_unnamed_talk_a_talk():
    draft = paused("meal", "", Item(kind="talk"))
    assert draft.title == "Måltid"
    assert filled(draft, "next") == ["Etterpå: Innlegg"]


def test_the_closing_stands_on_the_ground_of_the_sections():
    slide = ClosingSlide(title="Takk for i dag", text="Vi ses i morgen")
    draft = only(closing(context(Seminar()), slide, moment()))
    assert (draft.role, draft.title, filled(draft, "lead")) == (
        "section",
        "Takk for i dag",
        ["Vi ses i morgen"],
    )


@given(any_text)
def test_a_closing_that_is_cut_is_whole_in_the_notes(text: str):
    draft = only(closing(context(Seminar()), ClosingSlide(title="Takk", text=text), moment()))
    shown = filled(draft, "lead")
    assert shown == ([text] if text.strip() else []) or text in draft.whole
    assert all(plain(one) for one in shown)
    assert misfits(draft, context(Seminar())) == []
