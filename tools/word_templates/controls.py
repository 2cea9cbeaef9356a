"""Content controls: fields that people write in, in Word on the desktop and on the web.

Each has a tag, by which it is read back, a title, which screen readers say, and a lock, so that it
is not deleted by mistake. An empty one shows its prompt, and does so again when it is emptied: Word
takes the prompt from the glossary (`tools.word_templates.glossary`).
"""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from msgspec import Struct

from tools.word_templates.markup import Blocks, Runs, run, styled

PROMPT_STYLE = "PlaceholderText"


class Prompt(Struct, frozen=True):
    """What an empty control shows.

    Args:
        name: what its controls refer to it by.
        text: what it says.
        style: the id of the style of the paragraph that it stands in.
    """

    name: str
    text: str
    style: str


class Control(Struct, frozen=True):
    """What a control says of itself.

    Args:
        number: its id in the template.
        tag: what it is read back by, at most 64 characters.
        title: what screen readers say.
    """

    number: int
    tag: str
    title: str


def answer_field(control: Control, prompt: Prompt) -> Blocks:
    """Return an empty control around whole paragraphs: rich text, for others take but one."""
    content = f'<w:p><w:pPr><w:pStyle w:val="{prompt.style}"/></w:pPr>{_shown(prompt)}</w:p>'
    return Blocks(_control(control, "sdtLocked", _prompted(prompt), "<w:richText/>", content))


def line_field(control: Control, prompt: Prompt) -> Runs:
    """Return an empty control within a line, for plain text."""
    return Runs(_control(control, "sdtLocked", _prompted(prompt), "<w:text/>", _shown(prompt)))


def filled_field(control: Control, text: str) -> Runs:
    """Return a control within a line whose text stays as it is."""
    return Runs(_control(control, "sdtContentLocked", "", "<w:text/>", run(text)))


def _control(control: Control, lock: str, prompt: str, kind: str, content: str) -> str:
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(control.title)}/>"
        f'<w:tag w:val={quoteattr(control.tag)}/><w:id w:val="{control.number}"/>'
        f'<w:lock w:val="{lock}"/>{prompt}{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _prompted(prompt: Prompt) -> str:
    return f'<w:placeholder><w:docPart w:val="{prompt.name}"/></w:placeholder><w:showingPlcHdr/>'


def _shown(prompt: Prompt) -> Runs:
    return styled(PROMPT_STYLE, prompt.text)
