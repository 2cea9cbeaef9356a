"""Which template a document is made from: the seminar's own by its name, or the built-in one."""

from __future__ import annotations

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


def template_in(folder: Path, kind: DocumentKind, code: LanguageCode) -> Path | None:
    """Return the template in a folder that serves a document best, or `None` if none is for it.

    A template is for a document if it bears its name in any of the languages (`Kjøreplan.docx`), or
    the built-in template's (`run-sheet.nb.docx`). One in the seminar's language comes before one
    that says no language, and this before one in another. Other files are nobody's concern.

    Args:
        folder: a folder of templates, which need not be there.
        kind: the document.
        code: the seminar's language.

    Raises:
        AmbiguousWordTemplate: two serve alike.
    """
    found = [path for path in sorted(folder.glob("*")) if kind_of(path) == kind]
    ranks = [_rank(path, kind, code) for path in found]
    best = [path for path, rank in zip(found, ranks, strict=True) if rank == min(ranks)]
    if len(best) > 1:
        raise AmbiguousWordTemplate(
            "{folder} holds two templates for the same document ({names}). Keep one there.",
            folder=str(folder),
            names=", ".join(path.name for path in best),
        )
    return best[0] if best else None


def kind_of(path: Path) -> DocumentKind | None:
    """Return the document that a file is a template for by its name, if any."""
    if path.suffix.lower() not in ENDINGS or path.name.startswith(("~", ".")):
        return None
    name = _plain(path.stem)
    return next((kind for kind in KINDS if name == kind.id or _languages(name, kind)), None)


def speaks_another(path: Path, kind: DocumentKind, code: LanguageCode) -> bool:
    """Whether a template's name says that it is in another language than `code`.

    One that was chosen for a document may bear any name, which says nothing of its language.
    """
    return kind_of(path) == kind and _rank(path, kind, code) == _ANOTHER


_MARKED, _NAMED, _UNSAID, _ANOTHER = range(4)
"""How well a template's name fits a language: by its mark, by its words, not said, another."""


def _rank(path: Path, kind: DocumentKind, code: LanguageCode) -> int:
    name = _plain(path.stem)
    if name == f"{kind.id}.{code}":
        return _MARKED
    if code in _languages(name, kind):
        return _NAMED
    return _UNSAID if name == kind.id else _ANOTHER


def _languages(name: str, kind: DocumentKind) -> list[LanguageCode]:
    """Return the languages in which a document bears a name, or whose mark the name bears."""
    return [
        code
        for code in _LANGUAGES
        if name in (f"{kind.id}.{code}", _plain(language(code).say(kind.name)))
    ]


def _plain(name: str) -> str:
    # macOS divides å into a letter and a ring.
    return normalize("NFC", name).casefold().strip()


def template_for(kind: DocumentKind, code: LanguageCode, own: Path | None = None) -> WordTemplate:
    """Return the template of a document.

    Args:
        kind: the document.
        code: the seminar's language.
        own: the file that stands in for the built-in template, if any.

    Raises:
        UnusableTemplate, UnreadableOfficeFile: that file does not serve.
    """
    if own is None:
        return built_in_word_template(kind.id, code)
    try:
        return read_word_template(own)
    except FaultyTemplate as error:
        raise unusable(own, error) from error


def unusable(file: Path, error: FaultyTemplate | TemplateStopped) -> UnusableTemplate:
    """Return the sentence for a template that failed, with its place and the way out.

    Args:
        file: the template.
        error: why it failed; the check of templates says it better where it finds the cause.
    """
    from builders.template_check.word.stopping import what_stops  # noqa: PLC0415 - slow to import

    return UnusableTemplate(
        "{name}: {reason} Everything that is wrong with it is listed by: {command}",
        name=file.name,
        reason=what_stops(file) or error.message,
        command=f'plenum template "{file}"',
    )
