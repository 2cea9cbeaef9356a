"""A sheet as an OpenDocument text, made by hand from the format's specification."""

from __future__ import annotations

import zipfile
from pathlib import Path

from builders.answer_marks import TEXTS, answer_tag, bookmark, highlight_tag, text_marks
from builders.answers import read_answers
from tests.builders.answers.rooms import ANSWER, said
from tests.good_seminar import GOOD

NAMESPACES = " ".join(
    f'xmlns:{name}="{uri}"'
    for name, uri in {
        **{
            name: f"urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"
            for name, long in (
                ("office", "office"),
                ("text", "text"),
                ("table", "table"),
                ("style", "style"),
                ("draw", "drawing"),
                ("meta", "meta"),
                ("svg", "svg-compatible"),
            )
        },
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    }.items()
)
STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="P1" style:family="paragraph" '
    'style:parent-style-name="Plenum_20_Svar"/>'
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/>'
    "</style:style></office:automatic-styles>"
)
PROMPT = "Klikk her og skriv det første punktet. Trykk Enter for neste."


class OpenSheet:
    """A sheet of the first group's first task as an OpenDocument text.

    Args:
        folder: the seminar's.
        header: what stands at the top of its pages, in a sheet that was built without that.
    """

    def __init__(self, folder: Path, header: str = "") -> None:
        self.folder = folder
        self._header = header

    def answered(self, xml: str, before: str = "") -> tuple[str, ...]:
        """Return what is read of the first answer, where this stands within its bookmark."""
        name, other = bookmark(ANSWER), bookmark(answer_tag("task1", "q2"))
        last = bookmark(highlight_tag("task1"))
        self.write(
            f"{before}<text:h>Spørsmål 1: Hva preger samspillet?"
            f'<text:bookmark-start text:name="{name}"/></text:h>{xml}'
            f'<text:h><text:bookmark-end text:name="{name}"/>Spørsmål 2: Hva kan bli bedre?'
            f'<text:bookmark-start text:name="{other}"/></text:h><text:p>{PROMPT}</text:p>'
            f'<text:h><text:bookmark-end text:name="{other}"/>Det viktigste vi vil si i plenum'
            f'<text:bookmark-start text:name="{last}"/></text:h><text:p/>'
            f'<text:p><text:bookmark-end text:name="{last}"/></text:p>'
        )
        return said(read_answers(self.folder, GOOD))

    def write(self, text: str) -> None:
        """Write a sheet with this text."""
        marks = {"PlenumSeminar": "seminar", "PlenumTask": "task1", "PlenumGroup": "g1"}
        if self._header:
            marks |= text_marks(TEXTS, ["Svarark"])
        meta = "".join(
            f'<meta:user-defined meta:name="{name}">{value}</meta:user-defined>'
            for name, value in marks.items()
        )
        path = self.folder / "groups" / "svar.odt"
        path.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            archive.writestr(
                "content.xml",
                f"<office:document-content {NAMESPACES}>{STYLES}<office:body><office:text>{text}"
                "</office:text></office:body></office:document-content>",
            )
            archive.writestr(
                "styles.xml",
                f"<office:document-styles {NAMESPACES}><office:master-styles><style:header>"
                f"<text:p>{self._header}</text:p></style:header></office:master-styles>"
                "</office:document-styles>",
            )
            archive.writestr(
                "meta.xml",
                f"<office:document-meta {NAMESPACES}><office:meta>{meta}</office:meta>"
                "</office:document-meta>",
            )


def p(text: str) -> str:
    """Return the markup of a paragraph in the style of an answer."""
    return f'<text:p text:style-name="P1">{text}</text:p>'
