"""The handbook of the inspection: it says what the rules say, and all of it."""

from __future__ import annotations

import re

from builders.inspection import RULES
from tools.make_handbook import HANDBOOK, handbook


def test_the_handbook_is_what_the_rules_say() -> None:
    assert HANDBOOK.read_text(encoding="utf-8") == handbook(), "`make handbook` writes it anew"


def test_every_rule_has_its_section_and_its_source() -> None:
    text = handbook()
    assert sorted(re.findall("^### (.+)$", text, re.MULTILINE)) == sorted(one.id for one in RULES)
    assert text.count("\nSource: ") == len(RULES)


def test_it_has_a_link_to_each_of_its_chapters() -> None:
    text = handbook()
    headings = {
        heading.lower().replace(" ", "-") for heading in re.findall("^## (.+)$", text, re.MULTILINE)
    }
    assert set(re.findall(r"\(#(.+?)\)", text)) <= headings
