"""Documents are built one by one: what is ready stays, and what is somebody's is asked about."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.errands import Errand, Onlooker, Piece
from builders.piecework import build_pieces
from builders.states import State, states
from seminar.folder import DOCUMENTS, GROUPS, open_seminar, save
from seminar.language import language
from seminar.model import ChosenTemplate, DocumentId
from tests.sample import SAMPLE
from tests.stand_in_office import stand_in

THREE: tuple[DocumentId, ...] = ("program", "task-sheets", "group-list")
PROGRAM = "Program Dialogseminar 2025.docx"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path / "seminar")
    return tmp_path / "seminar"


def outcomes(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.outcome for piece in pieces]


def state(folder: Path, document: DocumentId) -> State:
    return next(one for one in states(folder, open_seminar(folder)) if one.document == document)


def files(folder: Path) -> set[str]:
    return {path.name for path in (folder / DOCUMENTS).iterdir() if path.name[0] != "."}


def change_by_hand(folder: Path, name: str = PROGRAM) -> bytes:
    path = folder / DOCUMENTS / name
    path.write_bytes(path.read_bytes() + b"!")
    return path.read_bytes()


def test_each_document_is_told_as_it_is_begun_and_as_it_ends(folder: Path) -> None:
    told: list[object] = []
    onlooker = Onlooker(
        begin=lambda document, done, total: told.append((document, done, total)),
        ended=lambda piece: told.append((piece.document, piece.outcome)),
    )
    build_pieces(folder, Errand(only=THREE), onlooker)
    assert told == [
        ("program", 0, 3),
        ("program", "built"),
        ("task-sheets", 1, 3),
        ("task-sheets", "built"),
        ("group-list", 2, 3),
        ("group-list", "built"),
    ]


def test_who_stops_keeps_what_is_ready(folder: Path) -> None:
    ready: list[Piece] = []
    onlooker = Onlooker(ended=ready.append, stopped=lambda: bool(ready))
    pieces = build_pieces(folder, Errand(only=THREE), onlooker)
    assert outcomes(pieces) == ["built", "stopped", "stopped"]
    assert files(folder) == {PROGRAM}
    assert state(folder, "program").kind == "current"


def test_who_stops_among_answer_sheets_has_none(folder: Path) -> None:
    asked: list[None] = []

    def stopped() -> bool:
        asked.append(None)
        return len(asked) > 5

    pieces = build_pieces(folder, Errand(only=("answer-sheets",)), Onlooker(stopped=stopped))
    assert outcomes(pieces) == ["stopped"]
    assert not (folder / GROUPS).exists()


def test_a_document_that_fails_is_no_matter_to_the_others(folder: Path) -> None:
    seminar = open_seminar(folder)
    chosen = (ChosenTemplate(document="task-sheets", file="Borte.docx"),)
    save(replace(seminar, document=replace(seminar.document, templates=chosen)), folder)
    pieces = build_pieces(folder, Errand(only=THREE))
    assert outcomes(pieces) == ["built", "failed", "built"]
    assert pieces[1].failure is not None


@pytest.mark.invalid_office_files
def test_the_run_sheet_is_built_though_the_deck_cannot_be(folder: Path) -> None:
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "templates" / "Mal.pptx").write_bytes(b"no template")
    pieces = build_pieces(folder, Errand(only=("deck", "run-sheet")))
    assert outcomes(pieces) == ["failed", "built"]
    assert pieces[1].faults


def test_what_the_seminar_has_nothing_for_is_not_built(folder: Path) -> None:
    save(replace(open_seminar(folder), outcomes=()), folder)
    assert outcomes(build_pieces(folder, Errand(only=("summary", "program")))) == ["none", "built"]


@pytest.mark.invalid_office_files
def test_answer_sheets_that_are_written_in_stay(folder: Path) -> None:
    sheets = build_pieces(folder, Errand(only=("answer-sheets",)))[0].paths
    sheets[0].write_bytes(b"mine")
    (piece,) = build_pieces(folder, Errand(only=("answer-sheets",)))
    assert (piece.outcome, len(piece.paths), len(piece.notes)) == ("built", len(sheets) - 1, 1)
    assert sheets[0].read_bytes() == b"mine"


# --- files that are somebody's --------------------------------------------------------------------


@pytest.mark.invalid_office_files
class TestAFileThatWasEditedByHand:
    @pytest.fixture
    def mine(self, folder: Path) -> bytes:
        build_pieces(folder, Errand(only=("program",)))
        return change_by_hand(folder)

    def test_is_left_alone_and_the_others_are_built(self, folder: Path, mine: bytes) -> None:
        pieces = build_pieces(folder, Errand(only=THREE))
        assert outcomes(pieces) == ["left", "built", "built"]
        assert (folder / DOCUMENTS / PROGRAM).read_bytes() == mine

    def test_has_the_new_one_beside_it_which_goes_on_to_be_built_there(
        self, folder: Path, mine: bytes
    ) -> None:
        beside = Errand(only=("program",), conflicts={"program": "beside"})
        assert outcomes(build_pieces(folder, beside)) == ["built"]
        new = "Program Dialogseminar 2025 (2).docx"
        assert files(folder) == {PROGRAM, new}
        assert (folder / DOCUMENTS / PROGRAM).read_bytes() == mine
        one = state(folder, "program")
        assert (one.kind, [path.name for path in one.files]) == ("current", [new])
        save(replace(open_seminar(folder), venue="Annet"), folder)
        assert outcomes(build_pieces(folder, Errand(only=("program",)))) == ["built"]
        assert state(folder, "program").kind == "current"
        assert files(folder) == {PROGRAM, new}

    def test_moved_away_gives_its_name_back(self, folder: Path, mine: bytes) -> None:
        build_pieces(folder, Errand(only=("program",), conflicts={"program": "beside"}))
        (folder / DOCUMENTS / PROGRAM).rename(folder / "mine.docx")
        build_pieces(folder, Errand(only=("program",)))
        assert [path.name for path in state(folder, "program").files] == [PROGRAM]
        assert (folder / "mine.docx").read_bytes() == mine

    def test_is_replaced_with_a_copy_kept(self, folder: Path, mine: bytes) -> None:
        over = Errand(only=("program",), conflicts={"program": "over"})
        (piece,) = build_pieces(folder, over)
        assert piece.copy is not None
        assert piece.copy.name == "Program Dialogseminar 2025 (redigert).docx"
        assert piece.copy.read_bytes() == mine
        assert state(folder, "program").kind == "current"
        again = change_by_hand(folder)
        (piece,) = build_pieces(folder, over)
        assert piece.copy is not None
        assert piece.copy.name == "Program Dialogseminar 2025 (redigert) (2).docx"
        assert piece.copy.read_bytes() == again


# --- open in another program ----------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="there the system itself refuses")
@pytest.mark.parametrize(
    ("mark", "sentence"),
    [
        (
            "~$ogram Dialogseminar 2025.docx",
            "«Program Dialogseminar 2025.docx» er åpen i Word. Lukk dokumentet og prøv igjen, eller"
            " bygg til et annet navn.",
        ),
        (
            ".~lock.Program Dialogseminar 2025.docx#",
            "«Program Dialogseminar 2025.docx» er åpen i LibreOffice. Lukk dokumentet og prøv"
            " igjen, eller bygg til et annet navn.",
        ),
    ],
)
def test_what_is_open_in_another_program_is_told_and_the_others_are_built(
    folder: Path, mark: str, sentence: str
) -> None:
    build_pieces(folder, Errand(only=("program",)))
    (folder / DOCUMENTS / mark).write_bytes(b"")
    pieces = build_pieces(folder, Errand(only=THREE))
    assert outcomes(pieces) == ["failed", "built", "built"]
    assert pieces[0].is_open
    assert pieces[0].failure is not None
    assert language("nb").say(pieces[0].failure) == sentence
    (folder / DOCUMENTS / mark).unlink()
    assert outcomes(build_pieces(folder, Errand(only=("program",)))) == ["built"]


@pytest.mark.skipif(sys.platform == "win32", reason="there the system itself refuses")
def test_it_can_be_built_beside_what_is_open(folder: Path) -> None:
    build_pieces(folder, Errand(only=("program",)))
    (folder / DOCUMENTS / f"~${PROGRAM}").write_bytes(b"")
    beside = Errand(only=("program",), conflicts={"program": "beside"})
    assert outcomes(build_pieces(folder, beside)) == ["built"]


def test_what_is_open_beside_another_gets_the_next_number(folder: Path) -> None:
    build_pieces(folder, Errand(only=("program",)))
    change_by_hand(folder)
    beside = Errand(only=("program",), conflicts={"program": "beside"})
    for name in ("(2)", "(3)"):
        (piece,) = build_pieces(folder, beside)
        assert piece.paths[0].name == f"Program Dialogseminar 2025 {name}.docx"


# --- PDFs -----------------------------------------------------------------------------------------


@pytest.mark.rendering
def test_pdfs_are_made_of_those_that_want_one_after_all_documents(folder: Path) -> None:
    told: list[object] = []
    onlooker = Onlooker(
        begin=lambda document, _done, _total: told.append(document),
        pdfs=lambda done, total: told.append((done, total)),
    )
    errand = Errand(only=("program", "group-list"), pdfs=frozenset(["program"]))
    pieces = build_pieces(folder, errand, onlooker)
    assert told == ["program", "group-list", (0, 1), (1, 1)]
    assert [len(piece.paths) for piece in pieces] == [2, 1]
    assert state(folder, "program").pdf == "current"


def test_who_stops_the_pdfs_has_the_documents(folder: Path) -> None:
    ready: list[Piece] = []
    errand = Errand(only=("program",), pdfs=frozenset(["program"]))
    onlooker = Onlooker(ended=ready.append, stopped=lambda: bool(ready))
    (piece,) = build_pieces(folder, errand, onlooker)
    assert piece.outcome == "built"
    assert files(folder) == {PROGRAM}
    assert piece.lacks_pdf


def test_who_stops_among_the_pdfs_keeps_those_that_are_ready(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path / "office", monkeypatch, later="hang")
    made: list[int] = []
    both: tuple[DocumentId, ...] = ("program", "task-sheets")
    errand = Errand(only=both, pdfs=frozenset(both))
    onlooker = Onlooker(pdfs=lambda done, _total: made.append(done), stopped=lambda: any(made))
    first, second = build_pieces(folder, errand, onlooker)
    assert [path.suffix for path in first.paths] == [".docx", ".pdf"]
    assert (first.lacks_pdf, second.lacks_pdf) == (False, True)
    assert state(folder, "program").pdf == "current"
    assert state(folder, "task-sheets").pdf == "none"
