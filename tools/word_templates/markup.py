"""What stands in a template: words, fields, tags and paragraphs, as WordprocessingML.

A plain `str` is text and is escaped; `Runs` and `Blocks` are XML. A tab in a text is a tab, a line
break a soft break. See the package for how to write a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

from tools.word_templates.measures import twips_of_points

TAG_STYLE = "PlenumMerknad"
"""The style of paragraphs that hold a tag and leave nothing behind."""
_KEEP_NEXT = {None: "", True: "<w:keepNext/>", False: '<w:keepNext w:val="0"/>'}


class Runs(str):
    """XML that stands inside a paragraph."""

    __slots__ = ()


class Blocks(str):
    """XML that stands between paragraphs: paragraphs, tables, controls."""

    __slots__ = ()


Text = str | Runs
"""What a paragraph is made of: plain text, or runs."""


# --- inside a paragraph ---------------------------------------------------------------------------


def runs(*content: Text) -> Runs:
    """Return texts and runs in a row."""
    return Runs("".join(one if isinstance(one, Runs) else run(one) for one in content))


def run(text: str, properties: str = "") -> Runs:
    """Return a run with plain text; `properties` is what stands in its `w:rPr`."""
    if not text:
        return Runs("")
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return Runs(f"<w:r>{looks}{_pieces(text)}</w:r>")


def _pieces(text: str) -> str:
    marks = {"\t": "<w:tab/>", "\n": "<w:br/>"}
    pieces = [piece for piece in re.split(r"([\t\n])", text) if piece]
    return "".join(
        marks.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces
    )


def styled(style: str, text: str) -> Runs:
    """Return a run in the character style with this id."""
    return run(text, f'<w:rStyle w:val="{style}"/>')


def strong(text: str) -> Runs:
    """Return a run in Strong."""
    return styled("Strong", text)


def muted(text: str) -> Runs:
    """Return a run in Plenum Dempet: breaks, kinds, sources."""
    return styled("PlenumDempet", text)


def mark(text: str) -> Runs:
    """Return a run in Plenum Merke: cues and gaps."""
    return styled("PlenumMerke", text)


def rich(field: str, style: str = "") -> Runs:
    """Return the place of a field with emphasis, such as `question.text`, alone in its run.

    Its emphasis takes the place of the character `style`, where it has one.
    """
    place = f"{{{{r {field} }}}}"
    return styled(style, place) if style else run(place)


def field(instruction: str, shown: str) -> Runs:
    """Return one of Word's own fields, such as `PAGE`, with what it shows until it is updated."""
    return Runs(f'<w:fldSimple w:instr=" {instruction} ">{run(shown)}</w:fldSimple>')


# --- paragraphs -----------------------------------------------------------------------------------


def paragraph(
    style: str,
    *content: Text,
    keep_next: bool | None = None,
    page_break: bool = False,
    gap: float | None = None,
    section: str = "",
) -> Blocks:
    """Return a paragraph.

    Args:
        style: the id of its style.
        content: its texts and runs.
        keep_next: whether it stays on the page of what follows, where its style says otherwise.
        page_break: whether it begins a page.
        gap: its distance to the table above it in points, where the style's will not do.
        section: the section that it ends, from `pages.section`.
    """
    properties = "".join(
        (
            f'<w:pStyle w:val="{style}"/>',
            _KEEP_NEXT[keep_next],
            "<w:pageBreakBefore/>" if page_break else "",
            "" if gap is None else f'<w:spacing w:before="{twips_of_points(gap)}"/>',
            section,
        )
    )
    return Blocks(f"<w:p><w:pPr>{properties}</w:pPr>{runs(*content)}</w:p>")


def drawn(block: str, style: str = "PlenumFigur") -> Blocks:
    """Return the place of a drawn block, such as `task.phase_bar`, alone in its paragraph."""
    return paragraph(style, f"{{{{p {block} }}}}")


def blocks(*content: Blocks) -> Blocks:
    """Return blocks below each other."""
    return Blocks("".join(content))


# --- tags -----------------------------------------------------------------------------------------


def tag(statement: str) -> Blocks:
    """Return a paragraph with a tag, such as `for day in seminar.programme`; it leaves nothing."""
    return Blocks(
        f'<w:p><w:pPr><w:pStyle w:val="{TAG_STYLE}"/></w:pPr>{tag_run("p", statement)}</w:p>'
    )


def tag_run(kind: str, statement: str) -> Runs:
    """Return the tag itself, which no spelling checker reads; `kind` is `p` or `tr`."""
    return run(f"{{%{kind} {statement} %}}", "<w:noProof/>")


def repeat(each: str, *content: Blocks) -> Blocks:
    """Return blocks once for `each`, such as `day in seminar.programme`."""
    return blocks(tag(f"for {each}"), *content, tag("endfor"))


def when(condition: str, *content: Blocks, otherwise: Iterable[Blocks] = ()) -> Blocks:
    """Return blocks that stand there if a `condition` such as `seminar.theme` holds."""
    other = list(otherwise)
    branch = [tag("else"), *other] if other else []
    return blocks(tag(f"if {condition}"), *content, *branch, tag("endif"))
