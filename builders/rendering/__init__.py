"""Office documents as PDF, through LibreOffice where it is installed."""

from __future__ import annotations

from builders.rendering.pdfs import Pdfs, Stopped, pdf_name, to_pdfs

__all__ = ["Pdfs", "Stopped", "pdf_name", "to_pdfs"]
