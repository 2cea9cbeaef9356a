"""Whether the tags of a part are whole, few enough, and such as templates know.

Looked at before they are translated, because the translation takes a tag's end wherever it finds
one, and takes long over what has none.
"""

from __future__ import annotations

import re

from builders.documents.templating.tags import MOST_IN_TAG, straight, tags_in
from seminar.messages import Message, PlenumError, message

MOST_TAGS = 3_000
"""How many tags a part of a template may have; the largest built-in template has a few hundred."""
STATEMENTS = ("for", "endfor", "if", "elif", "else", "endif")
"""What a template can do."""
_WORD = re.compile(r"\{%-?(?:tr|tc|[pr])?\s*(\w*)")
_QUOTED = 40


class NotWhole(PlenumError):
    """A part whose tags cannot be translated; `near` is the text that is at fault."""

    def __init__(self, near: str, reason: Message) -> None:
        super().__init__(reason.original, **dict(reason.fields))
        self.near = near


def check_whole(xml: str) -> None:
    """Check that each tag in the XML of a part is whole, and that there are not too many of them.

    Args:
        xml: with each tag joined in one element, as `tags.join_tags` does.

    Raises:
        NotWhole: one is not, or does what templates do not know.
    """
    found = tags_in(xml)
    if len(found.spans) + len(found.loose) > MOST_TAGS:
        raise NotWhole(
            "", message("A template has at most {most} tags in its text.", most=MOST_TAGS)
        )
    torn = [start for start, end in found.spans if "<" in xml[start:end]]
    for start in sorted((*found.loose, *torn))[:1]:
        near = xml[start : start + _QUOTED].partition("<")[0]
        raise NotWhole(
            near,
            message(
                "The tag has no end in its paragraph, or is longer than {most} characters.",
                most=MOST_IN_TAG,
            ),
        )
    for start, end in found.spans:
        word = _WORD.match(straight(xml[start:end]))
        if word is not None and word[1] not in STATEMENTS:
            raise NotWhole(xml[start:end], unknown_statement(word[1]))


def unknown_statement(word: str) -> Message:
    """Return that templates cannot do something."""
    return message(
        "Templates do not know “{word}”. They know: {known}.",
        word=word,
        known=", ".join(STATEMENTS),
    )
