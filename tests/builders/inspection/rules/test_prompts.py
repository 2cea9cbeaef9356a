"""Settings and fields that ask for nothing at opening."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import prompts
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files


@pytest.mark.parametrize(
    ("rule", "setting"),
    [
        ("asks-to-update-fields", '<w:updateFields w:val="false"/>'),
        ("asks-to-open-read-only", '<w:writeProtection w:recommended="0"/>'),
        ("document-protected", '<w:documentProtection w:edit="forms" w:enforcement="0"/>'),
        ("document-protected", '<w:documentProtection w:edit="forms"/>'),
    ],
)
def test_what_is_turned_off_is_off(tmp_path: Path, rule: str, setting: str) -> None:
    def off(members: Members) -> None:
        members.find(prompts.SETTINGS, "//w:zoom").addprevious(xml(setting))

    assert found(tmp_path, rule, off) == []


def test_the_sentence_names_where_a_field_fetches_from(tmp_path: Path) -> None:
    assert sentences(tmp_path, "fetches-from-elsewhere", prompts.a_spreadsheet_is_linked) == [
        "The field LINK fetches what it shows from another file: tall.xlsx."
    ]


def test_a_path_is_shown_as_people_write_it(tmp_path: Path) -> None:
    assert sentences(tmp_path, "fetches-from-elsewhere", prompts.text_is_fetched) == [
        "The field INCLUDETEXT fetches what it shows from another file: K:\\felles\\tekst.docx."
    ]


def test_an_embedded_object_is_not_fetched(tmp_path: Path) -> None:
    def embedded(members: Members) -> None:
        members.find(prompts.TEXT, "//w:r[w:t]").append(
            xml(
                '<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" '
                'Type="Embed" ProgID="Excel.Sheet.12"/></w:object>'
            )
        )

    assert found(tmp_path, "fetches-from-elsewhere", embedded) == []


def test_what_the_settings_say_is_placed_there(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "mail-merge-source", prompts.a_list_of_recipients_is_tied_to_it)
    assert str(finding.place.text) == "Settings"
