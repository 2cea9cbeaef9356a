"""From a seminar to the fields of its documents: pure, without files and without Word."""

from __future__ import annotations
