from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from builders.chart.workbook import chart_workbook
from builders.documents.blocks import TEXT_WIDTH, MediaParts, PartLinks, Place
from builders.documents.survey_chart import AXIS, SurveyChart, survey_chart
from builders.look import PALE_SLATE, SLATE, SOUND
from builders.metrics import face
from builders.opc import read_package
from builders.plan.findings import with_figures
from seminar.language import language
from seminar.survey import Survey, SurveyRow
from tests.builders.documents.chart_document import chart_document

WAVES = ("April 2025", "November 2025")
ROWS = (
    SurveyRow("Samarbeid", (4.0, 4.4)),
    SurveyRow("Innovasjon", (3.04, 3.8)),
    SurveyRow("Respekt", (3.9, 3.9)),
)
INDEX = SurveyRow("Relasjonell kapasitet", (3.61, 4.01))
HELD_BACK = Survey(
    WAVES,
    (
        SurveyRow("Tillit", (None, 4.1)),
        SurveyRow("Mot", (2.3, None)),
        SurveyRow("Samarbeid", (4.0, 4.4)),
    ),
)
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(survey: Survey) -> SurveyChart:
    chart = survey_chart(survey, language("nb"))
    assert chart is not None
    return chart


def plotted(chart: SurveyChart) -> list[list[tuple[float | None, str, str]]]:
    """Return for each series its bars: value, wave's name, label."""
    return [
        [(bar.value, bar.name, bar.label) for bar in one.bars]
        for one in chart.chart(TEXT_WIDTH).series
    ]


# --- what is shown --------------------------------------------------------------------------------


def test_dimensions_stand_by_their_change_without_the_index_on_the_whole_scale() -> None:
    chart = made(Survey(WAVES, ROWS, INDEX, (1, 7))).chart(TEXT_WIDTH)
    assert chart.categories == ("Innovasjon", "Samarbeid", "Respekt")
    assert chart.scale == (1, 7)


def test_waves_are_named_at_the_first_dimensions_bars_and_figures_are_as_printed() -> None:
    assert plotted(made(Survey(WAVES, ROWS))) == [
        [(3.0, "April 2025", "3,0"), (4.0, "", "4,0"), (3.9, "", "3,9")],
        [(3.8, "November 2025", "3,8"), (4.4, "", "4,4"), (3.9, "", "3,9")],
    ]


def test_the_newest_wave_is_in_colour_and_the_biggest_change_is_pointed_out() -> None:
    early, late = made(Survey(WAVES, ROWS)).chart(TEXT_WIDTH).series
    assert (early.colour, early.outline) == (PALE_SLATE, SLATE)
    assert (late.colour, late.outline) == (SOUND, None)
    assert [bar.pointed for bar in late.bars] == [True, False, False]
    assert not any(bar.pointed or bar.strong for bar in early.bars)
    assert all(bar.strong for bar in late.bars)


def test_equal_changes_point_nothing_out() -> None:
    rows = (SurveyRow("Samarbeid", (4.0, 4.4)), SurveyRow("Respekt", (3.0, 3.4)))
    assert not any(
        bar.pointed for bar in made(Survey(WAVES, rows)).chart(TEXT_WIDTH).series[-1].bars
    )


def test_one_wave_is_one_series_with_its_name() -> None:
    chart = made(Survey(("2025",), (SurveyRow("Tillit", (4.0,)), SurveyRow("Mot", (4.2,)))))
    assert plotted(chart) == [[(4.2, "2025", "4,2"), (4.0, "", "4,0")]]


def test_a_wave_that_the_first_dimension_lacks_is_named_where_it_begins() -> None:
    rows = (SurveyRow("Ny", (None, 3.0, 4.0)), SurveyRow("Tillit", (2.0, 3.0, 3.5)))
    chart = made(Survey(("2023", "2024", "2025"), rows))
    assert plotted(chart)[0] == [(None, "", ""), (2.0, "2023", "2,0")]


