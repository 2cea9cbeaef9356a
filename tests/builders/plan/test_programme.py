from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.look import MUTED, RUST, WHITE, cm
from builders.plan import plan
from builders.plan.drafting import Moment
from builders.plan.programme import Positions, programme
from builders.plan.scene import Row, Table
from seminar.model import Day, Item, ItemKind, ProgrammeSlide, SectionSlide, Seminar, TitleSlide
from seminar.schedule import schedule
from tests.composing import context, low_canvas, table_misfits

TITLES: list[tuple[ItemKind, str]] = [
    ("opening", "Velkommen"),
    ("talk", "Tilbakeblikk på fjoråret"),
    ("talk", "Samspill og tillit"),
    ("break", "Pause"),
    ("task", "Oppgave 1: Samspillet i dag og i morgen"),
    ("meal", "Lunsj"),
    ("talk", "Relasjonell kapasitet: Hva viser målingen?"),
    ("talk", "Bli kjent"),
    ("break", "Pause"),
    ("plenary", "Oppsummering i plenum"),
]


def item(kind: ItemKind, title: str, place: int, day: int = 1) -> Item:
    slide = SectionSlide(id=f"s{day}-{place}", title=f"{title} {day}-{place}")
    who = "" if kind in ("break", "meal") else "Kommunedirektør"
    return Item(
        id=f"i{day}-{place}", title=title, kind=kind, minutes=30, presenter=who, slides=(slide,)
    )


def day(titles: Sequence[tuple[ItemKind, str]] = TITLES, number: int = 1, title: str = "") -> Day:
    items = tuple(item(*one, place, number) for place, one in enumerate(titles))
    date = dt.date(2025, 3, 19 + number)
    return Day(id=f"d{number}", date=date, title=title, items=items)


def moment(of: Day, place: int = 0, number: int = 1) -> Moment:
    timed = schedule(of)
    row = timed.items[place]
    return Moment(number, of, timed, row.item, row, number=place)


def table(shapes: Sequence[object]) -> Table:
    (one,) = shapes
    assert isinstance(one, Table)
    return one


def shown(row: Row) -> list[str]:
    return [line.text for cell in row.cells for line in cell.lines]


def titles_of(parts: Sequence[Table]) -> list[str]:
    return [shown(row)[1] for part in parts for row in part.rows[1:]]


# --- the programme slide --------------------------------------------------------------------------


def test_the_programme_shows_time_item_and_presenter_of_every_row() -> None:
    one = day()
    (draft,) = programme(context(Seminar(programme=(one,))), ProgrammeSlide(), moment(one))
    rows = table(draft.shapes).rows
    assert [shown(row) for row in rows][:5] == [
        ["Tid", "Innhold", "Ansvar"],
        ["09.00", "Velkommen", "Kommunedirektør"],
        ["09.30", "Tilbakeblikk på fjoråret", "Kommunedirektør"],
        ["10.00", "Samspill og tillit", "Kommunedirektør"],
        ["10.30", "Pause"],
    ]
    assert len(rows) == 11


def test_the_rows_are_as_high_as_the_design_says_when_they_fill_the_slide() -> None:
    one = day()
    (draft,) = programme(context(Seminar(programme=(one,))), ProgrammeSlide(), moment(one))
    made = table(draft.shapes)
    assert made.rows[1].height == pytest.approx(cm(1.19), rel=0.01)
    assert made.rows[4].height == pytest.approx(cm(0.94), rel=0.01)
    assert made.rect.h == sum(row.height for row in made.rows) <= cm(12.3)


def test_a_day_of_five_rows_is_set_large() -> None:
    one = day(TITLES[:5])
    (draft,) = programme(context(Seminar(programme=(one,))), ProgrammeSlide(), moment(one))
    row = table(draft.shapes).rows[1]
    assert row.height == cm(1.6)
    assert row.cells[1].lines[0].type.size == 24


@pytest.mark.parametrize(("rows", "rests"), [(8, ()), (9, (4,)), (10, (4,)), (10, (2, 4, 7))])
def test_a_day_of_eight_to_ten_rows_stays_on_one_slide(rows: int, rests: tuple[int, ...]) -> None:
    made = day([("meal" if n in rests else "talk", f"Sak {n}") for n in range(rows)])
    drafts = programme(context(Seminar(programme=(made,))), ProgrammeSlide(), moment(made))
    assert len(drafts) == 1


