"""The fields of an answer sheet are whole again after LibreOffice has taken their tags."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from builders.documents.templating.controls import PROMPTED, make_controls_whole
from builders.documents.templating.tags import Element, W
from builders.opc import read_package
from templates import __file__ as _templates

_SPACE = f'xmlns:w="{W[1:-1]}"'


def as_libreoffice_leaves_it(prompt: str, text: str = "Skriv her") -> str:
    """Return a control as LibreOffice 7.4 writes it, in a line."""
    shown = f'<w:placeholder><w:docPart w:val="{prompt}"/></w:placeholder>' if prompt else ""
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="7"/>{shown}<w:alias w:val="Felt"/><w:text/></w:sdtPr>'
        f"<w:sdtContent><w:r><w:rPr></w:rPr><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def made_whole(*inside: str) -> Element:
    style = '<w:pPr><w:pStyle w:val="PlenumSvar"/></w:pPr>'
    root = etree.fromstring(f"<w:body {_SPACE}><w:p>{style}{''.join(inside)}</w:p></w:body>")
    make_controls_whole(root)
    return root


def properties(root: Element) -> list[tuple[str, str | None]]:
    (found,) = root.iter(W + "sdtPr")
    return [(str(one.tag).removeprefix(W), one.get(W + "val")) for one in found]


@pytest.mark.parametrize("prompt", PROMPTED)
def test_a_control_is_known_by_its_prompt(prompt: str) -> None:
    found = properties(made_whole(as_libreoffice_leaves_it(prompt)))
    kind = "richText" if PROMPTED[prompt].is_around else "text"
    assert found == [
        ("alias", "Felt"),
        ("tag", PROMPTED[prompt].tag),
        ("id", "7"),
        ("lock", "sdtLocked"),
        ("placeholder", None),
        ("showingPlcHdr", None),
        (kind, None),
    ]


def test_an_answer_stands_around_its_paragraph_again() -> None:
    root = made_whole(as_libreoffice_leaves_it("PlenumAnswer"))
    (control,) = root
    (paragraph,) = control.iter(W + "p")
    assert control.tag == W + "sdt"
    assert [str(one.tag).removeprefix(W) for one in paragraph] == ["pPr", "r"]
    (style,) = paragraph.iter(W + "rStyle")
    assert style.get(W + "val") == "PlaceholderText"


def test_an_answer_beside_other_text_stays_in_its_line() -> None:
    root = made_whole("<w:r><w:t>Svar: </w:t></w:r>", as_libreoffice_leaves_it("PlenumAnswer"))
    assert root[0].tag == W + "p"
    assert ("tag", PROMPTED["PlenumAnswer"].tag) in properties(root)


def test_the_name_of_a_group_is_known_by_its_field() -> None:
    found = properties(made_whole(as_libreoffice_leaves_it("", "{{ group.name }}")))
    assert ("tag", "plenum.group") in found
    assert ("lock", "sdtContentLocked") in found
    assert ("showingPlcHdr", None) not in found


@pytest.mark.parametrize("prompt", ["", "DefaultPlaceholder_1081868574"])
def test_other_controls_are_left_alone(prompt: str) -> None:
    names = [name for name, _ in properties(made_whole(as_libreoffice_leaves_it(prompt)))]
    assert "tag" not in names


@pytest.mark.parametrize("code", ["nb", "nn", "en"])
def test_whole_controls_stay_as_they_are(code: str) -> None:
    path = Path(_templates).with_name(f"answer-sheets.{code}.docx")
    root = etree.fromstring(read_package(path).main_part().data)
    before = etree.tostring(root)
    make_controls_whole(root)
    assert etree.tostring(root) == before
