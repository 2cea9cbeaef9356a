"""The person at the command line: the language that Plenum and click speak to them."""

from __future__ import annotations

import gettext
import os
from importlib.resources import files

from seminar.language import interface_language, language
from seminar.messages import message

PERSON = language(interface_language(os.environ))
"""The language of everything that the command line says."""

CLICK_SENTENCES = (
    message("Usage:"),
    message("Options"),
    message("Commands"),
    message("Missing command."),
    message("Missing argument"),
    message("Missing option"),
    message("Error: {message}"),
    message("Invalid value for {param_hint}: {message}"),
    message("Invalid value: {message}"),
    message("No such command {name!r}."),
    message("No such option {name!r}."),
    message("Try '{command} {option}' for help."),
    message("Show this message and exit."),
    message("Show the version and exit."),
    message("%(prog)s, version %(version)s"),
    message("{name} {filename!r} does not exist."),
    message("{name} {filename!r} is a directory."),
    message("{name} {filename!r} is a file."),
    message("{value!r} is not a valid {number_type}."),
    message("{value} is not in the range {range}."),
    message("Choose from:\n\t{choices}"),
    message("default: {default}"),
    message("directory"),
    message("file"),
)
"""What click says by itself; listed here so that the catalogues translate it."""


def speak() -> None:
    """Let click say its own sentences from our catalogue, in the person's language."""
    os.environ["LANGUAGE"] = PERSON.code
    gettext.bindtextdomain("plenum", str(files("seminar").joinpath("locale")))
    gettext.textdomain("plenum")