def test_a_day_without_presenters_has_no_column_for_them() -> None:
    bare = replace(day(), items=tuple(replace(one, presenter="") for one in day().items))
    (draft,) = programme(context(Seminar(programme=(bare,))), ProgrammeSlide(), moment(bare))
    assert [len(row.cells) for row in table(draft.shapes).rows] == [2] * 11


def test_a_long_day_is_divided_at_the_meal() -> None:
    one = day([*TITLES[:5], *TITLES[2:], *TITLES[6:8]])
    drafts = programme(
        context(Seminar(programme=(one,))), ProgrammeSlide(title="Dagen"), moment(one)
    )
    parts = [table(draft.shapes) for draft in drafts]
    assert [draft.heading for draft in drafts] == ["Dagen (1 av 2)", "Dagen (2 av 2)"]
    assert titles_of(parts[:1])[-1] == "Lunsj"
    assert titles_of(parts) == [one.title for one in one.items]


def test_a_day_is_not_spread_thinner_for_the_sake_of_its_meals() -> None:
    talks: list[tuple[ItemKind, str]] = [("talk", "Innlegg")] * 14
    one = day([("meal", "Frokost"), *talks, ("meal", "Middag")])
    drafts = programme(context(Seminar(programme=(one,))), ProgrammeSlide(), moment(one))
    assert [len(table(draft.shapes).rows) - 1 for draft in drafts] == [8, 8]


def test_a_title_of_two_lines_makes_its_row_higher() -> None:
    long = "Helhetlig ressursforvaltning og hva det betyr for oss som møter innbyggerne"
    one = day([*TITLES[:6], ("talk", long), *TITLES[7:9]])
    (draft,) = programme(context(Seminar(programme=(one,))), ProgrammeSlide(), moment(one))
    row = table(draft.shapes).rows[7]
    assert cm(1.9) < row.height < cm(2.1)


def test_a_title_longer_than_its_row_may_be_is_whole_in_the_notes() -> None:
    endless = "Samspill og tillit mellom folkevalgte og administrasjon " * 10
    one = day([*TITLES[:3], ("talk", endless)])
    (draft,) = programme(context(Seminar(programme=(one,))), ProgrammeSlide(), moment(one))
    assert titles_of([table(draft.shapes)])[-1].endswith("…")
    assert draft.shown[-1] == f"10.30 {endless.strip()} (Kommunedirektør)"


def test_without_a_title_the_slide_is_headed_by_the_day() -> None:
    named, bare = day(title="Først hører vi"), day(number=2)
    here = context(Seminar(programme=(named, bare)))
    assert programme(here, ProgrammeSlide(), moment(named))[0].title == "Først hører vi"
    heading = programme(here, ProgrammeSlide(), moment(bare, number=2))[0].title
    assert heading == "Dette er planen for dag 2"


def test_the_line_above_the_heading_says_which_day_it_is() -> None:
    two = context(Seminar(programme=(day(), day(number=2))))
    one = context(Seminar(programme=(day(),)))
    slide = ProgrammeSlide()
    assert programme(two, slide, moment(day()))[0].kicker == "Dag 1 · torsdag 20. mars"
    assert programme(one, slide, moment(day()))[0].kicker == "Torsdag 20. mars"


def test_the_table_is_described_by_its_day_its_rows_and_its_times() -> None:
    one = day()
    (draft,) = programme(context(Seminar(programme=(one,))), ProgrammeSlide(), moment(one))
    description = table(draft.shapes).description
    assert description == "Program for dag 1, 10 punkter fra 09.00 til 14.00"


def test_a_break_without_a_title_is_called_after_its_kind() -> None:
    one = day([*TITLES[:2], ("break", ""), *TITLES[2:3]])
    (draft,) = programme(context(Seminar(programme=(one,))), ProgrammeSlide(), moment(one))
    assert titles_of([table(draft.shapes)])[2] == "Pause"


KINDS: list[ItemKind] = ["talk", "break", "meal", "task"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(KINDS),
            st.text("abcdefgh -", max_size=160),
        ),
        min_size=1,
        max_size=40,
    )
)
def test_every_item_is_once_in_the_programme_on_any_template(
    titles: list[tuple[ItemKind, str]],
) -> None:
    one = day(titles)
    for canvas in (None, low_canvas()):
        here = context(Seminar(programme=(one,)), canvas)
        drafts = programme(here, ProgrammeSlide(), moment(one))
        times = [shown(row)[0] for d in drafts for row in table(d.shapes).rows[1:]]
        assert times == [here.words.clock(row.start) for row in schedule(one).items]
        assert not [fault for draft in drafts for fault in table_misfits(draft, here)]


