"""Headers and footers: the sender on the first page, then where one is and what one reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seminar.language import Language
from tools.word_templates.markup import (
    Blocks,
    Runs,
    field,
    muted,
    paragraph,
    rich,
    runs,
    strong,
    when,
)

_ORGANISATION = "seminar.organisation.name"
_NAME = f"{{{{ {_ORGANISATION} }}}}"
_PARALLEL = (
    "{% for name in seminar.organisation.parallel_names %}\N{EN SPACE} {{ name }}{% endfor %}"
)
_TITLE = "{{ seminar.title }}"


def letterhead() -> Blocks:
    """Return logo and names of the sender; without a logo the names stand at the margin."""
    names = runs(strong(_NAME), muted(_PARALLEL))
    logo = "seminar.organisation.logo"
    return when(
        logo,
        paragraph("PlenumAvsender", rich(logo), "\t", names),
        otherwise=[paragraph("PlenumAvsender", names)],
    )


def running_header(document: str) -> Blocks:
    """Return the header of later pages: the seminar to the left, the document to the right."""
    return paragraph("Header", f"{_TITLE}\t{document}")


def footer(words: Language, *more: str) -> Blocks:
    """Return a footer: the organisation and `more` to the left, the page's number to the right."""
    return paragraph("Footer", _sender(more), "\t", page_number(words))


def footer_without_number(*more: str) -> Blocks:
    """Return a footer for a cover."""
    return paragraph("Footer", _sender(more))


def _sender(more: Sequence[str]) -> str:
    """Return the organisation and `more`, which stands alone where the organisation has no name."""
    between = f"{{% if {_ORGANISATION} %}} · {{% endif %}}" if more else ""
    return _NAME + between + " · ".join(more)


def page_number(words: Language) -> Runs:
    """Return "Page 1 of 7", which Word counts anew."""
    said = words.text("Page {page} of {pages}", page="{PAGE}", pages="{NUMPAGES}")
    return runs(
        *(
            field(piece.strip("{}"), "1") if piece.startswith("{") else piece
            for piece in re.split(r"(\{[A-Z]+\})", said)
        )
    )
