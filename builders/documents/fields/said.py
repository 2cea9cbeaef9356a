"""How a field says what it is: for the handbook of templates, and for their check."""

from __future__ import annotations

from msgspec import Meta


def said(description: str, *examples: object) -> Meta:
    """Return what the handbook says of a field.

    Args:
        description: what stands in it, in one English sentence, and when it is empty.
        examples: what it may say, as it would be printed.
    """
    return Meta(description=description, examples=list(examples))
