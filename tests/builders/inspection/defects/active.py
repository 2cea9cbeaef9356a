"""Macros, controls, embedded objects and programs."""

from __future__ import annotations

from collections.abc import Callable

from tests.builders.inspection.links import add_link
from tests.builders.inspection.planting import NS, Members, Planted, xml

DEFECTS = Planted()
R = f"{{{NS['r']}}}"
TYPES = "[Content_Types].xml"
SLIDE = "ppt/slides/slide3.xml"
TEXT = "word/document.xml"


def type_of(members: Members, extension: str, content_type: str) -> None:
    """List a type for an extension."""
    entry = f'<ct:Default Extension="{extension}" ContentType="{content_type}"/>'
    members.tree(TYPES).insert(0, xml(entry))


def macros_in(main: str) -> Callable[[Members], None]:
    """Return what puts macros beside a main part."""

    def planted(members: Members) -> None:
        folder = main.rpartition("/")[0]
        members[f"{folder}/vbaProject.bin"] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        type_of(members, "bin", "application/vnd.ms-office.vbaProject")
        add_link(members, main, "vbaProject", "vbaProject.bin")

    return planted


@DEFECTS("deck", "macros-in-plain-file")
def a_presentation_holds_macros(members: Members) -> None:
    macros_in("ppt/presentation.xml")(members)


@DEFECTS("document", "macros-in-plain-file")
def a_document_holds_macros(members: Members) -> None:
    macros_in(TEXT)(members)


@DEFECTS("deck", "macros-in-plain-file")
def a_presentation_says_that_it_holds_macros(members: Members) -> None:
    entry = members.find(TYPES, "//ct:Override[@PartName='/ppt/presentation.xml']")
    entry.set("ContentType", "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml")


@DEFECTS("deck", "macros")
def a_presentation_with_macros_is_called_so(members: Members) -> None:
    a_presentation_says_that_it_holds_macros(members)
    macros_in("ppt/presentation.xml")(members)
    members.ending = ".pptm"


@DEFECTS("document", "control-embedded")
def a_control_is_put_in(members: Members) -> None:
    members["word/activeX/activeX1.xml"] = b"<a/>"
    add_link(members, TEXT, "control", "activeX/activeX1.xml")


@DEFECTS("deck", "object-embedded")
def an_object_of_another_program_is_put_in(members: Members) -> None:
    members["ppt/embeddings/oleObject1.bin"] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    type_of(members, "bin", "application/vnd.openxmlformats-officedocument.oleObject")
    add_link(members, SLIDE, "oleObject", "../embeddings/oleObject1.bin")


@DEFECTS("document", "file-embedded")
def a_workbook_is_put_in_whole(members: Members) -> None:
    add_link(members, TEXT, "package", "embeddings/Microsoft_Excel_Sheet1.xlsx")


@DEFECTS("deck", "program-started")
def a_click_starts_a_program(members: Members) -> None:
    members.first("//a:hlinkClick").set("action", "ppaction://program")


@DEFECTS("deck", "program-started")
def a_click_starts_a_macro(members: Members) -> None:
    members.first("//a:hlinkClick").set("action", "ppaction://macro?name=Start")


@DEFECTS("document", "program-asked")
def a_field_asks_another_program(members: Members) -> None:
    members.find(TEXT, "//w:instrText").text = ' DDEAUTO c:\\\\windows\\\\cmd.exe "/k start" '


@DEFECTS("document", "program-asked")
def a_simple_field_asks_another_program(members: Members) -> None:
    field = xml('<w:fldSimple w:instr="DDE excel ark.xlsx"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    members.find(TEXT, "//w:p").append(field)
