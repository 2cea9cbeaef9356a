"""What a file brings: recognised, understood by a map, given a wave, and never more than may be."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from seminar.messages import PlenumError
from seminar.model import AnswerColumn, AnswerMap, AnswerScore, LanguageCode, SurveySettings
from seminar.spreadsheet.answers import proposed_map
from seminar.survey_import import (
    BadMap,
    Source,
    WaveUnknown,
    find_source,
    incoming,
    is_remembered,
    map_content,
    read_map,
)
from seminar.workbook import SpreadsheetError
from tools.make_survey_exports import EXPORTS

SETTINGS = SurveySettings()
SUMMARY = EXPORTS.parent / "dialogseminar-2025" / "survey.xlsx"


def written(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path


def answers(*texts: object, heading: str = "Mot") -> list[Sequence[object]]:
    return [["Enhet", heading], *(["Skole" if n % 2 else "Helse", t] for n, t in enumerate(texts))]


def of_column(heading: str) -> AnswerMap:
    return AnswerMap(columns=(AnswerColumn(heading=heading, use="dimension", dimension="Mot"),))


AGREED = ["Helt enig"] * 4 + ["Litt enig"] * 4


def own_map(source: Source) -> AnswerMap:
    assert source.export is not None
    return proposed_map(source.export, SETTINGS)


class TestSource:
    @pytest.mark.parametrize(
        ("file", "is_export"),
        [
            (EXPORTS / "google-forms.csv", True),
            (EXPORTS / "surveyxact.xlsx", True),
            (EXPORTS / "microsoft-forms-april-2024.xlsx", True),
            (SUMMARY, False),
        ],
    )
    def test_a_file_is_recognised(self, file: Path, is_export: bool) -> None:
        source = find_source(file, SETTINGS)
        assert (source.export is not None, source.summary is None) == (is_export, is_export)

    def test_a_sheet_that_is_not_there_is_told_with_those_that_are(self) -> None:
        with pytest.raises(SpreadsheetError, match="no sheet “Ark 9”; it has Dataset"):
            find_source(EXPORTS / "surveyxact.xlsx", SETTINGS, sheet="Ark 9")

    def test_what_is_known_to_be_answers_is_read_as_answers(self, tmp_path: Path) -> None:
        path = written(tmp_path / "svar.csv", [["a", "b"], [1, 2], [3, 4]])
        assert find_source(path, SETTINGS).export is None
        assert find_source(path, SETTINGS, answer_map=of_column("a")).export is not None

    @pytest.mark.parametrize("code", ["nb", "en"])
    def test_a_table_of_scores_is_none_of_answers_for_a_map_of_other_columns(
        self, tmp_path: Path, code: LanguageCode
    ) -> None:
        rows = [["Dimensjon", "April 2024"], ["Mot", "3,5"], ["Ro", "4,1"], ["Tillit", "2,75"]]
        path = written(tmp_path / "sum.csv", rows)
        source = find_source(path, SETTINGS, code, answer_map=of_column("Mot"))
        assert source.export is None
        assert source.summary is not None

    def test_the_names_of_the_seminars_waves_are_not_given_to_another_file(self) -> None:
        settings = replace(SETTINGS, wave_labels=("vår", "høst"))
        source = find_source(SUMMARY, settings)
        assert incoming(source, None, settings).survey.waves == ("April 2024", "November 2024")


class TestWave:
    def test_it_is_the_month_of_the_answers(self) -> None:
        source = find_source(EXPORTS / "microsoft-forms-november-2024.xlsx", SETTINGS)
        brought = incoming(source, own_map(source), SETTINGS, "nb")
        assert brought.survey.waves == ("November 2024",)

    def test_it_is_the_month_in_the_files_name_where_no_times_stand(self, tmp_path: Path) -> None:
        source = find_source(written(tmp_path / "Svar mai 2025.csv", answers(*AGREED)), SETTINGS)
        assert incoming(source, own_map(source), SETTINGS).survey.waves == ("Mai 2025",)

    @pytest.mark.parametrize(
        ("dates", "label"),
        [
            (["4/1/2024 9:10:00", "4/13/2024 9:11:00"], "April 2024"),
            (["1/4/2024 9:10:00", "13/4/2024 9:11:00"], "April 2024"),
            (["4/4/2024 9:10:00", "4/4/2024 9:11:00"], "April 2024"),
            (["01.04.2024 9.10", "09.04.2024 9.11"], "April 2024"),
            (["08-04-2024 08:02", "01-04-2024 08:02"], "April 2024"),
            (["2024/04/09 9:10", "2024/04/01 9:11"], "April 2024"),
        ],
    )
    def test_dates_are_read_as_they_are_written(
        self, tmp_path: Path, dates: list[str], label: str
    ) -> None:
        rows = [["Timestamp", "Mot"], *([date, "4"] for date in dates * 4)]
        source = find_source(written(tmp_path / "svar.csv", rows), SETTINGS)
        assert incoming(source, own_map(source), SETTINGS).survey.waves == (label,)

    def test_dates_that_may_be_read_two_ways_are_asked_about(self, tmp_path: Path) -> None:
        rows = [["Timestamp", "Mot"], *([f"4/{day}/2024 9:10:00", "4"] for day in range(1, 10))]
        source = find_source(written(tmp_path / "svar.csv", rows), SETTINGS)
        with pytest.raises(WaveUnknown, match="“4/1/2024” has the day or the month first"):
            incoming(source, own_map(source), SETTINGS)
        named = find_source(written(tmp_path / "april 2024.csv", rows), SETTINGS)
        assert incoming(named, own_map(named), SETTINGS).survey.waves == ("April 2024",)

    def test_it_is_asked_for_where_nothing_tells_it(self, tmp_path: Path) -> None:
        source = find_source(written(tmp_path / "svar.csv", answers(*AGREED)), SETTINGS)
        with pytest.raises(WaveUnknown, match="say it with --wave"):
            incoming(source, own_map(source), SETTINGS)
        told = incoming(source, own_map(source), SETTINGS, wave="Vår")
        assert told.survey.waves == ("Vår",)

    @pytest.mark.parametrize("file", [EXPORTS / "google-forms.csv", SUMMARY])
    def test_what_the_file_tells_is_not_told_otherwise(self, file: Path) -> None:
        source = find_source(file, SETTINGS)
        answer_map = own_map(source) if source.export else None
        with pytest.raises(WaveUnknown, match="leave --wave out"):
            incoming(source, answer_map, SETTINGS, wave="Vår")

    def test_waves_with_dates_come_oldest_first(self, tmp_path: Path) -> None:
        rows: list[Sequence[object]] = [["Måling", "Mot"]]
        rows += [["November 2024", "Helt enig"]] * 6 + [["April 2024", "Litt enig"]] * 6
        source = find_source(written(tmp_path / "svar.csv", rows), SETTINGS)
        survey = incoming(source, own_map(source), SETTINGS).survey
        assert survey.waves == ("April 2024", "November 2024")
        assert survey.rows[0].values == (4.0, 5.0)


class TestMap:
    def test_what_is_written_is_read_again(self, tmp_path: Path) -> None:
        source = find_source(EXPORTS / "surveyxact.xlsx", SETTINGS)
        path = tmp_path / "key.json"
        path.write_bytes(map_content(own_map(source)))
        assert read_map(path, SETTINGS) == own_map(source)

    def test_the_order_of_its_texts_says_nothing(self, tmp_path: Path) -> None:
        source = find_source(EXPORTS / "surveyxact.xlsx", SETTINGS)
        proposed = own_map(source)
        path = tmp_path / "key.json"
        path.write_bytes(map_content(replace(proposed, scores=proposed.scores[::-1])))
        assert source.export is not None
        given = read_map(path, SETTINGS)
        assert proposed_map(source.export, replace(SETTINGS, answer_map=given)) == given

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("", "key.json: it is empty."),
            ("{", "key.json: "),
            ('{"scores": [{"text": "Ja", "score": "fem"}]}', "scores[0].score: expected a whole"),
            ('{"colums": []}', "colums"),
            ('{"columns": [{"heading": "a", "use": "wawe"}]}', "columns[0].use: "),
            ('{"scores": [{"text": "Ja", "score": -5}]}', "scores[0].score: "),
            ('{"scores": [{"text": "Ja", "score": 9}]}', "scores[0].score: 9 is not on the survey"),
            (
                '{"scores": [{"text": "Ja", "score": 5}, {"text": "jA ", "score": 1}]}',
                "scores[1].text: “jA ” stands here twice",
            ),
            (
                '{"columns": [{"heading": "a", "use": "wave"}, {"heading": "b", "use": "wave"}]}',
                'columns[1].use: only one column may tell the wave, and "a" does already.',
            ),
            ('{"columns": [{"heading": "a", "use": "dimension"}]}', "columns[0].dimension: "),
            ('{"grouped_by": "Enhet"}', "grouped_by: "),
            ("[]", "key.json: "),
        ],
    )
    def test_what_is_wrong_is_told_with_its_place(
        self, tmp_path: Path, content: str, said: str
    ) -> None:
        path = tmp_path / "key.json"
        path.write_text(content, encoding="utf-8")
        with pytest.raises(BadMap) as told:
            read_map(path, SETTINGS)
        assert said in str(told.value)
        assert "survey.answer_map" not in str(told.value)

    def test_a_workbook_is_told_apart_from_a_map(self) -> None:
        with pytest.raises(BadMap, match="a workbook and no answer map"):
            read_map(SUMMARY, SETTINGS)

    def test_a_file_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(PlenumError, match=r"key\.json"):
            read_map(tmp_path / "key.json", SETTINGS)

    def test_the_map_that_was_used_last_is_used_again_where_it_fits(self, tmp_path: Path) -> None:
        source = find_source(written(tmp_path / "svar.csv", answers(*AGREED)), SETTINGS)
        assert source.export is not None
        last = AnswerMap(
            columns=(AnswerColumn(heading="Mot", use="dimension", dimension="Modighet"),),
            scores=(AnswerScore(text="Helt enig", score=4), AnswerScore(text="Litt enig", score=2)),
        )
        settings = replace(SETTINGS, answer_map=last)
        assert is_remembered(source.export, settings)
        survey = incoming(
            source, proposed_map(source.export, settings), settings, wave="Vår"
        ).survey
        assert [(row.name, row.values) for row in survey.rows] == [("Modighet", (3.0,))]

    def test_one_that_lacks_its_columns_is_not(self) -> None:
        source = find_source(EXPORTS / "google-forms.csv", SETTINGS)
        other = AnswerMap(columns=(AnswerColumn(heading="x", use="dimension", dimension="y"),))
        assert source.export is not None
        assert not is_remembered(source.export, SETTINGS)
        assert not is_remembered(source.export, replace(SETTINGS, answer_map=other))

    def test_a_text_without_a_score_is_told_with_its_cell(self, tmp_path: Path) -> None:
        path = written(tmp_path / "svar.csv", answers(*AGREED, "Tja"))
        source = find_source(path, SETTINGS)
        with pytest.raises(SpreadsheetError, match="cell B10: “Tja” stands for no score"):
            incoming(source, own_map(source), SETTINGS, wave="Vår")

    def test_only_one_column_is_proposed_as_that_of_waves(self, tmp_path: Path) -> None:
        rows: list[Sequence[object]] = [["Måling", "Runde", "Mot"]]
        rows += [["April 2024", "Vår", text] for text in AGREED]
        source = find_source(written(tmp_path / "svar.csv", rows), SETTINGS)
        uses = [each.use for each in own_map(source).columns]
        assert uses == ["wave", "left_out", "dimension"]


def test_what_too_few_answered_is_not_in_what_is_brought(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [["Mot", "Ro"]]
    rows += [[text, "Helt enig" if n < 4 else ""] for n, text in enumerate(AGREED)]
    source = find_source(written(tmp_path / "svar.csv", rows), SETTINGS)
    survey = incoming(source, own_map(source), SETTINGS, wave="Vår").survey
    courage, calm = survey.rows
    assert courage.values == (4.5,)
    assert calm.values == (None,)
    assert calm.detail(0).withheld
    assert survey.index is not None
    assert survey.index.values == (None,)


def test_no_name_and_no_address_is_in_what_is_brought() -> None:
    for file in EXPORTS.iterdir():
        source = find_source(file, SETTINGS)
        brought: Any = incoming(source, own_map(source), SETTINGS)
        said = json.dumps(repr(brought))
        assert "@" not in said
        assert "Ansatt 1" not in said
