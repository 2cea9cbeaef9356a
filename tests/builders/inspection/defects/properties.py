"""Properties that do not say what the file is about, or say too much."""

from __future__ import annotations

from tests.builders.inspection.planting import Members, Planted, remove, xml

DEFECTS = Planted()
CORE = "docProps/core.xml"
_APP = "docProps/app.xml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}">'
    "<vt:lpwstr>{value}</vt:lpwstr></property></Properties>"
)
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def add_custom(members: Members, name: str, value: str) -> None:
    """Give a file a custom property."""
    members["docProps/custom.xml"] = _CUSTOM.format(name=name, value=value).encode()
    members.tree("[Content_Types].xml").append(
        xml(f'<ct:Override PartName="/docProps/custom.xml" ContentType="{_CUSTOM_TYPE}"/>')
    )
    target = 'Target="docProps/custom.xml"'
    members.tree("_rels/.rels").append(
        xml(f'<pr:Relationship Id="own" Type="{_LINK}custom-properties" {target}/>')
    )


@DEFECTS("deck", "file-without-title")
def a_file_loses_its_title(members: Members) -> None:
    remove(members.find(CORE, "//dc:title"))


@DEFECTS("document", "file-without-title")
def a_documents_title_is_blank(members: Members) -> None:
    members.find(CORE, "//dc:title").text = " "


@DEFECTS("deck", "file-title-says-nothing")
def a_file_is_called_as_every_new_one(members: Members) -> None:
    members.find(CORE, "//dc:title").text = "PowerPoint-presentasjon"


@DEFECTS("deck", "file-title-says-nothing")
def a_title_is_a_file_name(members: Members) -> None:
    members.find(CORE, "//dc:title").text = "utkast_v3_endelig.pptx"


@DEFECTS("deck", "file-title-says-nothing")
def a_title_is_that_of_a_slide(members: Members) -> None:
    members.find(CORE, "//dc:title").text = "Lysbilde 1"


@DEFECTS("deck", "file-without-author")
def a_file_loses_its_author(members: Members) -> None:
    members.find(CORE, "//dc:creator").text = ""


@DEFECTS("deck", "file-without-author")
def the_author_is_a_program(members: Members) -> None:
    members.find(CORE, "//dc:creator").text = "PptxGenJS"


@DEFECTS("deck", "last-editor-named")
def a_person_saved_the_file_last(members: Members) -> None:
    members.find(CORE, "//cp:lastModifiedBy").text = "enhetsleder 3"


@DEFECTS("deck", "manager-named")
def a_manager_is_named(members: Members) -> None:
    members.replace(_APP, "<Company>", "<Manager>enhetsleder 3</Manager><Company>")


@DEFECTS("deck", "address-in-properties")
def the_author_is_an_e_mail_address(members: Members) -> None:
    members.find(CORE, "//dc:creator").text = "leder3@kommune.example"


@DEFECTS("deck", "path-in-properties")
def the_base_of_links_is_a_home_folder(members: Members) -> None:
    base = r"<HyperlinkBase>C:\Users\leder3\Dokumenter</HyperlinkBase>"
    members.replace(_APP, "</Properties>", f"{base}</Properties>")


@DEFECTS("document", "path-in-properties")
def a_custom_property_is_a_path(members: Members) -> None:
    add_custom(members, "Kilde", "/home/leder3/utkast.docx")


@DEFECTS("deck", "custom-properties-left")
def an_archive_leaves_its_number(members: Members) -> None:
    add_custom(members, "Saksnummer", "25/1234")
