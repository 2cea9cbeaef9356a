"""Templates with random damage: told of, or refused in a sentence, never called better than so."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from builders.deck import read_template
from builders.opc import Part, write_package
from builders.template_check import check_template
from seminar.language import language
from seminar.messages import PlenumError
from tests.builders.template_check.powerpoint.foreign import clean

pytestmark = pytest.mark.slow

_JUNK = ("", "x", "-1", "9" * 30, "²", "nb", "true", "0.5", "{1}", "FFFFFF", "zz<&")
_READ = ("Layout", "Master", "theme", "presentation.xml")


def _damaged(part: Part, random: Random) -> Part:
    """Return a part with an element or attribute taken away or changed, or cut off."""
    root = etree.fromstring(part.data)
    elements = list(root.iter("*"))
    one, other = random.choice(elements), random.choice(elements)
    parent = one.getparent()
    match random.randrange(5):
        case 0 if parent is not None:
            parent.remove(one)
        case 1 if one.attrib:
            one.attrib.pop(random.choice(list(one.attrib)))
        case 2 if one.attrib:
            one.set(random.choice(list(one.attrib)), random.choice(_JUNK))
        case 3:
            one.tag = other.tag
        case _:
            return replace(part, data=part.data[: random.randrange(len(part.data))])
    return replace(part, data=etree.tostring(root))


def _damage(parts: dict[str, Part], seeds: Sequence[int]) -> None:
    names = sorted(one for one in parts if one.endswith(".xml") and any(m in one for m in _READ))
    for seed in seeds:
        random = Random(seed)
        name = random.choice(names)
        names.remove(name)
        parts[name] = _damaged(parts[name], random)


@given(seeds=st.lists(st.integers(0, 10**6), min_size=1, max_size=3))
@settings(max_examples=60)
def test_a_damaged_template_is_told_of_and_serves_only_if_it_can_be_read(
    seeds: list[int], tmp_path_factory: pytest.TempPathFactory
):
    draft = clean()
    parts = draft.settle()
    _damage(parts, seeds)
    target = BytesIO()
    write_package(target, parts.values(), draft.relationships)
    file = tmp_path_factory.getbasetemp() / "skadd mal.bin"
    file.write_bytes(target.getvalue())
    try:
        report = check_template(file)
    except PlenumError:
        return
    for fault in report.faults:
        for what in (fault.place.text, fault.sentence, fault.remedy):
            assert language("nb").say(what)
    if report.serves:
        assert read_template(file)
