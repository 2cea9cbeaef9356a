"""The language that a template says its text is in.

A build sets the language of a document to the seminar's, so only what says another one stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from builders.documents.templating.tags import W, pieces
from builders.inspection.languages import language_name, primary
from builders.inspection.word_styles import WordStyles
from builders.template_check.faults import Fault
from builders.template_check.word.opened import OpenedWord, Tag
from seminar.messages import message
from seminar.model import LanguageCode
from seminar.texts import shown

_LANGUAGES = ("no", "en")
"""The languages of seminars, bokmål and nynorsk as one."""
_SPELT: dict[str, LanguageCode] = {"nb": "nb", "nn": "nn", "en": "en", "no": "nb"}
_CHOOSE = message(
    "In Word, select the whole text, choose Review, Language, Set Proofing Language, the language, "
    "and Set As Default."
)


def language_faults(opened: OpenedWord) -> Iterator[Fault]:
    """Yield a language that is missing, is none of seminars, or is not the name's or the text's."""
    said = _default(opened)
    if not said:
        yield opened.fault(
            "template-language-missing",
            "tip",
            None,
            message(
                "The template does not say in which language its text is, so Word cannot check its "
                "spelling here. Documents say it."
            ),
            _CHOOSE,
        )
    elif primary(said) not in _LANGUAGES:
        yield opened.fault(
            "template-language-unknown",
            "warning",
            None,
            message(
                "The template's text is marked as {language} ({tag}). Documents are marked as "
                "Norwegian or English, as the seminar says.",
                language=language_name(primary(said)),
                tag=shown(said),
            ),
            _CHOOSE,
        )
    else:
        yield from _against_name(opened, said)
    yield from _of_tags(opened, said)


def _default(opened: OpenedWord) -> str:
    found = opened.document.reading(WordStyles).default_property("rPr", "lang")
    return "" if found is None else found.get(f"{W}val", "")


def _against_name(opened: OpenedWord, said: str) -> Iterator[Fault]:
    """Yield that a template called `program.nn.docx` is marked as bokmål, or the like."""
    code = opened.path.stem.rpartition(".")[2].casefold()
    marked = said.partition("-")[0].casefold()
    if code in ("nb", "nn", "en") and _SPELT.get(marked, marked) != code:
        yield opened.fault(
            "template-language-differs",
            "tip",
            None,
            message(
                "The template is called “{name}”, but its text is marked as {tag}.",
                name=shown(opened.path.name),
                tag=shown(said),
            ),
            _CHOOSE,
        )


def _of_tags(opened: OpenedWord, said: str) -> Iterator[Fault]:
    """Yield fields that are marked in another language than the rest, each language once."""
    styles = opened.document.reading(WordStyles)
    told: set[str] = set()
    for tag in opened.tags:
        marked = _marked(styles, tag)
        if tag.sort != "{" or not said or primary(marked) in ("", primary(said), *told):
            continue
        told.add(primary(marked))
        yield opened.fault(
            "tag-in-other-language",
            "warning",
            tag,
            message(
                "“{tag}” is marked as {language}, and so would be what stands there in documents.",
                tag=tag.quoted,
                language=language_name(primary(marked)),
            ),
            message(
                "In Word, select the tag, choose Review, Language, Set Proofing Language, and the "
                "language of the text around it."
            ),
        )


def _marked(styles: WordStyles, tag: Tag) -> str:
    """Return the language that the run is marked in that a tag begins in."""
    if tag.setting != "text":
        return ""
    holding = (
        one.element.getparent() for one in pieces(tag.element) if "{" in (one.element.text or "")
    )
    runs = [run for run in islice(holding, 1) if run is not None and run.tag == f"{W}r"]
    return styles.language(runs[0]) if runs else ""
