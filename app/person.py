"""The person at the command line: the language that Plenum and click speak to them."""

from __future__ import annotations

import gettext
import os
from importlib.resources import files

from seminar.language import interface_language, language
from seminar.messages import message

PERSON = language(interface_language(os.environ))
"""The language of everything that the command line says."""


def forms(one: str, many: str) -> tuple[str, str]:
    """Return the two forms of a sentence that click says; Babel finds them by this name."""
    return one, many


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
    message("{value!r} is not a valid {number_type}."),
    message("{value} is not in the range {range}."),
    message("Choose from:\n\t{choices}"),
    message("Option {name!r} does not take a value."),
    forms("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    forms("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    forms("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    forms("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
)
"""What click says by itself; listed here so that the catalogues translate it."""


def speak() -> None:
    """Let click say its own sentences from our catalogue, in the person's language."""
    os.environ["LANGUAGE"] = PERSON.code
    gettext.bindtextdomain("plenum", str(files("seminar").joinpath("locale")))
    gettext.textdomain("plenum")