# --- links ----------------------------------------------------------------------------------------


def test_each_title_links_to_the_first_planned_slide_of_its_item() -> None:
    first = replace(
        item("opening", "Velkommen", 0), slides=(TitleSlide(id="t"), ProgrammeSlide(id="p"))
    )
    items = (first, *(item(*one, place) for place, one in enumerate(TITLES[1:6], 1)))
    one = replace(day(), items=(*items, Item(id="last", title="Hjemreise", kind="closing")))
    planned = plan(Seminar(programme=(one,))).slides
    (programme_slide,) = [slide for slide in planned if slide.id == "p.1"]
    rows = table(programme_slide.shapes).rows[1:]
    links = [line.slide for row in rows for line in row.cells[1].lines]
    firsts = {
        one.id: next((s.id for s in planned if s.section.id == one.id), "") for one in one.items
    }
    assert links == list(firsts.values())
    assert links[-1] == ""
    assert len(set(links)) == len(links)


def test_a_link_of_several_lines_knows_where_they_end() -> None:
    long = "Helhetlig ressursforvaltning og hva det betyr for oss som møter innbyggerne"
    one = day([("talk", long), *TITLES[1:3]])
    (draft,) = programme(context(Seminar(programme=(one,))), ProgrammeSlide(), moment(one))
    lines = [row.cells[1].lines[0] for row in table(draft.shapes).rows[1:]]
    first, last = lines[0].spans
    assert (long[slice(*first)] + " " + long[slice(*last)]) == long
    assert lines[1].spans == ()


# --- where we are ---------------------------------------------------------------------------------


def test_the_current_row_is_rust_with_white_bold_text_and_a_height_of_its_own() -> None:
    one = day()
    draft = Positions(context(Seminar(programme=(one,)))).position(moment(one, 4))
    rows = table(draft.shapes).rows
    assert [row.ground for row in rows] == [RUST if n == 5 else None for n in range(11)]
    assert rows[5].height == pytest.approx(cm(1.4), rel=0.01)
    assert all(line.type.colour == WHITE for cell in rows[5].cells for line in cell.lines)


def test_what_is_past_is_muted_and_what_comes_is_regular() -> None:
    one = day()
    draft = Positions(context(Seminar(programme=(one,)))).position(moment(one, 4))
    rows = table(draft.shapes).rows
    past, coming = rows[1].cells[1].lines[0].type, rows[7].cells[1].lines[0].type
    assert (past.bold, past.colour) == (False, MUTED)
    assert not coming.bold
    assert coming.colour != MUTED


def test_the_heading_says_what_happens_now_up_to_a_colon() -> None:
    one = day()
    draft = Positions(context(Seminar(programme=(one,)))).position(moment(one, 4))
    assert draft.title == "Nå: Oppgave 1"


def test_the_heading_is_whole_where_another_session_begins_like_it() -> None:
    one = day([("task", "Oppgave: Kultur"), ("task", "Oppgave: Mandat")])
    draft = Positions(context(Seminar(programme=(one,)))).position(moment(one))
    assert draft.title == "Nå: Oppgave: Kultur"


def test_a_session_of_both_days_is_headed_with_its_day() -> None:
    both = (day(), day(number=2))
    positions = Positions(context(Seminar(programme=both)))
    headings = [positions.position(moment(one, 0, n)).title for n, one in enumerate(both, 1)]
    assert headings == ["Nå, på dag 1: Velkommen", "Nå, på dag 2: Velkommen"]


def test_in_a_divided_programme_the_part_with_the_current_item_is_shown() -> None:
    one = day([*TITLES[:5], *TITLES[2:], *TITLES[6:8]])
    here = context(Seminar(programme=(one,)))
    parts = [table(d.shapes) for d in programme(here, ProgrammeSlide(), moment(one))]
    positions = Positions(here)
    for place, current in enumerate(one.items):
        made = table(positions.position(moment(one, place)).shapes)
        assert titles_of([made]) in [titles_of([part]) for part in parts]
        assert current.title in titles_of([made])
        assert made.rect.h <= cm(12.3)


def test_positions_do_not_link() -> None:
    one = day()
    draft = Positions(context(Seminar(programme=(one,)))).position(moment(one, 4))
    rows = table(draft.shapes).rows
    assert not [line for row in rows for cell in row.cells for line in cell.lines if line.slide]
