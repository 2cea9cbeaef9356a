"""The mapping file beside a template, as its owner writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.deck.layouts import Background, Layout, Placeholder
from builders.deck.mapping import mapping_file, read_mapping
from builders.look import Rect, Role, Type
from builders.opc import UnreadableOfficeFile
from seminar.failures import CannotRead
from seminar.language import language

_WHERE = Rect(0, 0, 9_000_000, 3_000_000)


def layout(name: str, *places: str) -> Layout:
    made = tuple(
        Placeholder(place, number, place, _WHERE, _WHERE, Type(24), "t", capitals=False)
        for number, place in enumerate(places)
    )
    return Layout(f"/ppt/slideLayouts/{name}.xml", name, "", made, Background("unknown"), (), "")


LAYOUTS = (layout("Forside", "title"), layout("Innhold", "title", "obj"), layout("Tomt"))


def mapped(folder: Path, content: str | bytes) -> dict[Role, str]:
    template = folder / "Kommunens mal.potx"
    data = content if isinstance(content, bytes) else content.encode()
    mapping_file(template).write_bytes(data)
    return read_mapping(template, LAYOUTS)


def test_a_template_without_a_mapping_has_none(tmp_path: Path):
    assert read_mapping(tmp_path / "mal.pptx", LAYOUTS) == {}


def test_a_mapping_names_layouts_by_role(tmp_path: Path):
    wanted = {"section": "Forside", "quote": "Innhold"}
    assert mapped(tmp_path, 'section = "Forside"\nquote = "Innhold"\n') == wanted


def test_a_byte_order_mark_before_the_first_line_is_passed_over(tmp_path: Path):
    assert mapped(tmp_path, '\ufeffsection = "Forside"') == {"section": "Forside"}


@pytest.mark.parametrize(
    "content, said",
    [
        ('sektion = "Forside"', ("sektion", "section", "quote")),
        ('section = "Forsida"', ("“Forsida”", "“Forside”")),
        ("title = 3", ("title", "Skriv ett navn i anførselstegn")),
        ('title = ["Forside"]', ("title", "Skriv ett navn i anførselstegn")),
        ('[title]\nname = "x"', ("title", "Skriv ett navn i anførselstegn")),
        ("# våre\nsection: Forside", ("linje 2",)),
        ('title = "Forside"\ntitle = "Innhold"', ("linje 2",)),
        (b'section = "Forside"\ntitle = "\xff"', ("linje 2", "UTF-8")),
        ('bullets = "Tomt"', ("“Tomt”", "bullets", "ingen tittel")),
    ],
)
def test_a_mapping_with_a_fault_is_refused_with_one_sentence(
    content: str | bytes, said: tuple[str, ...], tmp_path: Path
):
    with pytest.raises(UnreadableOfficeFile) as caught:
        mapped(tmp_path, content)
    sentence = language("nb").say(caught.value.message).replace("«", "“").replace("»", "”")
    assert "Kommunens mal.toml" in sentence
    assert all(part in sentence for part in said), sentence
    assert "\n" not in sentence


def test_a_mapping_that_the_system_holds_back_is_told_of_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    mapping_file(tmp_path / "mal.potx").touch()
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(CannotRead):
        read_mapping(tmp_path / "mal.potx", LAYOUTS)
