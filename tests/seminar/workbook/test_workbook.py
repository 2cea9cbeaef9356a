from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from pptx import Presentation
from xlsxwriter import Workbook as Written

from seminar.workbook import (
    MAX_BYTES,
    NO_RESULT,
    ErrorValue,
    Extent,
    Percent,
    Sheet,
    SpreadsheetError,
    cell_name,
    open_workbook,
)

ALL = Extent(1000, 100)


def write(path: Path, *rows: tuple[object, ...], title: str = "Ark1") -> Path:
    book = Workbook()
    first = book.worksheets[0]
    first.title = title
    for row in rows:
        first.append(list[Any](row))
    book.save(path)
    return path


def sheet(path: Path, extent: Extent = ALL) -> Sheet:
    """Return the first sheet that is not hidden."""
    workbook = open_workbook(path)
    return workbook.sheet(workbook.sheet_names[0], extent)


def fault(path: Path) -> str:
    with pytest.raises(SpreadsheetError) as raised:
        sheet(path)
    return str(raised.value)


def test_a_sheet_is_its_values_without_the_empty_ones_around(tmp_path: Path) -> None:
    rows = (("a", None, 1.5), (None, None), (None, "b", None), (None,))
    read = sheet(write(tmp_path / "survey.xlsx", *rows, title="Målinger"))
    assert read.rows == (("a", None, 1.5), (), (None, "b"))
    assert read.name == "Målinger"
    assert (read.value(0, 2), read.value(2, 5)) == (1.5, None)


def test_sheets_are_read_by_name(tmp_path: Path) -> None:
    path = tmp_path / "survey.xlsx"
    book = Workbook()
    book.worksheets[0].append(("first",))
    book.create_sheet("To").append(("second",))
    book.active = 1
    book.save(path)
    workbook = open_workbook(path)
    assert workbook.sheet_names == ("Sheet", "To")
    assert [workbook.sheet(name, ALL).rows for name in workbook.sheet_names] == [
        (("first",),),
        (("second",),),
    ]


def test_a_formula_without_a_result_is_told_from_an_empty_cell(tmp_path: Path) -> None:
    path = write(tmp_path / "survey.xlsx", ("a", "=1+2", None, 3), ("b", "=B1"))
    assert sheet(path).rows == (("a", NO_RESULT, None, 3), ("b", NO_RESULT))


def test_an_extent_that_is_stated_too_small_hides_nothing(tmp_path: Path) -> None:
    path, told = write(tmp_path / "whole.xlsx", ("a", 1), ("b", 2)), tmp_path / "survey.xlsx"
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(told, "w") as small:
        for name in whole.namelist():
            small.writestr(name, whole.read(name).replace(b'ref="A1:B2"', b'ref="A1:A1"'))
    assert sheet(told).rows == (("a", 1), ("b", 2))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux for open files")
def test_the_file_is_free_after_reading(tmp_path: Path) -> None:
    path = write(tmp_path / "survey.xlsx", ("a", None, 1))
    sheet(path)
    assert path not in [link.resolve() for link in Path("/proc/self/fd").iterdir()]


def test_as_much_as_is_asked_for_is_read(tmp_path: Path) -> None:
    read = sheet(write(tmp_path / "survey.xlsx", *[(1,) * 5] * 12), Extent(12, 5))
    assert (len(read.rows), len(read.rows[0]), read.more) == (12, 5, False)


@pytest.mark.parametrize("values", [[(1,)] * 13, [(1,) * 6], [(), *[(None,)] * 11, (1,)]])
def test_more_than_is_asked_for_is_left_and_told(
    tmp_path: Path, values: list[tuple[object, ...]]
) -> None:
    read = sheet(write(tmp_path / "survey.xlsx", *values), Extent(12, 5))
    assert read.more
    assert len(read.rows) <= 12
    assert all(len(row) <= 5 for row in read.rows)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "survey.xlsx"
    assert fault(path) == f"{path} is missing; put the survey's workbook there."


def test_a_folder_is_no_workbook(tmp_path: Path) -> None:
    assert "cannot be read" in fault(tmp_path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is not a workbook"),
        (b"Dimensjon;april\nTillit;3,6\n", "is not a workbook"),
        (b"PK\x03\x04", "is not a workbook"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512, "is an old Excel file"),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "is protected by a password",
        ),
        (b"\0" * (MAX_BYTES + 1), "far larger than a survey"),
    ],
)
def test_what_is_no_workbook_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "survey.xlsx"
    path.write_bytes(content)
    assert said in fault(path)


