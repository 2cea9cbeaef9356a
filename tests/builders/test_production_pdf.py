"""PDFs beside the documents: made, missing or of an earlier day, and never in the others' way."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from builders.production import Production, Watch, produce
from builders.rendering import Stopped
from builders.shelf import RECORD, NotToBeReplaced
from builders.workshop import Order
from seminar.folder import create, open_seminar, save
from seminar.fresh import fresh_seminar, next_third_thursday_of_march
from tests.stand_in_office import StandIn, stand_in

DECK = Order(only=("deck",))
DECK_AND_PDF = msgspec.structs.replace(DECK, pdf=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A new seminar."""
    day = next_third_thursday_of_march(dt.date(2025, 1, 1))
    create(tmp_path / "seminar", fresh_seminar("Dialogseminar", "nb", day))
    return tmp_path / "seminar"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """A stand-in for LibreOffice."""
    return stand_in(tmp_path / "office", monkeypatch)


def change(folder: Path) -> None:
    """Change something that the deck shows."""
    seminar = open_seminar(folder)
    save(msgspec.structs.replace(seminar, theme="Sammen om skolen"), folder)


def deck_of(folder: Path) -> Path:
    """Return where the deck lies."""
    return folder / "documents" / "Presentasjon Dialogseminar.pptx"


def pdf_of(folder: Path) -> Path:
    """Return where the deck's PDF lies."""
    return deck_of(folder).with_suffix(".pdf")


def sentences(built: Production) -> list[str]:
    """Return what a build has to tell."""
    return list(map(str, built.faults))


@pytest.mark.usefixtures("office")
def test_a_pdf_lies_beside_its_document_and_the_next_build_may_replace_it(folder: Path) -> None:
    assert produce(folder, DECK_AND_PDF).paths == (deck_of(folder), pdf_of(folder))
    before = pdf_of(folder).read_bytes()
    assert produce(folder, DECK_AND_PDF).faults == ()
    assert pdf_of(folder).read_bytes() != before


@pytest.mark.usefixtures("office")
def test_a_pdf_that_somebody_changed_is_not_replaced(folder: Path) -> None:
    produce(folder, DECK_AND_PDF)
    pdf_of(folder).write_bytes(b"with comments")
    with pytest.raises(NotToBeReplaced, match=r"Presentasjon Dialogseminar\.pdf"):
        produce(folder, DECK_AND_PDF)
    assert pdf_of(folder).read_bytes() == b"with comments"


def test_without_libreoffice_the_documents_are_built_and_one_sentence_tells_why_pdfs_are_missing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    built = produce(folder, DECK_AND_PDF)
    assert built.paths == (deck_of(folder),)
    assert deck_of(folder).exists()
    (sentence,) = sentences(built)
    assert "LibreOffice" in sentence


@pytest.mark.usefixtures("office")
def test_an_old_pdf_whose_document_has_changed_since_is_told_until_it_is_made_anew(
    folder: Path,
) -> None:
    produce(folder, DECK_AND_PDF)
    change(folder)
    for _ in range(2):
        (sentence,) = sentences(produce(folder, DECK))
        assert sentence.startswith(
            f"{pdf_of(folder)} is older than Presentasjon Dialogseminar.pptx."
        )
    assert produce(folder, DECK_AND_PDF).faults == ()
    assert produce(folder, DECK).faults == ()


@pytest.mark.usefixtures("office")
def test_an_old_pdf_that_cannot_be_made_anew_stays_and_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    produce(folder, DECK_AND_PDF)
    change(folder)
    before = pdf_of(folder).read_bytes()
    monkeypatch.setenv("PATH", "")
    missing, old = sentences(produce(folder, DECK_AND_PDF))
    assert "LibreOffice" in missing
    assert "is older than" in old
    assert pdf_of(folder).read_bytes() == before


@pytest.mark.usefixtures("office")
def test_a_pdf_that_still_shows_its_document_is_not_told(folder: Path) -> None:
    produce(folder, DECK_AND_PDF)
    assert produce(folder, DECK).faults == ()


@pytest.mark.usefixtures("office")
def test_a_pdf_that_somebody_saved_is_theirs_and_not_told(folder: Path) -> None:
    produce(folder, DECK_AND_PDF)
    pdf_of(folder).write_bytes(b"saved in PowerPoint")
    change(folder)
    assert produce(folder, DECK).faults == ()


@pytest.mark.usefixtures("office")
def test_a_build_that_is_stopped_leaves_everything_as_it_was(folder: Path) -> None:
    produce(folder, DECK_AND_PDF)
    change(folder)
    places = [deck_of(folder), pdf_of(folder), folder / "documents" / RECORD]
    before = [place.read_bytes() for place in places]
    with pytest.raises(Stopped):
        produce(folder, DECK_AND_PDF, Watch(stopped=lambda: True))
    assert [place.read_bytes() for place in places] == before


@pytest.mark.usefixtures("office")
def test_who_waits_is_told_how_many_pdfs_are_done(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    produce(folder, DECK_AND_PDF, Watch(lambda done, total: told.append((done, total))))
    assert told == [(0, 1), (1, 1)]
