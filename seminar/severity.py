"""How grave a finding is, be it about a seminar or about an Office file."""

from __future__ import annotations

from typing import Literal

Severity = Literal["error", "warning", "tip"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "tip")
"""The gravest first: what goes wrong, what is doubtful, advice."""
