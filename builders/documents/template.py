"""A Word template ready for rendering: its package, and its parts with tags compiled."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from lxml import etree
from msgspec import Struct

from builders.archive import UnreadableOfficeFile, damaged
from builders.documents.parsing import parsed
from builders.documents.taken_over import taken_over
from builders.documents.templating.part import TemplatePart, compile_part
from builders.opc import OPENXML, Package, Part, read_package
from seminar.model import LanguageCode

DOCUMENT_TYPE = f"{OPENXML}wordprocessingml.document.main+xml"
"""The content type of a document's main part; a template's differs (ISO/IEC 29500-1, 15.2.10)."""
TEMPLATE_TYPE = f"{OPENXML}wordprocessingml.template.main+xml"
ENDINGS = (".docx", ".dotx")
"""What the file of a Word template ends in."""
_TEXTS = ("header", "footer", "footnotes", "endnotes")
"""Kinds of the parts beside the main one that may hold tags, by their relationship."""
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of the strict form of WordprocessingML (ISO/IEC 29500-1, annex A)."""


class WordTemplate(Struct, frozen=True):
    """A template as read.

    Args:
        file: the file's name, for messages.
        main: the part of the text.
        kept: the other parts that a document takes over, the main one not among them.
        compiled: the parts that hold tags, by name.
    """

    file: str
    main: Part
    kept: tuple[Part, ...]
    compiled: Mapping[str, TemplatePart]

    def mentions(self, name: str) -> bool:
        """Whether a tag may ask for a field of this name."""
        return any(name in part.source.text for part in self.compiled.values())


def read_word_template(path: Path) -> WordTemplate:
    """Return the template in a .docx or .dotx file.

    Raises:
        UnreadableOfficeFile: it is no Word file, or damaged.
        FaultyTemplate: its tags cannot be understood, or do what templates may not.
    """
    return _template(word_package(path))


def built_in_word_template(name: str, code: LanguageCode) -> WordTemplate:
    """Return one of the built-in templates, such as `program`, in a language."""
    file = f"{name}.{code}.docx"
    return _template(read_package((files("templates") / file).read_bytes(), file))


def word_package(source: Path | bytes, file: str = "") -> Package:
    """Return the package of a Word template.

    Raises:
        UnreadableOfficeFile: it is no Word file that Plenum reads, or damaged.
    """
    package = read_package(source, file)
    main = package.main_part()
    if _STRICT in main.data:
        raise UnreadableOfficeFile(
            "{file} is saved as “Strict Open XML”, which Plenum does not read. Open it in "
            "Word and save it anew as an ordinary document (.docx) or template (.dotx).",
            file=package.file,
        )
    if "macroEnabled" in main.content_type:
        raise UnreadableOfficeFile(
            "{file} holds macros, which Plenum does not take over. In Word, choose File, Save as, "
            "and the type Word Template (.dotx).",
            file=package.file,
        )
    if main.content_type not in (DOCUMENT_TYPE, TEMPLATE_TYPE):
        raise UnreadableOfficeFile(
            "{file} is no Word template. Choose a file that ends in .docx or .dotx.",
            file=package.file,
        )
    return package


def texts(package: Package) -> list[Part]:
    """Return the parts of a template that may hold tags, the main one first."""
    main = package.main_part()
    beside = [name for kind in _TEXTS for name in main.related(kind)]
    return [main, *(package.parts[name] for name in beside if name in package.parts)]


def _template(package: Package) -> WordTemplate:
    main, *kept = taken_over(package)
    compiled = {
        part.name: _compiled(part, package.file) for part in texts(package) if _has_tags(part)
    }
    for part in kept:
        _check_sound(part, package.file)
    return WordTemplate(package.file, main, tuple(kept), compiled)


def _check_sound(part: Part, file: str) -> None:
    """Check that Word could read a part of its own, which documents take over as it is.

    Raises:
        UnreadableOfficeFile: its XML is not well-formed.
    """
    if part.is_xml and part.content_type.startswith(OPENXML):
        parsed(part, file)


def _has_tags(part: Part) -> bool:
    """Whether a part may hold a tag: a brace in its text, for a tag may be split at any letter."""
    return b"{" in part.data


def _compiled(part: Part, file: str) -> TemplatePart:
    try:
        return compile_part(part.name, part.data)
    except etree.XMLSyntaxError as error:
        raise damaged(file) from error
