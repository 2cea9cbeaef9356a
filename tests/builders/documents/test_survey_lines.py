from __future__ import annotations

from pathlib import Path

from builders.documents.blocks import TEXT_WIDTH, MediaParts, PartLinks, Place
from builders.documents.gathering.survey import survey_fields
from builders.documents.survey_chart import SIZE, SurveyChart
from builders.documents.survey_lines import SurveyLines
from builders.look import PT
from builders.metrics import face
from seminar.language import language
from seminar.model import SurveySettings
from seminar.survey import Survey, SurveyRow
from tests.builders.documents.chart_document import chart_document

WAVES = ("April 2023", "November 2023", "April 2024", "November 2024", "April 2025")
ROWS = (
    SurveyRow("Innovasjon", (3.0, 3.1, 3.3, 3.9, 3.8)),
    SurveyRow("Bidrar", (4.0, 4.1, None, 4.4, 4.4)),
    SurveyRow("Gjensidig kjennskap", (3.5, 3.6, 3.5, 3.6, 3.8)),
)
FULL = Survey(WAVES, ROWS)
LONG = "Gjensidig kjennskap til hverandres oppgaver i det daglige og når det røyner på, hver uke"


def shown(survey: Survey) -> SurveyLines | SurveyChart:
    fields = survey_fields(survey, SurveySettings(), language("nb"))
    assert fields is not None
    assert isinstance(fields.chart, SurveyLines | SurveyChart)
    assert fields.sorted_by_change == isinstance(fields.chart, SurveyChart)
    return fields.chart


def test_more_than_three_waves_are_lines_over_all_of_them() -> None:
    made = shown(FULL)
    assert isinstance(made, SurveyLines)
    chart = made.chart(TEXT_WIDTH)
    assert chart is not None
    assert chart.form == "lines"
    assert chart.categories == WAVES
    assert [one.name for one in chart.series] == ["Bidrar", "Innovasjon", "Gjensidig kjennskap"]
    assert [bar.text for bar in chart.series[1].bars] == ["", "", "", "", "Innovasjon  3,8"]


def test_three_waves_and_names_without_room_are_bars() -> None:
    three = Survey(WAVES[:3], tuple(SurveyRow(row.name, row.values[:3]) for row in ROWS))
    assert isinstance(shown(three), SurveyChart)
    endless = Survey(WAVES, (*ROWS, SurveyRow("Dimensjonsnavn" * 8, (3.0, 3.0, 3.0, 3.0, 3.5))))
    assert isinstance(shown(endless), SurveyChart)


def test_a_long_name_stands_on_several_lines_at_the_end_of_its_own() -> None:
    made = shown(Survey(WAVES, (*ROWS, SurveyRow(LONG, (3.0, 3.0, 3.0, 3.0, 3.5)))))
    assert isinstance(made, SurveyLines)
    chart = made.chart(TEXT_WIDTH)
    assert chart is not None
    named = next(one for one in chart.series if one.name == LONG).bars[-1].name
    assert "\n" in named
    assert named.replace("\n", " ") == LONG


def test_names_at_the_ends_of_lines_have_their_room() -> None:
    made = shown(FULL)
    assert isinstance(made, SurveyLines)
    chart = made.chart(TEXT_WIDTH)
    assert chart is not None
    end = (chart.plot.x + chart.plot.w * (1 - 1 / (2 * len(WAVES)))) * TEXT_WIDTH
    wide = face("Arial").em_width("Gjensidig kjennskap  3,8", bold=True) * SIZE * PT / 36_000
    assert end + wide < TEXT_WIDTH


def test_where_the_text_is_narrow_bars_of_the_newest_waves_stand_instead() -> None:
    made = shown(FULL)
    assert isinstance(made, SurveyLines)
    assert made.chart(45) is None
    narrow = Place(width=45)
    assert made.xml(PartLinks(MediaParts()), narrow) == made.bars.xml(
        PartLinks(MediaParts()), narrow
    )


def test_every_figure_is_told_to_those_who_do_not_see_the_chart() -> None:
    xml = shown(FULL).xml(PartLinks(MediaParts()), Place())
    assert "Bidrar 4,0, 4,1, ikke vist, 4,4 og 4,4, opp 0,4" in xml


def test_the_document_is_valid_and_the_same_every_time(tmp_path: Path) -> None:
    data = chart_document([("Linjer", shown(FULL))])
    (tmp_path / "lines.docx").write_bytes(data)
    assert chart_document([("Linjer", shown(FULL))]) == data
