"""Which program a template is for, and the check that belongs to it."""

from __future__ import annotations

from pathlib import Path

from builders.inspection.office_file import open_office_file
from builders.opc import UnreadableOfficeFile, read_package
from builders.template_check.faults import Kind, Report

_TYPES: dict[Kind, tuple[str, ...]] = {
    "powerpoint": ("presentationml.", "ms-powerpoint."),
    "word": ("wordprocessingml.", "ms-word."),
}
"""What the content type of a main part holds, by program."""


def check_template(path: Path) -> Report:
    """Return all that is wrong with a template in a file.

    Args:
        path: a .pptx, .potx, .pptm, .potm, .docx or .dotx file.

    Raises:
        UnreadableOfficeFile: it is none of these, protected with a password, or damaged so far that
            no part of it can be told.
    """
    match _kind(path):
        case "powerpoint":
            from builders.template_check.powerpoint.check import check_powerpoint  # noqa: PLC0415

            return check_powerpoint(path)
        case "word":
            from builders.template_check.word.check import check_word  # noqa: PLC0415

            return check_word(path)


def _kind(path: Path) -> Kind:
    with open_office_file(path) as file:
        type_ = file.content_type(file.main) if file.main else ""
        name = file.name
    for kind, marks in _TYPES.items():
        if any(mark in type_ for mark in marks):
            return kind
    read_package(path)  # It says what an archive is that is no Office file.
    raise UnreadableOfficeFile(
        "{file} is no template. Choose a PowerPoint file (.pptx or .potx) or a Word file (.docx or "
        ".dotx).",
        file=name,
    )
