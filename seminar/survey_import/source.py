"""What a file holds that survey results are to be brought in from."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from seminar.answer_map import AnswerMap
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet.answers import Export, export_on, find_export
from seminar.spreadsheet.answers.export import TOP, shape_of
from seminar.spreadsheet.summary import Summary, no_such_sheet, read_summary
from seminar.workbook import SpreadsheetError, Workbook, open_workbook


class Source(Struct, frozen=True):
    """A file with results: rows of answers, or else a summary table.

    Args:
        path: the file.
        sheet: where the results stand in it.
        export: the answers, if that is what it holds.
        summary: the table, if that is what it holds.
    """

    path: Path
    sheet: str
    export: Export | None = None
    summary: Summary | None = None

    @property
    def respondents(self) -> int:
        """How many people answered; 0 for a summary table."""
        return len(self.export.rows) if self.export else 0


def find_source(
    path: Path,
    settings: SurveySettings,
    code: LanguageCode = "nb",
    *,
    sheet: str = "",
    answer_map: AnswerMap | None = None,
) -> Source:
    """Return what the file at `path` holds.

    Answers are preferred to a summary table where a workbook holds both: they tell more.

    Args:
        path: a workbook, or a text with separators.
        settings: the scale, and the names of index and dimensions.
        code: the language of headings that Excel has turned into dates.
        sheet: the sheet to read; empty for the one that is recognised.
        answer_map: the map that a person wants the answers read by; then a sheet that has a column
            of the map holds answers, whichever tool wrote them.

    Raises:
        SpreadsheetError: it cannot be read, has no such sheet, or holds neither.
    """
    workbook = open_workbook(path)
    if sheet and sheet not in workbook.sheet_names:
        raise no_such_sheet(workbook, sheet)
    export = _export(workbook, sheet) or _export_of(workbook, sheet, answer_map, settings)
    if export is not None:
        return Source(path, export.sheet.name, export=export)
    # The names of the seminar's own waves are for its own workbook.
    own = replace(settings, wave_labels=(), asked=())
    summary = read_summary(path, own, code, sheet)
    return Source(path, summary.table.sheet, summary=summary)


def _export(workbook: Workbook, sheet: str) -> Export | None:
    """Return the answers of a tool that is recognised."""
    if not sheet:
        return find_export(workbook)
    is_export = shape_of(workbook.sheet(sheet, TOP)) is not None
    return export_on(workbook, sheet) if is_export else None


def _export_of(
    workbook: Workbook, sheet: str, answer_map: AnswerMap | None, settings: SurveySettings
) -> Export | None:
    """Return the answers that a map is for; of a table of scores, none."""
    if answer_map is None:
        return None
    export = export_on(workbook, sheet or workbook.sheet_names[0])
    has_column = any(export.column(each.heading) for each in answer_map.columns)
    return export if has_column or not _is_table(workbook, sheet, settings) else None


def _is_table(workbook: Workbook, sheet: str, settings: SurveySettings) -> bool:
    try:
        read_summary(Path(workbook.file), settings, "nb", sheet)
    except SpreadsheetError:
        return False
    return True
