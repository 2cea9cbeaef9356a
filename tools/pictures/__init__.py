"""Draws the pictures of the documentation: deck, documents and templates as LibreOffice shows them.

They land in `docs/pictures/`.
"""