def test_a_figure_that_is_held_back_has_no_bar_and_no_cell() -> None:
    chart = made(HELD_BACK)
    assert plotted(chart) == [
        [(4.0, "April 2025", "4,0"), (None, "", ""), (2.3, "", "2,3")],
        [(4.4, "November 2025", "4,4"), (4.1, "", "4,1"), (None, "", "")],
    ]
    sheet = load_workbook(BytesIO(chart_workbook(chart.chart(TEXT_WIDTH)))).active
    assert sheet is not None
    assert [list(row[:3]) for row in sheet.values] == [
        [None, "April 2025", "November 2025"],
        ["Samarbeid", 4, 4.4],
        ["Tillit", None, 4.1],
        ["Mot", 2.3, None],
    ]


def test_the_alternative_text_tells_scale_waves_and_each_row() -> None:
    assert made(Survey(WAVES, ROWS, INDEX)).description == (
        "Liggende stolpediagram på skalaen 1 til 5. Gjennomsnitt i april og november 2025: "
        "Innovasjon 3,0 og 3,8, opp 0,8, mest; Samarbeid 4,0 og 4,4, opp 0,4; "
        "Respekt 3,9 og 3,9, uendret."
    )
    assert "Tillit ikke vist og 4,1" in made(HELD_BACK).description


def test_waves_that_are_no_dates_stand_as_they_are_in_the_alternative_text() -> None:
    said = made(Survey(("Før", "Etter"), ROWS)).description
    assert "Gjennomsnitt fra Før og Etter: Innovasjon" in said


# --- how it is placed -----------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 2, 6, 14])
@pytest.mark.parametrize("waves", [1, 2, 3])
def test_the_chart_grows_by_a_centimetre_a_dimension_and_its_bars_begin_on_the_axis(
    count: int, waves: int
) -> None:
    rows = tuple(SurveyRow(f"Dimensjon {n}", (3.0, 3.2, 3.5)[:waves]) for n in range(count))
    chart = made(Survey(("2023", "2024", "2025")[:waves], rows))
    plot = chart.chart(TEXT_WIDTH).plot
    assert chart.height == 20 + 10 * count
    assert plot.x * TEXT_WIDTH == pytest.approx(AXIS)
    assert (plot.x + plot.w) * TEXT_WIDTH == pytest.approx(132)
    bar = plot.h * chart.height / count / (waves + chart.look.gap / 100)
    assert 3 <= bar <= 4.85
    assert 0 < chart.look.gap <= 500


def test_names_that_need_more_room_move_the_bars_and_are_whole() -> None:
    name = "Kommunestyremedlemmenes samhandlingskompetanse"
    chart = made(Survey(WAVES, (SurveyRow(name, (3.0, 5.0)),))).chart(TEXT_WIDTH)
    assert chart.categories == (name,)
    assert AXIS < chart.plot.x * TEXT_WIDTH <= 72


def test_a_name_without_end_is_cut_at_a_word() -> None:
    chart = made(Survey(WAVES, (SurveyRow("svært lange ord " * 30, (3.0, 5.0)),))).chart(TEXT_WIDTH)
    (name,) = chart.categories
    assert name.startswith("svært lange ord svært")
    assert name.endswith("…")


def test_long_names_of_waves_lose_what_they_have_in_common() -> None:
    waves = tuple(f"Medarbeiderundersøkelsen i hele kommunen {when}" for when in ("vår", "høst"))
    (early, *_), (late, *_) = plotted(made(Survey(waves, ROWS)))
    assert (early[1], late[1]) == ("…vår", "…høst")


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=60)


@st.composite
def surveys(draw: st.DrawFn) -> Survey:
    low, high = draw(st.sampled_from([(1, 5), (1, 7), (0, 10), (0, 100)]))
    waves = tuple(draw(st.lists(TEXTS, min_size=1, max_size=3)))
    scores = st.none() | st.floats(low, high)
    rows = draw(
        st.lists(
            st.builds(SurveyRow, TEXTS, st.tuples(*[scores for _ in waves])),
            min_size=1,
            max_size=14,
        )
    )
    return Survey(waves, tuple(rows), None, (low, high))


