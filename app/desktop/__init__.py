"""The desktop: Plenum's window, on Qt Widgets. Nothing outside this package imports PySide6.

The state stands in one place, `document.Document`; pages are views on it and ask it for edits.
"""
