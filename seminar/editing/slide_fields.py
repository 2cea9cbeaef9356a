"""What the fields of slides are called in a sentence, by their names in the model."""

from __future__ import annotations

from seminar.messages import Message, message

FIELDS: dict[str, Message] = {
    "notes": message("notes"),
    "kicker": message("the line above the heading"),
    "title": message("heading"),
    "number": message("number"),
    "lead": message("lead"),
    "text": message("text"),
    "addition": message("addition"),
    "theme": message("theme"),
    "quote": message("quote"),
    "source": message("source"),
    "bullets": message("points"),
    "definitions": message("terms"),
    "levels": message("levels"),
    "outcome": message("what the levels lead to"),
    "picture": message("picture"),
    "alternative_text": message("alternative text"),
    "credit": message("credit"),
    "show_whole": message("that the whole picture is shown"),
    "work": message("work"),
    "publisher": message("publisher"),
    "link_text": message("link text"),
    "address": message("address"),
    "left": message("left column"),
    "right": message("right column"),
    "task": message("task"),
    "tasks": message("tasks"),
    "statements": message("statements"),
    "form": message("form of the chart"),
}
"""All fields that slides have, of every kind."""