def test_another_kind_of_office_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "survey.xlsx"
    Presentation().save(str(path))
    assert "is not a workbook" in fault(path)


def test_a_file_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "survey.xlsx", ("a", 1))
    packed = bytearray(path.read_bytes())
    # The size that the package's list of contents states of its last part.
    stated = packed.rindex(b"PK\x01\x02") + 24
    packed[stated : stated + 4] = (400_000_001).to_bytes(4, "little")
    path.write_bytes(packed)
    assert "far larger than a survey" in fault(path)


@given(st.integers(0, 10_000), st.integers(0, 500))
def test_cells_are_named_as_in_excel(row: int, column: int) -> None:
    assert cell_name(row, column) == f"{get_column_letter(column + 1)}{row + 1}"


def workbook() -> bytes:
    book, written = Workbook(), BytesIO()
    for row in (["", "april"], ["Tillit", "3,6"], ["Mot", 3.1]):
        book.worksheets[0].append(row)
    book.save(written)
    return written.getvalue()


WHOLE = workbook()
"""Made once, for openpyxl writes the time into it, and what is drawn depends on its length."""


def with_bytes_changed(content: bytes, data: st.DataObject) -> bytes:
    changed = bytearray(content)
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=20)):
        changed[place] = data.draw(st.integers(0, 255))
    return bytes(changed[: data.draw(st.integers(1, len(changed)) | st.just(len(changed)))])


def with_a_part_changed(content: bytes, data: st.DataObject) -> bytes:
    package = zipfile.ZipFile(BytesIO(content))
    damaged = data.draw(st.sampled_from(package.namelist()))
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as changed:
        for name in package.namelist():
            part = package.read(name)
            changed.writestr(name, with_bytes_changed(part, data) if name == damaged else part)
    return written.getvalue()


@pytest.mark.parametrize("damage", [with_bytes_changed, with_a_part_changed])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_damaged_file_never_gives_anything_but_a_sheet_or_a_sentence(
    damage: Callable[[bytes, st.DataObject], bytes],
    data: st.DataObject,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "survey.xlsx"
    path.write_bytes(damage(WHOLE, data))
    with suppress(SpreadsheetError):
        assert all(isinstance(row, tuple) for row in sheet(path).rows)


# --- what a cell holds ----------------------------------------------------------------------------


def test_errors_and_percentages_are_told_from_texts_and_numbers(tmp_path: Path) -> None:
    path = tmp_path / "survey.xlsx"
    book = Workbook()
    first = book.worksheets[0]
    first.append(["#DIV/0!", 0.72, 0.5, "72 %", True])
    first["B1"].number_format = "0.0 %"
    first["C1"].number_format = '0.0" \\%"'
    book.save(path)
    assert sheet(path).rows == ((ErrorValue("#DIV/0!"), Percent(0.72), 0.5, "72 %", True),)


def test_a_formula_is_its_result(tmp_path: Path) -> None:
    path = tmp_path / "survey.xlsx"
    with Written(str(path)) as book:
        first = book.add_worksheet()
        first.write_formula("A1", "=1/2", value=0.5)  # type: ignore[arg-type]
        first.write_formula("B1", "=1/0", value="#DIV/0!")  # type: ignore[arg-type]
    assert sheet(path).rows == ((0.5, ErrorValue("#DIV/0!")),)


def test_what_is_hidden_and_merged_is_told(tmp_path: Path) -> None:
    path = tmp_path / "survey.xlsx"
    book = Workbook()
    first = book.worksheets[0]
    for row in (["a", "b", "c"], [1, 2, 3], [4, 5, 6]):
        first.append(row)
    first.row_dimensions[2].hidden = True
    first.column_dimensions["B"].hidden = True
    first.merge_cells("A1:B1")
    book.create_sheet("Skjult").sheet_state = "hidden"
    book.save(path)
    read = sheet(path)
    assert (read.hidden_rows, read.hidden_columns) == ({1}, {1})
    assert read.without_hidden().rows == (("a", None, "c"), (), (4, None, 6))
    assert read.first_of(0, 1) == (0, 0)
    assert read.first_of(0, 2) == (0, 2)
    assert open_workbook(path).sheet_names == ("Sheet",)
    assert open_workbook(path).hidden_sheet_names == ("Skjult",)


def test_a_part_that_openpyxl_does_not_know_keeps_nobody_from_reading(tmp_path: Path) -> None:
    path = write(tmp_path / "survey.xlsx", ("a", 1))
    parts = unzipped(path)
    styles = parts["xl/styles.xml"]
    parts["xl/styles.xml"] = styles.replace(b"<fills", b"<fills><glitter/></fills><fills")
    parts["docProps/core.xml"] = b"<broken"
    zipped(path, parts)
    assert sheet(path).rows == (("a", 1),)


def unzipped(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(path: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)


# --- files built to fill the memory ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/worksheets/sheet1.xml", b"<row><c><v>" + b"1" * 4_000_000 + b"</v></c></row>"),
        ("xl/worksheets/sheet1.xml", b'<row r="1"/>' * 3_000),
        ("xl/sharedStrings.xml", b"<si/>" * 2_000_001),
    ],
)
def test_a_part_without_end_is_refused(tmp_path: Path, part: str, content: bytes) -> None:
    path = tmp_path / "survey.xlsx"
    with Written(str(path)) as book:
        book.add_worksheet().write_string(0, 0, "a")
    parts = unzipped(path)
    opening = re.search(rb"<(sheetData|sst[^>]*)>", parts[part])
    assert opening
    parts[part] = parts[part][: opening.end()] + content + parts[part][opening.end() :]
    zipped(path, parts)
    assert "far larger than a survey" in fault(path)


