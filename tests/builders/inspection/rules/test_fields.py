"""Fields as Word and others write them, and what is said of broken ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import fields
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files
RULES = (
    "field-not-closed",
    "instruction-outside-field",
    "field-without-instruction",
    "unknown-field",
)
BEGIN, MIDDLE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def _asked(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def _faults(tmp_path: Path, *texts: str) -> list[str]:
    """Return what is found where these runs follow one another at the end of the first text."""

    def add(members: Members) -> None:
        paragraph = members.find(fields.TEXT, "//w:body/w:p")
        for text in texts:
            paragraph.append(xml(text))

    return [one for rule in RULES for one in sentences(tmp_path, rule, add)]


def test_a_field_needs_no_result(tmp_path: Path) -> None:
    assert _faults(tmp_path, BEGIN, _asked(" XE &quot;Tiltak&quot; "), END) == []


def test_a_field_may_stand_in_the_instruction_of_another(tmp_path: Path) -> None:
    inner = (BEGIN, _asked(" PAGE "), MIDDLE, "<w:r><w:t>3</w:t></w:r>", END)
    outer = (BEGIN, _asked(" IF "), *inner, _asked(" = 1 a b "), MIDDLE, END)
    assert _faults(tmp_path, *outer) == []


def test_an_instruction_may_be_split_over_runs(tmp_path: Path) -> None:
    assert _faults(tmp_path, BEGIN, _asked(" NUM"), _asked("PAGES "), MIDDLE, END) == []


@pytest.mark.parametrize(
    "asked",
    [
        "=SUM(ABOVE)",
        "= 1 + 1",
        "page",
        'HYPERLINK"https://example.org"',
        r"DATE\@ dd",
        "figur_svar",
    ],
)
def test_fields_word_knows_are_known(tmp_path: Path, asked: str) -> None:
    assert _faults(tmp_path, BEGIN, _asked(asked.replace('"', "&quot;")), MIDDLE, END) == []


def test_a_text_box_has_fields_of_its_own(tmp_path: Path) -> None:
    box = (
        '<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p>'
        f"{BEGIN}{_asked(' PAGE ')}{END}</w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    )
    assert _faults(tmp_path, BEGIN, _asked(" PAGE "), MIDDLE, box, END) == []


def test_a_field_that_begins_in_a_text_box_does_not_end_outside(tmp_path: Path) -> None:
    box = (
        '<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p>'
        f"{BEGIN}{_asked(' PAGE ')}</w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    )
    assert set(_faults(tmp_path, box, END)) == {
        "A field begins here and never ends.",
        "A field ends here that begins nowhere before.",
    }


def test_a_missing_end_is_told_once_and_where_it_begins(tmp_path: Path) -> None:
    plant = fields.a_page_number_in_the_footer_does_not_end
    (finding,) = found(tmp_path, "field-not-closed", plant)
    assert str(finding.sentence) == "A field begins here and never ends."
    assert str(finding.place.text) == "Footer"
