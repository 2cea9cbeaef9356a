"""Where the files lie, and which endings they have."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT / ".cache" / "corpora"
ENDINGS = (".docx", ".dotx", ".pptx", ".potx")
