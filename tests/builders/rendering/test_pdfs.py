"""Documents become PDFs that may be published, several in one start, or a sentence says why not."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from pptx import Presentation

from builders.rendering import Pdfs, Stopped, pdf_name, to_pdfs
from tests.processes import unmeasured_environment
from tests.stand_in_office import StandIn, stand_in

FINE = b"fine"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """A stand-in for LibreOffice."""
    return stand_in(tmp_path / "office", monkeypatch)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that temporary folders are made in."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def within(seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make LibreOffice count as hanging after some time."""
    monkeypatch.setattr("builders.rendering.office._PATIENCE", seconds)


def failed(pdfs: Pdfs) -> list[str]:
    """Return the names of the documents that have no PDF, in order."""
    return [str(dict(failure.fields)["file"]) for failure in pdfs.failures]


# --- several in one start -------------------------------------------------------------------------


def test_one_start_makes_all(office: StandIn) -> None:
    documents = {f"{n}.docx": f"text {n} ".encode() for n in range(5)} | {"deck.pptx": b"slides "}
    pdfs = to_pdfs(documents, "nb-NO")
    assert pdfs.failures == ()
    assert list(pdfs.made) == list(documents)
    assert all(pdfs.made[name].startswith(data) for name, data in documents.items())
    assert len(office.starts) == 1


def test_without_documents_nothing_is_started(office: StandIn) -> None:
    assert to_pdfs({}, "nb-NO") == Pdfs({})
    assert not (office.place / "starts").exists()


@pytest.mark.usefixtures("office")
def test_progress_counts_every_document_and_ends_with_all() -> None:
    told: list[tuple[int, int]] = []
    documents = {"a.docx": FINE, "b.docx": b"refuse", "c.docx": FINE, "d.docx": b"crash"}
    to_pdfs(documents, "nb-NO", lambda done, total: told.append((done, total)))
    assert told[0] == (0, 4)
    assert told[-1] == (4, 4)
    assert told == sorted(set(told))


@pytest.mark.usefixtures("office")
def test_a_name_may_be_anything_that_a_file_can_be_called() -> None:
    names = ["Kjøreplan – «Å» 100 % #2.docx", "-env:x.docx", "Program St. Olav.docx"]
    assert list(to_pdfs(dict.fromkeys(names, FINE), "nb-NO").made) == names


def test_a_pdf_is_called_as_its_document() -> None:
    assert pdf_name("Program St. Olav.docx") == "Program St. Olav.pdf"


# --- documents that fail --------------------------------------------------------------------------


def test_one_that_cannot_be_read_is_named_and_the_others_are_made(office: StandIn) -> None:
    pdfs = to_pdfs({"a.docx": FINE, "b.docx": b"refuse", "c.docx": FINE}, "nb-NO")
    assert list(pdfs.made) == ["a.docx", "c.docx"]
    assert failed(pdfs) == ["b.docx"]
    assert len(office.starts) == 1


def test_one_that_brings_libreoffice_down_is_named_and_a_second_start_makes_the_rest(
    office: StandIn,
) -> None:
    documents = {"a.docx": FINE, "b.docx": b"crash", "c.docx": FINE, "d.docx": FINE}
    pdfs = to_pdfs(documents, "nb-NO")
    assert list(pdfs.made) == ["a.docx", "c.docx", "d.docx"]
    assert failed(pdfs) == ["b.docx"]
    profiles = {start.split()[0] for start in office.starts}
    assert len(office.starts) == len(profiles) == 2


