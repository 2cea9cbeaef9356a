"""Ids of paragraphs that are doubled or that Word does not take."""

from __future__ import annotations

from tests.builders.inspection.planting import Members, Planted

DEFECTS = Planted()
TEXT = "word/document.xml"


@DEFECTS("document", "paragraph-id-twice")
def two_paragraphs_have_an_id(members: Members) -> None:
    members.replace(TEXT, 'w14:paraId="10000004"', 'w14:paraId="10000003"')


@DEFECTS("document", "paragraph-id")
def a_paragraph_has_an_id_too_large(members: Members) -> None:
    members.replace(TEXT, 'w14:paraId="10000003"', 'w14:paraId="80000000"')


@DEFECTS("document", "paragraph-id")
def a_paragraph_has_an_id_that_is_none(members: Members) -> None:
    members.replace(TEXT, 'w14:paraId="10000003"', 'w14:paraId="avsnitt3"')
