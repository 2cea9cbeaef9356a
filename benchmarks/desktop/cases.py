"""How much there is to open, to type in, to edit and to collect."""

SLIDES = 300
"""Slides of the seminar that is opened."""
ITEMS = 200
"""Items of the programme that is typed in."""
EDITS = 20_000
"""Edits of a long session."""
SETTLED = 2_000
"""Edits after which nothing is to grow any more: all pages are made, and the steps are full."""
GROUPS, TASKS = 40, 10
"""How many have written in their sheets, and about how many tasks."""
