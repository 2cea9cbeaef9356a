"""DrawingML text as strings: runs, paragraphs and bodies.

Strings and not elements, because a deck is thousands of small parts: making a slide's XML by
joining strings takes a tenth of the time that building and serialising a tree does
(`docs/decisions/strings-for-slides.md`). Whatever comes from a person passes `escape`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from builders.look import Anchor, Colour, Inker, Type
from builders.plan.scene import MARK, NO_INSETS, Insets
from seminar.emphasis import parse


def escape(text: str) -> str:
    """Return `text` as XML content or attribute value."""
    # Six searches for one character take a fourth of the time of `str.translate`.
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("\t", " ").replace("\r", " ")


@lru_cache(maxsize=256)
def solid(colour: Colour) -> str:
    """Return the XML of a fill with one theme colour."""
    if colour.lum_mod == 100 and not colour.lum_off:
        return f'<a:solidFill><a:schemeClr val="{colour.scheme}"/></a:solidFill>'
    off = f'<a:lumOff val="{colour.lum_off * 1000}"/>' if colour.lum_off else ""
    return (
        f'<a:solidFill><a:schemeClr val="{colour.scheme}"><a:lumMod val="{colour.lum_mod * 1000}"/>'
        f"{off}</a:schemeClr></a:solidFill>"
    )


@lru_cache(maxsize=2048)
def run_properties(tag: str, language: str, attributes: str = "", inside: str = "") -> str:
    """Return run properties of element `tag`, such as `a:rPr`, in a language (BCP 47)."""
    if not inside:
        return f'<{tag} lang="{language}"{attributes} dirty="0"/>'
    return f'<{tag} lang="{language}"{attributes} dirty="0">{inside}</{tag}>'


@lru_cache(maxsize=1024)
def type_attributes(look: Type, *, bold: bool, italic: bool) -> str:
    """Return the attributes of a run that is set wholly as `look` says."""
    strong = ' b="1"' if bold or look.bold else ' b="0"'
    slanted = ' i="1"' if italic else ""
    line = ' u="sng"' if look.underline else ""
    spacing = f' spc="{round(look.tracking * 100)}"' if look.tracking else ""
    return f' sz="{round(look.size * 100)}"{strong}{slanted}{line}{spacing}'


@lru_cache(maxsize=1024)
def paragraph_properties(look: Type) -> str:
    """Return the properties of a paragraph that is set wholly as `look` says."""
    return (
        f'<a:pPr marL="{look.hanging}" indent="{-look.hanging}" algn="{look.align}">'
        f'<a:lnSpc><a:spcPct val="{look.line * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(look.before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{list_mark(look.bullet)}</a:pPr>'
    )


def list_mark(bullet: str) -> str:
    """Return what stands before a list's paragraphs: nothing, numbers from "3." on, or a sign."""
    if not bullet:
        return "<a:buNone/>"
    if not bullet[:-1].isdigit():
        return f'<a:buFont typeface="Arial"/><a:buChar char="{escape(bullet)}"/>'
    start = "" if bullet == "1." else f' startAt="{bullet[:-1]}"'
    return f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{start}/>'


def runs(text: str, properties: Callable[[bool, bool], str], marks: Sequence[str] = ()) -> str:
    """Return the runs of a rich text; line breaks become `a:br`.

    Args:
        text: with `**bold**` and `*italic*`.
        properties: the run properties for (bold, italic).
        marks: the run properties of the first signs `●` in the text.
    """
    if marks:
        first, *others = text.split(MARK, len(marks))
        return runs(first, properties) + "".join(
            f"<a:r>{mark}<a:t>{MARK}</a:t></a:r>{runs(other, properties)}"
            for mark, other in zip(marks, others, strict=False)
        )
    if "*" not in text and "\n" not in text:
        return f"<a:r>{properties(False, False)}<a:t>{escape(text)}</a:t></a:r>" if text else ""  # noqa: FBT003
    return "".join(
        _lines(run.text, properties(run.bold, run.italic)) for run in parse(text) if run.text
    )


def _lines(text: str, properties: str) -> str:
    return f"<a:br>{properties}</a:br>".join(
        f"<a:r>{properties}<a:t>{escape(line)}</a:t></a:r>" if line else ""
        for line in text.split("\n")
    )


def typed_paragraph(
    text: str,
    look: Type,
    language: str,
    ink: Inker,
    *,
    emphasis: Colour | None = None,
    link: str = "",
    lines: Sequence[tuple[int, int]] = (),
    marks: Sequence[Colour] = (),
) -> str:
    """Return a paragraph that carries its whole setting with it.

    Args:
        text: rich.
        look: how it is set.
        language: BCP 47.
        ink: makes colours legible.
        emphasis: the colour of bold words; `None` leaves them in the text's own.
        link: the XML of a hyperlink for each run, or nothing.
        lines: where the lines of a plain text begin and end, if each is to be a link of its own.
        marks: the colours of the first signs `●` in the text.
    """

    def properties(bold: bool, italic: bool) -> str:  # noqa: FBT001
        colour = emphasis if bold and emphasis else look.colour
        return run_properties(
            "a:rPr",
            language,
            type_attributes(look, bold=bold, italic=italic),
            solid(ink(colour)) + link,
        )

    if link and lines:
        unlinked = _one_colour(look, language, ink(look.colour))
        body = _linked_lines(text, lines, properties, unlinked)
    else:
        body = runs(text, properties, [_one_colour(look, language, one) for one in marks])
    return f"<a:p>{paragraph_properties(look)}{body}</a:p>"


def _one_colour(look: Type, language: str, colour: Colour) -> str:
    attributes = type_attributes(look, bold=False, italic=False)
    return run_properties("a:rPr", language, attributes, solid(colour))


def _linked_lines(
    text: str,
    lines: Sequence[tuple[int, int]],
    linked: Callable[[bool, bool], str],
    unlinked: str,
) -> str:
    """Return a link a line, with the spaces at their ends outside.

    LibreOffice draws the lines of a single longer link over each other.
    """
    parts, end = list[str](), 0
    for start, stop in lines:
        parts.append(f"<a:r>{unlinked}<a:t> </a:t></a:r>" if start > end else "")
        parts.append(runs(text[start:stop], linked))
        end = stop
    return "".join(parts)


@lru_cache(maxsize=1024)
def body_properties(anchor: Anchor, insets: Insets = NO_INSETS) -> str:
    """Return the properties of a drawn shape's text, which never changes size by itself."""
    return (
        f'<a:bodyPr wrap="square" lIns="{insets.left}" tIns="{insets.top}" rIns="{insets.right}"'
        f' bIns="{insets.bottom}" rtlCol="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        "<a:lstStyle/>"
    )


def text_body(properties: str, paragraphs: Iterable[str]) -> str:
    """Return a shape's text, with one empty paragraph where it has none, as the schema asks."""
    return f"<p:txBody>{properties}{''.join(paragraphs) or '<a:p/>'}</p:txBody>"