@given(surveys())
def test_every_label_has_its_room_beside_its_bar(survey: Survey) -> None:
    shown = with_figures(survey)
    if shown is None:
        return
    chart = made(shown).chart(TEXT_WIDTH)
    low, high = chart.scale
    for bar in (bar for one in chart.series for bar in one.bars):
        label = f"{bar.name}  {bar.label}" if bar.name else bar.label
        width = face("Arial").em_width(label, bold=True) * 9 * 25.4 / 72
        end = chart.plot.x + chart.plot.w * ((bar.value or low) - low) / (high - low)
        assert end * TEXT_WIDTH + width <= TEXT_WIDTH
    assert chart.plot.w * TEXT_WIDTH >= 49


@pytest.mark.parametrize("width", [104, 70, 50, 40])
@given(surveys())
def test_every_label_has_its_room_in_a_narrow_chart_too(width: float, survey: Survey) -> None:
    shown = with_figures(survey)
    if shown is None:
        return
    chart = made(shown).chart(width)
    low, high = chart.scale
    assert 0 < chart.plot.x <= 0.45 + 1e-9
    assert chart.plot.w > 0
    if width < 60:
        return
    for bar in (bar for one in chart.series for bar in one.bars):
        if bar.value is None:
            continue
        label = f"{bar.name}  {bar.label}" if bar.name else bar.label
        room = face("Arial").em_width(label, bold=True) * 9 * 25.4 / 72
        end = chart.plot.x + chart.plot.w * (bar.value - low) / (high - low)
        assert end * width + room <= width


def test_a_narrow_chart_is_as_high_and_its_bars_as_thick() -> None:
    wide, narrow = (made(Survey(WAVES, ROWS)).chart(width).plot for width in (162, 60))
    assert (narrow.y, narrow.h) == (wide.y, wide.h)


# --- the file that Word opens ---------------------------------------------------------------------


def test_the_chart_is_a_paragraph_as_the_templates_with_an_inline_drawing() -> None:
    links = PartLinks(MediaParts())
    xml = made(Survey(WAVES, ROWS)).xml(
        links, Place('<w:pPr><w:pStyle w:val="PlenumFigur"/></w:pPr>')
    )
    space = f'xmlns:w="{W[1:-1]}"'
    paragraph = etree.fromstring(xml.replace("<w:p>", f"<w:p {space}>", 1))
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    assert style is not None
    assert style.get(f"{W}val") == "PlenumFigur"
    extent = paragraph.find(f".//{WP}inline/{WP}extent")
    assert extent is not None
    assert (extent.get("cx"), extent.get("cy")) == ("5832000", "1800000")
    (link,) = links.added
    assert f'r:id="{link.id}"' in xml
    assert link.kind == "chart"


def test_texts_with_signs_of_markup_stand_in_the_document(tmp_path: Path) -> None:
    rows = (SurveyRow('Mot & "tillit" <nå>', (3.0, 3.5)), SurveyRow("=1+1", (3.0, 3.1)))
    data = chart_document([("Tegn", made(Survey(("*Før* & nå", "Etter**"), rows)))])
    (tmp_path / "chart.docx").write_bytes(data)
    package = read_package(data, "chart.docx")
    assert "Mot &amp; &quot;tillit&quot; &lt;nå&gt; 3,0" in package.main_part().data.decode()
    chart = package.parts["/word/charts/plenum1.xml"].data.decode()
    assert "*Før* &amp; nå  3,0</a:t>" in chart
    assert 'Mot &amp; "tillit" &lt;nå&gt;' in chart


def test_charts_of_all_kinds_are_valid_and_the_same_every_time(tmp_path: Path) -> None:
    def kinds() -> list[tuple[str, SurveyChart]]:
        many = tuple(SurveyRow(f"Dimensjon {n}", (1.0, 2.0, 5.0 - n / 5)) for n in range(14))
        return [
            ("Vanlig", made(Survey(WAVES, ROWS, INDEX))),
            ("Mange", made(Survey(("2023", "2024", "2025"), many))),
            ("En", made(Survey(("2025",), (SurveyRow("Tillit", (1.0,)),)))),
            ("Holdt tilbake", made(HELD_BACK)),
        ]

    data = chart_document(kinds())
    (tmp_path / "charts.docx").write_bytes(data)
    assert chart_document(kinds()) == data
