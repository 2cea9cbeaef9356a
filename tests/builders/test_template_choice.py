"""Which templates a build takes: those asked for, the seminar's, the organisation's."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.documents.kinds import PROGRAM, RUN_SHEET
from builders.template_choice import (
    AmbiguousTemplate,
    NamelessTemplate,
    Templates,
    UnusableChoice,
    chosen_templates,
    see_that_they_serve,
    unnamed,
)
from seminar.documents import ChosenTemplate, DocumentId, DocumentSettings

pytestmark = pytest.mark.invalid_office_files


def put(folder: Path, *names: str) -> Path:
    """Return a folder with files of these names."""
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"")
    return folder


def test_an_earlier_place_wins_document_by_document(tmp_path: Path) -> None:
    own = put(tmp_path / "own", "Program.docx")
    house = put(tmp_path / "house", "Program.docx", "Kjøreplan.docx", "Mal.potx")
    found = Templates([], {}, [own, house], "nb")
    assert found.word(PROGRAM) == own / "Program.docx"
    assert found.word(RUN_SHEET) == house / "Kjøreplan.docx"
    assert found.deck() == house / "Mal.potx"


def test_a_file_that_is_named_wins_over_the_folders(tmp_path: Path) -> None:
    own = put(tmp_path / "own", "Program.docx", "a.potx", "b.potx")
    asked = put(tmp_path / "asked", "program.docx", "c.pptx")
    found = Templates([asked / "c.pptx", asked / "program.docx"], {}, [own], "nb")
    assert found.deck() == asked / "c.pptx"
    assert found.word(PROGRAM) == asked / "program.docx"


def test_two_decks_in_a_folder_are_told_when_the_deck_is_built_and_not_before(
    tmp_path: Path,
) -> None:
    found = Templates([], {}, [put(tmp_path / "own", "a.potx", "b.pptx", "Program.docx")], "nb")
    assert found.word(PROGRAM) is not None
    with pytest.raises(AmbiguousTemplate, match=r"a\.potx, b\.pptx"):
        found.deck()


def test_an_organisation_has_templates_in_several_languages(tmp_path: Path) -> None:
    house = put(tmp_path / "house", "program.nb.docx", "program.nn.docx", "program.en.docx")
    for code in ("nb", "nn", "en"):
        assert Templates([], {}, [house], code).word(PROGRAM) == house / f"program.{code}.docx"


def test_folders_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    found = Templates([], {}, [tmp_path / "none"], "nb")
    assert (found.deck(), found.word(PROGRAM)) == (None, None)


def test_a_file_that_was_asked_for_must_be_there_and_name_a_document(tmp_path: Path) -> None:
    folder = put(tmp_path / "own", "Brev.docx", "Mal.xlsx", "Program.dotx", "Mal.potx")
    see_that_they_serve([folder, folder / "Program.dotx", folder / "Mal.potx"])
    for name in ("Brev.docx", "Mal.xlsx", "borte.docx"):
        with pytest.raises(NamelessTemplate, match=name):
            see_that_they_serve([folder / name])


def test_word_files_that_no_document_is_made_from_are_known(tmp_path: Path) -> None:
    folder = put(tmp_path / "own", "Brev.docx", "~$Brev.docx", "Program.docx", "Mal.potx")
    assert unnamed(folder) == [folder / "Brev.docx"]


# --- chosen in the seminar ------------------------------------------------------------------------


def chosen(folder: Path, *pairs: tuple[DocumentId, str]) -> Templates:
    """The templates where these files are chosen for documents, of those in `folder`."""
    made = tuple(ChosenTemplate(document=document, file=file) for document, file in pairs)
    settings = DocumentSettings(templates=made)
    return Templates([], chosen_templates(settings, folder), [folder], "nb")


def test_what_is_chosen_wins_over_what_bears_the_name(tmp_path: Path) -> None:
    own = put(tmp_path / "own", "Program.docx", "Kjøreplan.docx", "Vårt.docx", "a.potx", "b.potx")
    found = chosen(own, ("program", "Vårt.docx"), ("deck", "b.potx"))
    assert found.word(PROGRAM) == own / "Vårt.docx"
    assert found.deck() == own / "b.potx"
    assert found.word(RUN_SHEET) == own / "Kjøreplan.docx"


def test_the_built_in_template_can_be_chosen_too(tmp_path: Path) -> None:
    own = put(tmp_path / "own", "Program.docx", "a.potx", "b.potx")
    found = chosen(own, ("program", ""), ("deck", ""))
    assert (found.word(PROGRAM), found.deck()) == (None, None)


def test_what_is_asked_for_wins_over_what_is_chosen(tmp_path: Path) -> None:
    own = put(tmp_path / "own", "Vårt.docx", "Program.docx")
    found = Templates([own / "Program.docx"], {"program": own / "Vårt.docx"}, [], "nb")
    assert found.word(PROGRAM) == own / "Program.docx"


@pytest.mark.parametrize("file", ["Borte.docx", "Vårt.pptx"])
def test_a_chosen_template_that_does_not_serve_is_told_when_its_document_is_built(
    tmp_path: Path, file: str
) -> None:
    own = put(tmp_path / "own", "Vårt.pptx")
    found = chosen(own, ("program", file))
    assert found.word(RUN_SHEET) is None
    with pytest.raises(UnusableChoice, match=file):
        found.word(PROGRAM)
