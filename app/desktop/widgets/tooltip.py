"""Texts as tooltips."""

from __future__ import annotations


def tooltip(text: str) -> str:
    """Return a text as a tooltip that wraps and takes nothing in it for HTML; empty for none."""
    from html import escape  # noqa: PLC0415 - slow to import

    return f'<p style="white-space: pre-wrap">{escape(text)}</p>' if text else ""
