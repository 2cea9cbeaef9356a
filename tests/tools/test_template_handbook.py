"""The handbook of templates: it says what templates can say, and what it says can be typed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from builders.documents.blocks import Block, LineBlock
from builders.documents.fields import ROOTS, SHEET_ROOTS
from builders.documents.fields.specimen import specimen
from builders.documents.kinds import KINDS
from builders.documents.templating.controls import PROMPTED
from builders.documents.templating.sandbox import FILTERS
from builders.opc import read_package
from templates import __file__ as _templates
from tests.builders.documents.written import lines, made
from tools.make_handbook import TEMPLATES
from tools.template_handbook import template_handbook
from tools.template_handbook.fields import Field, Group, fields_of, groups, snippet, written
from tools.template_handbook.markdown import anchor
from tools.word_templates.markup import paragraph

PICTURES = TEMPLATES.parent
FIELDS = {name: specimen(hint) for name, hint in SHEET_ROOTS.items()}
"""A made-up seminar."""


def typed(*texts: str, **fields: object) -> list[str]:
    """Return what a document says whose template has a paragraph for each text."""
    return lines(made(*(paragraph("BodyText", one) for one in texts), **{**FIELDS, **fields}))


def test_the_handbook_is_what_the_code_says() -> None:
    assert TEMPLATES.read_text(encoding="utf-8") == template_handbook(), "`make handbook`"


def test_every_group_that_a_template_can_reach_is_in_it_once() -> None:
    reached: set[type] = set()
    waiting: list[Any] = list(SHEET_ROOTS.values())
    while waiting:
        for kind in _structs(waiting.pop()):
            if kind not in reached:
                reached.add(kind)
                waiting += [field.kind for field in fields_of(kind)]
    told = [group.kind for group in groups()]
    assert len(told) == len(set(told))
    assert set(told) == reached


def _structs(hint: Any) -> list[type[Struct]]:
    kinds = getattr(hint, "__args__", (hint,))
    drawn = (Block, LineBlock)
    return [
        one
        for one in kinds
        if isinstance(one, type) and issubclass(one, Struct) and one not in drawn
    ]


@pytest.mark.parametrize("group", groups(), ids=lambda one: one.kind.__name__)
def test_what_is_to_be_pasted_prints_something(group: Group) -> None:
    _, *texts, _ = snippet(group).splitlines()
    assert "".join(typed(*texts)).strip()


EVERY = [(group, field) for group in groups() for field in fields_of(group.kind)]


@pytest.mark.parametrize(
    ("group", "field"), EVERY, ids=[f"{one.kind.__name__}-{two.name}" for one, two in EVERY]
)
def test_what_is_written_for_a_field_is_understood(group: Group, field: Field) -> None:
    said = written(group, field)
    texts = [one.strip() for one in re.split(r"(\{%p .*?%\})", said) if one.strip()]
    if said.endswith(".…"):
        inner = next(iter(fields_of(field.kind)))
        texts = [f"{{%p if {group.name}.{field.name}.{inner.name} %}}", "…", "{%p endif %}"]
    around = [f"{{%p {tag} %}}" for tag in group.opening]
    closing = [f"{{%p end{tag.split()[0]} %}}" for tag in reversed(group.opening)]
    assert not any("{" in line for line in typed(*around, *texts, *closing))


@pytest.mark.parametrize("group", groups(), ids=lambda one: one.kind.__name__)
def test_every_field_says_what_it_is(group: Group) -> None:
    assert all(field.description for field in fields_of(group.kind))


def test_every_example_of_a_filter_is_understood() -> None:
    said = template_handbook()
    for name in FILTERS:
        (row,) = re.findall(rf"^\| `{name}` \|.*$", said, re.MULTILINE)
        example = row.split("`")[-2].replace("\\|", "|")
        closed = example + "x{% endif %}" if example.startswith("{% if") else example
        assert name in example
        assert "{" not in "".join(typed(closed, item=FIELDS["seminar"].programme[0].items[0]))


def test_links_lead_to_its_headings_and_pictures() -> None:
    said = template_handbook()
    headings = {anchor(one) for one in re.findall("^#{2,3} (.+)$", said, re.MULTILINE)}
    assert len(headings) == len(re.findall("^#{2,3} ", said, re.MULTILINE))
    assert set(re.findall(r"\]\(#(.+?)\)", said)) <= headings
    missing = [one for one in re.findall(r"\]\((pictures/.+?)\)", said) if not _is_there(one)]
    assert not missing, "`make pictures`"


def _is_there(picture: str) -> bool:
    return (PICTURES / picture).is_file()


def test_every_document_has_its_row() -> None:
    said = template_handbook()
    assert all(f"| `{kind.id}` |" in said for kind in KINDS)


@pytest.mark.parametrize("code", ["nb", "nn", "en"])
def test_answer_sheets_have_the_fields_that_it_lists(code: str) -> None:
    sheet = Path(_templates).with_name(f"answer-sheets.{code}.docx")
    xml = read_package(sheet).main_part().data.decode()
    assert set(re.findall('<w:docPart w:val="(.+?)"/>', xml)) == set(PROMPTED)
    for one in PROMPTED.values():
        assert f'<w:tag w:val="{one.tag}"/>' in xml


def test_it_begins_with_roots_that_every_document_has() -> None:
    assert {group.name for group in groups() if "." not in group.name and not group.opening} == {
        *ROOTS
    }