def test_a_cell_far_away_takes_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "survey.xlsx"
    book = Workbook()
    for place in ("A1", "XFD1", "A1048576"):
        book.worksheets[0][place] = "a"
    book.save(path)
    read = sheet(path)
    assert read.rows == (("a",),)
    assert read.more


# --- text with separators -------------------------------------------------------------------------


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_with_separators_simply_works(tmp_path: Path, separator: str, encoding: str) -> None:
    path = tmp_path / "måling.csv"
    text = f'Måling{separator}"3,6; {separator}"{separator}\n{separator}b\n\n'
    path.write_bytes(text.encode(encoding))
    workbook = open_workbook(path)
    assert workbook.sheet_names == ("måling",)
    assert sheet(path).rows == (("Måling", f"3,6; {separator}"), (None, "b"))
    assert sheet(path, Extent(1, 1)).more


@pytest.mark.parametrize("title", ["", "Undersøkelsen\n\n"])
@pytest.mark.parametrize("separator", ["\t", ";"])
def test_decimal_commas_do_not_part_values(tmp_path: Path, separator: str, title: str) -> None:
    rows = [("Dimensjon", "April", "Mai"), ("Mot", "3,5", "4,1"), ("Ro, fred, og ro", "3,2", "3,9")]
    path = tmp_path / "survey.csv"
    path.write_text(title + "\n".join(separator.join(row) for row in rows), encoding="utf-16")
    assert list(sheet(path).rows[-3:]) == rows


def test_choices_within_a_value_do_not_part_values(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("Tidsmerke,Enhet\n1,Helse;Skole;Kultur\n2,Helse;Skole;Teknisk\n")
    assert [len(row) for row in sheet(path).rows] == [2, 2, 2]


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_any_bytes_in_a_text_file_give_a_sheet_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    with suppress(SpreadsheetError):
        assert all(isinstance(row, tuple) for row in sheet(path).rows)


def test_a_workbook_is_known_by_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "survey.csv"
    write(tmp_path / "survey.xlsx", ("a", 1)).rename(path)
    assert sheet(path).rows == (("a", 1),)


def test_an_opendocument_file_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "survey.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert fault(path) == (
        f"{path} is an OpenDocument file; open it in LibreOffice or Excel and save it as an Excel"
        " workbook (.xlsx)."
    )


def test_a_workbook_in_the_strict_form_is_told_what_to_do(tmp_path: Path) -> None:
    plain, path = write(tmp_path / "plain.xlsx", ("a", 1)), tmp_path / "strict.xlsx"
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(kind, b"http://purl.oclc.org/ooxml/officeDocument/")
            main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            new.writestr(
                name, content.replace(main, b"http://purl.oclc.org/ooxml/spreadsheetml/main")
            )
    assert "Strict Open XML Spreadsheet" in fault(path)
    assert "save it as “Excel Workbook (.xlsx)”" in fault(path)
