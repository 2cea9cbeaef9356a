"""Copies the templates that Plenum brings, for whoever wants to make their own of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

import click

from app.person import PERSON
from builders.documents.kinds import KINDS
from builders.workshop import DECK
from seminar.atomic import write_all
from seminar.failures import writing
from seminar.filenames import PRESENTATION
from seminar.folder import SEMINAR, TEMPLATES, open_seminar
from seminar.language import language
from seminar.messages import PlenumError
from seminar.model import LanguageCode

ALL = "all"
"""What stands for every template."""
NAMES = (DECK, *(kind.id for kind in KINDS))
"""The templates that can be copied, by the names of what is made from them."""


class TemplateInTheWay(PlenumError):
    """A file stands where a copy would; it may be somebody's work."""


def copy_templates(folder: Path, names: Sequence[str], code: LanguageCode | None) -> int:
    """Copy built-in templates into a folder, print their paths, and return the exit status.

    The copies have the names by which they replace the built-in ones. A seminar's folder stands for
    the folder of its templates, where the next build uses them. Whoever wants all of them gets
    those that are not there yet.

    Args:
        folder: where to; it is made if it is not there.
        names: of `NAMES`; `ALL` stands for every one.
        code: the language of their words; by default the seminar's, or else the person's.

    Raises:
        TemplateInTheWay: a file is there that was asked for by name; nothing is copied.
        CannotWrite: the system refuses.
    """
    is_seminar = (folder / SEMINAR).is_file()
    target = folder / TEMPLATES if is_seminar else folder
    spoken = code or (open_seminar(folder).language if is_seminar else PERSON.code)
    wanted = NAMES if ALL in names else tuple(dict.fromkeys(names))
    paths = {target / file_name(name, spoken): name for name in wanted}
    kept = [path for path in paths if path.exists() or path.is_symlink()]
    if ALL not in names:
        _check_free(kept)
    copies = {path: _template(name, spoken) for path, name in paths.items() if path not in kept}
    with writing(target):
        target.mkdir(parents=True, exist_ok=True)
    write_all(copies)
    _tell(copies, kept)
    return 0


def _tell(copied: Iterable[Path], kept: Iterable[Path]) -> None:
    for path in copied:
        click.echo(click.format_filename(path))
    for path in kept:
        said = PERSON.text("{file} is there already and was kept.", file=str(path))
        click.echo(said, err=True)


def _check_free(there: Sequence[Path]) -> None:
    if there:
        raise TemplateInTheWay(
            "{file} is there already, and nothing was copied. Choose another folder, or move the "
            "file away first.",
            file=str(there[0]),
        )


def file_name(name: str, code: LanguageCode) -> str:
    """Return the name by which the copy of a template replaces the built-in one.

    Args:
        name: of `NAMES`.
        code: the language of its words.
    """
    said = language(code)
    if name == DECK:
        return said.say(PRESENTATION) + ".pptx"
    return next(said.say(kind.name) for kind in KINDS if kind.id == name) + ".docx"


def _template(name: str, code: LanguageCode) -> bytes:
    file = "deck.pptx" if name == DECK else f"{name}.{code}.docx"
    return files("templates").joinpath(file).read_bytes()
