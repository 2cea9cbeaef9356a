"""Ids of values: made once, kept for good."""

from __future__ import annotations

from uuid import uuid4


def new_id() -> str:
    """Return a fresh id: eight hexadecimal digits, in practice unique within any seminar."""
    return uuid4().hex[:8]
