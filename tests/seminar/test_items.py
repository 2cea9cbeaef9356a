"""What an item of the programme is called."""

from __future__ import annotations

from typing import get_args

import pytest

from seminar.items import item_name
from seminar.language import language
from seminar.model import Item, ItemKind

BOKMAL, NYNORSK = language("nb"), language("nn")


def test_an_item_is_called_by_its_title_without_emphasis():
    assert item_name(BOKMAL, Item(title="Samspill og **tillit**\n i dag ")) == (
        "Samspill og tillit i dag"
    )


@pytest.mark.parametrize("kind", get_args(ItemKind))
def test_an_item_without_a_title_is_called_by_its_kind(kind: ItemKind):
    name = item_name(BOKMAL, Item(title=" ", kind=kind))
    assert name
    assert name[0].isupper()


def test_the_name_is_in_the_language_asked_for():
    assert item_name(BOKMAL, Item(kind="meal")) == "Måltid"
    assert item_name(NYNORSK, Item(kind="task")) == "Oppgåve"
