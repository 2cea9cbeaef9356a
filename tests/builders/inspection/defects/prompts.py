"""Documents that ask or fetch something when they are opened."""

from __future__ import annotations

from tests.builders.inspection.planting import NS, Members, Planted, xml

DEFECTS = Planted()
TEXT, SETTINGS = "word/document.xml", "word/settings.xml"
W = f"{{{NS['w']}}}"


def _set(members: Members, before: str, text: str) -> None:
    members.find(SETTINGS, f"//w:{before}").addprevious(xml(text))


@DEFECTS("document", "asks-to-update-fields")
def fields_shall_be_updated_at_opening(members: Members) -> None:
    _set(members, "footnotePr", '<w:updateFields w:val="true"/>')


@DEFECTS("document", "asks-to-update-fields")
def fields_shall_be_updated_by_a_switch_without_value(members: Members) -> None:
    _set(members, "footnotePr", "<w:updateFields/>")


@DEFECTS("document", "field-out-of-date")
def the_contents_are_out_of_date(members: Members) -> None:
    members.find(TEXT, "//w:fldChar").set(f"{W}dirty", "true")


@DEFECTS("document", "field-out-of-date")
def a_simple_field_is_out_of_date(members: Members) -> None:
    members.find(TEXT, "//w:fldSimple").set(f"{W}dirty", "1")


@DEFECTS("document", "mail-merge-source")
def a_list_of_recipients_is_tied_to_it(members: Members) -> None:
    _set(
        members,
        "defaultTabStop",
        '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="native"/>'
        "</w:mailMerge>",
    )


@DEFECTS("document", "asks-to-open-read-only")
def reading_only_is_recommended(members: Members) -> None:
    _set(members, "zoom", '<w:writeProtection w:recommended="1"/>')


@DEFECTS("document", "asks-to-open-read-only")
def changing_wants_a_password(members: Members) -> None:
    _set(
        members,
        "zoom",
        '<w:writeProtection w:cryptProviderType="rsaAES" w:cryptAlgorithmClass="hash" '
        'w:cryptAlgorithmType="typeAny" w:cryptAlgorithmSid="14" w:cryptSpinCount="100000" '
        'w:hash="AA==" w:salt="AA=="/>',
    )


@DEFECTS("document", "document-protected")
def it_is_protected_against_editing(members: Members) -> None:
    _set(
        members,
        "defaultTabStop",
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
    )


@DEFECTS("document", "fetches-from-elsewhere")
def a_picture_is_fetched(members: Members) -> None:
    members.replace(TEXT, "REF tabell_tiltak", 'INCLUDEPICTURE "https://example.org/kart.png"')


@DEFECTS("document", "fetches-from-elsewhere")
def text_is_fetched(members: Members) -> None:
    members.find(TEXT, "//w:fldSimple").set(f"{W}instr", r'INCLUDETEXT "K:\\felles\\tekst.docx"')


@DEFECTS("document", "fetches-from-elsewhere")
def a_spreadsheet_is_linked(members: Members) -> None:
    members.find(TEXT, "//w:fldSimple").set(f"{W}instr", r"LINK Excel.Sheet.12 tall.xlsx Ark1 \a")


@DEFECTS("document", "fetches-from-elsewhere")
def an_object_is_linked(members: Members) -> None:
    run = members.find(TEXT, "//w:r[w:t]")
    run.append(
        xml(
            '<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" '
            'ProgID="Excel.Sheet.12" UpdateMode="Always"/></w:object>'
        )
    )
