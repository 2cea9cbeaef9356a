"""Which template a document is made from: the seminar's own by its name, or the built-in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from unicodedata import normalize

from builders.documents.kinds import KINDS, DocumentKind
from builders.documents.template import (
    ENDINGS,
    WordTemplate,
    built_in_word_template,
    read_word_template,
)
from builders.documents.templating.part import FaultyTemplate
from builders.documents.templating.sandbox import TemplateStopped
from seminar.language import language
from seminar.messages import PlenumError
from seminar.model import LanguageCode

_LANGUAGES: tuple[LanguageCode, ...] = ("nb", "nn", "en")


class AmbiguousWordTemplate(PlenumError):
    """Several templates for the same document lie side by side."""


class UnusableTemplate(PlenumError):
    """A template that no document can be made from."""


def own_templates(folder: Path) -> dict[str, Path]:
    """Return the Word templates in a folder by the id of the document that they are for.

    A template is for a document if it bears its name in any of the languages (`Kjøreplan.docx`), or
    the built-in template's (`run-sheet.nb.docx`). Other files are nobody's concern.

    Args:
        folder: a seminar's folder of templates, which need not be there.

    Raises:
        AmbiguousWordTemplate: two are for the same document.
    """
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*")):
        kind = kind_of(path)
        if kind is None:
            continue
        if kind.id in found:
            raise AmbiguousWordTemplate(
                "{folder} holds two templates for the same document ({names}). Keep one there.",
                folder=str(folder),
                names=f"{found[kind.id].name}, {path.name}",
            )
        found[kind.id] = path
    return found


def kind_of(path: Path) -> DocumentKind | None:
    """Return the document that a file is a template for by its name, if any."""
    if path.suffix.lower() not in ENDINGS or path.name.startswith(("~", ".")):
        return None
    name = _plain(path.stem)
    return next((kind for kind in KINDS if name in _names(kind)), None)


def _names(kind: DocumentKind) -> Iterator[str]:
    yield kind.id
    for code in _LANGUAGES:
        yield f"{kind.id}.{code}"
        yield _plain(language(code).say(kind.name))


def _plain(name: str) -> str:
    # macOS divides å into a letter and a ring.
    return normalize("NFC", name).casefold().strip()


def template_for(kind: DocumentKind, code: LanguageCode, own: Mapping[str, Path]) -> WordTemplate:
    """Return the template of a document.

    Args:
        kind: the document.
        code: the seminar's language.
        own: the seminar's own templates, by the id of the document.

    Raises:
        UnusableTemplate, UnreadableOfficeFile: the seminar's own does not serve.
    """
    path = own.get(kind.id)
    if path is None:
        return built_in_word_template(kind.id, code)
    try:
        return read_word_template(path)
    except FaultyTemplate as error:
        raise unusable(path.name, error) from error


def unusable(file: str, error: FaultyTemplate | TemplateStopped) -> UnusableTemplate:
    """Return the sentence for a template that failed, with the way out."""
    return UnusableTemplate(
        "{file}: {reason} “plenum template {file}” lists everything that is wrong with it.",
        file=file,
        reason=error.message,
    )
