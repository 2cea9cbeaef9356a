"""Answer sheets as groups hand them in: filled in as Word does, and by LibreOffice itself."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from builders.answer_marks import bookmark
from builders.documents.build import WordBuilder
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import ANSWER_SHEETS
from builders.documents.templating.tags import Element
from builders.opc import read_package, write_package
from seminar.language import language
from seminar.model import Seminar
from tests.builders.documents.answering import answered

SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that LibreOffice's `uno` belongs to."""
_TYPIST = Path(__file__).with_name("libreoffice_typist.py")


def write_sheets(folder: Path, seminar: Seminar) -> dict[str, Path]:
    """Build the answer sheets of a seminar in its folder of groups.

    Returns:
        Where each is, by its path from the folder of groups.
    """
    builder = WordBuilder(Sources(seminar, language(seminar.language)))
    written: dict[str, Path] = {}
    for one in builder.build(ANSWER_SHEETS):
        path = folder / "groups" / one.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)
        written[one.name] = path
    return written


def fill(sheet: Path, answers: Mapping[str, Sequence[str]]) -> None:
    """Type points into the fields of a sheet, by their tags, as Word saves them.

    Args:
        sheet: a sheet as built.
        answers: at least one point each.
    """
    sheet.write_bytes(answered(sheet.read_bytes(), dict(answers)))


def edited(sheet: bytes, edit: Callable[[Element], object]) -> bytes:
    """Return a Word document whose main part was changed.

    Args:
        sheet: the document.
        edit: changes the root of its main part.
    """
    package = read_package(sheet, "sheet.docx")
    main = package.main_part()
    root = etree.fromstring(main.data)
    edit(root)
    parts = {**package.parts, main.name: replace(main, data=etree.tostring(root, encoding="UTF-8"))}
    target = BytesIO()
    write_package(target, parts.values(), package.relationships)
    return target.getvalue()


def without_properties(sheet: bytes) -> bytes:
    """Return a sheet that has lost its custom properties on its way through some program."""
    package = read_package(sheet, "sheet.docx")
    target = BytesIO()
    parts = (part for part in package.parts.values() if part.name != "/docProps/custom.xml")
    links = (link for link in package.relationships if link.kind != "custom-properties")
    write_package(target, parts, links)
    return target.getvalue()


class Typing(Struct, frozen=True):
    """A sheet for LibreOffice to open, type into, and save.

    Args:
        source: the sheet as built.
        target: where to save it, as .docx or .odt.
        answers: points by the tags of fields.
    """

    source: Path
    target: Path
    answers: Mapping[str, Sequence[str]]


def fill_in_libreoffice(typings: Sequence[Typing], profile: Path) -> None:
    """Let LibreOffice type into sheets through its UNO interface, in one start.

    Args:
        typings: what to type where.
        profile: a folder that is not there yet, for LibreOffice's settings.
    """
    address = f"pipe,name=plenum{abs(hash(str(profile)))}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            f"--accept={address};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    jobs = [
        {
            "source": str(one.source),
            "target": str(one.target),
            "typed": {bookmark(tag): list(points) for tag, points in one.answers.items()},
        }
        for one in typings
    ]
    try:
        done = subprocess.run(
            [SYSTEM_PYTHON, str(_TYPIST)],
            input=json.dumps({"address": address, "jobs": jobs}),
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        office.wait(60)
    finally:
        office.kill()
        office.wait()
