from __future__ import annotations

import ast
import gettext
import io

from tools.catalogue import catalogue, mo_file, originals, po_file, speaking_errors

SOURCE = """
from seminar import messages


class Lost(messages.PlenumError):
    pass


class LostAtSea(Lost):
    def __init__(self, ship: str) -> None:
        super().__init__("The {ship} is lost." " Build another.", ship=ship)


class Unrelated(ValueError):
    def __init__(self) -> None:
        super().__init__("not for people")


def say(language, ship, tone):
    language.text("Good morning")
    language.plural("{n} ship", "{n} ships", 3)
    messages.message("Next: {what}", what=message("the harbour"))
    raise Lost("{file} is lost", file=ship)
    raise LostAtSea("Fram")
    raise LostAtSea(ship + "!")
    raise ValueError("nor this")
    language.text(tone.original)
    print("and not this")
"""
MODULES = {"ships.py": ast.parse(SOURCE)}


def test_errors_that_are_called_with_a_sentence_are_known_by_their_descent() -> None:
    assert speaking_errors(MODULES) == {"PlenumError", "Lost"}


def test_what_is_said_is_found_and_nothing_else() -> None:
    assert {original.key for original in originals(MODULES)} == {
        "The {ship} is lost. Build another.",
        "Good morning",
        ("{n} ship", "{n} ships"),
        "Next: {what}",
        "the harbour",
        "{file} is lost",
    }


def test_an_original_put_together_from_parts_is_found_out() -> None:
    module = ast.parse('message(f"Lost {ship}")\ntext("Lost " + ship)\nplural("one", f"{n}", n)')
    assert [(found.key, found.place) for found in originals({"a.py": module})] == [
        (None, "a.py:1"),
        (None, "a.py:2"),
        (None, "a.py:3"),
    ]


def test_the_fields_that_are_given_are_known_unless_they_come_in_a_bundle() -> None:
    calls = 'message("{a}", a=1, b=2)\nplural("{n}", "{n} {a}", 3, a=1)\nmessage("{a}", **all)'
    found = originals({"a.py": ast.parse(calls)})
    assert [original.given for original in found] == [{"a", "b"}, {"a", "n"}, None]


def test_the_place_of_a_sentence_is_its_file_and_line() -> None:
    module = ast.parse('\n\nmessage("Here")')
    assert originals({"seminar/a.py": module})[0].place == "seminar/a.py:3"


def test_a_catalogue_says_what_it_was_given_and_leaves_the_rest_in_english() -> None:
    catalog = catalogue(
        "nn",
        {"Next: {what}": "Neste: {what}", ("a day", "{n} days"): ("ein dag", "{n} dagar"), "x": ""},
    )
    compiled = gettext.GNUTranslations(io.BytesIO(mo_file(catalog)))
    assert compiled.gettext("Next: {what}") == "Neste: {what}"
    assert compiled.ngettext("a day", "{n} days", 1) == "ein dag"
    assert compiled.ngettext("a day", "{n} days", 0) == "{n} dagar"
    assert compiled.gettext("x") == "x"


def test_the_files_name_no_time_and_no_program() -> None:
    text = po_file(catalogue("nb", {"A": "Å"})).decode()
    assert "Date" not in text
    assert "Generated" not in text
    assert "Language: nb" in text