def test_one_on_which_libreoffice_hangs_is_named_and_what_it_started_is_gone(
    office: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    within(0.5, monkeypatch)
    pdfs = to_pdfs({"a.docx": FINE, "b.docx": b"hang", "c.docx": FINE}, "nb-NO")
    assert list(pdfs.made) == ["a.docx", "c.docx"]
    assert failed(pdfs) == ["b.docx"]
    assert office.children_are_gone()


def test_many_documents_may_take_longer_than_one(
    office: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    within(1.5, monkeypatch)
    assert to_pdfs({f"{n}.docx": b"slow" for n in range(5)}, "nb-NO").failures == ()
    assert len(office.starts) == 1


def test_a_libreoffice_that_makes_nothing_is_not_started_for_each_document(
    office: StandIn,
) -> None:
    documents = {f"{n}.docx": b"crash" for n in range(7)}
    told: list[int] = []
    pdfs = to_pdfs(documents, "nb-NO", lambda done, _total: told.append(done))
    assert failed(pdfs) == list(documents)
    assert len(office.starts) == 2
    assert told[-1] == 7


def test_without_libreoffice_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    pdfs = to_pdfs({"a.docx": FINE, "b.docx": FINE}, "nb-NO")
    assert not pdfs.made
    (sentence,) = map(str, pdfs.failures)
    assert "LibreOffice" in sentence


@pytest.mark.usefixtures("office")
def test_a_full_disk_is_told(small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    pdfs = to_pdfs({"a.docx": bytes(100_000)}, "nb-NO")
    assert not pdfs.made
    (sentence,) = map(str, pdfs.failures)
    assert "disk is full" in sentence


# --- ending it ------------------------------------------------------------------------------------


def test_another_thread_can_stop_it(office: StandIn, temporary: Path) -> None:
    stop = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        documents = {"a.docx": FINE, "b.docx": b"hang"}
        running = pool.submit(to_pdfs, documents, "nb-NO", stopped=stop.is_set)
        office.wait_until_waiting()
        stop.set()
        with pytest.raises(Stopped) as stopped:
            running.result(timeout=60)
    assert list(stopped.value.made) == ["a.docx"]
    assert office.children_are_gone()
    assert list(temporary.iterdir()) == []


def test_an_interruption_from_the_keyboard_leaves_nothing_running(
    office: StandIn, temporary: Path
) -> None:
    program = "from builders.rendering import to_pdfs; to_pdfs({'a.docx': b'hang'}, 'nb-NO')"
    with subprocess.Popen(
        [sys.executable, "-c", program],
        env={**unmeasured_environment(), "TMPDIR": str(temporary)},
        stderr=subprocess.PIPE,
    ) as process:
        office.wait_until_waiting()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert b"KeyboardInterrupt" in said
    assert office.children_are_gone()
    assert list(temporary.iterdir()) == []


@pytest.mark.usefixtures("office")
def test_nothing_is_left_when_it_has_gone_well(temporary: Path) -> None:
    assert to_pdfs({"a.docx": FINE}, "nb-NO").made
    assert list(temporary.iterdir()) == []


# --- LibreOffice itself ---------------------------------------------------------------------------


def a_deck() -> bytes:
    """Return a deck of one slide."""
    presentation = Presentation()
    presentation.core_properties.title = "Dialogseminar æøå"
    slide = presentation.slides.add_slide(presentation.slide_layouts[0])
    assert slide.shapes.title
    slide.shapes.title.text = "Velkommen"
    return saved(presentation.save)


def a_letter() -> bytes:
    """Return a Word document in nynorsk."""
    document = Document()
    document.core_properties.title = "Program"
    document.add_heading("Program", 1)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nn-NO")
    return saved(document.save)


def saved(save: Callable[[BytesIO], None]) -> bytes:
    """Return what is saved."""
    target = BytesIO()
    save(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def real() -> tuple[Pdfs, Pdfs]:
    """What LibreOffice makes of a deck, a file that is no document, and a letter; and once more."""
    documents = {"deck.pptx": a_deck(), "no.docx": b"PK\3\4 no document", "letter.docx": a_letter()}
    first = to_pdfs(documents, "nb-NO")
    time.sleep(1)  # LibreOffice's clock counts seconds.
    return first, to_pdfs(dict(reversed(documents.items())), "nb-NO")


def facts(pdf: bytes) -> dict[str, str]:
    """Return what poppler says of a PDF."""
    told = subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=True).stdout
    lines = told.decode().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


@pytest.mark.rendering
def test_the_documents_beside_one_that_is_none_are_made(real: tuple[Pdfs, Pdfs]) -> None:
    for pdfs in real:
        assert set(pdfs.made) == {"deck.pptx", "letter.docx"}
        assert failed(pdfs) == ["no.docx"]


@pytest.mark.rendering
@pytest.mark.parametrize(
    "name, title, language",
    [("deck.pptx", "Dialogseminar æøå", b"nb-NO"), ("letter.docx", "Program", b"nn-NO")],
)
def test_a_pdf_is_tagged_and_for_archives_with_title_language_and_the_date_of_its_document(
    real: tuple[Pdfs, Pdfs], name: str, title: str, language: bytes
) -> None:
    pdf = real[0].made[name]
    told = facts(pdf)
    assert told["Tagged"] == "yes"
    assert told["Pages"] == "1"
    assert told["Title"] == title
    assert "2013" in told["CreationDate"]
    assert b"<pdfaid:part>2<" in pdf
    assert b"<pdfuaid:part>1<" in pdf
    assert b"/DisplayDocTitle true" in pdf
    assert b"/Lang(" + language + b")" in pdf


@pytest.mark.rendering
def test_the_same_document_gives_the_same_bytes(real: tuple[Pdfs, Pdfs]) -> None:
    first, second = real
    assert first.made == second.made


@pytest.mark.rendering
def test_the_real_libreoffice_is_gone_when_it_is_stopped(temporary: Path) -> None:
    started = threading.Event()

    def stopped() -> bool:
        """Stop when LibreOffice has filled its profile, and so is well on its way."""
        if any(temporary.rglob("user/extensions")):
            started.set()
        return started.is_set()

    with pytest.raises(Stopped):
        to_pdfs({f"{n}.docx": a_letter() for n in range(20)}, "nb-NO", stopped=stopped)
    assert not any(str(temporary) in command for command in running_commands())


def running_commands() -> list[str]:
    """Return the command lines of all processes that have not ended."""
    commands: list[str] = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            commands.append(process.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return commands
