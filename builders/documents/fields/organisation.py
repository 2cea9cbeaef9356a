"""The fields of who holds the seminar, and of what the documents say beside the programme."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from builders.documents.blocks import LineBlock
from builders.documents.fields.said import said
from builders.documents.rich import Rich


class OrganisationFields(Struct, frozen=True, kw_only=True):
    """The municipality."""

    name: Annotated[str, said("Its name.", "Nordvik kommune")] = ""
    parallel_names: Annotated[
        tuple[str, ...], said("Its names in other languages.", "Noerhtevihken tjïelte")
    ] = ()
    logo: Annotated[
        LineBlock | None,
        said("Its coat of arms, 13 mm high, written {{r … }} in a line; may be missing."),
    ] = None


class PracticalFields(Struct, frozen=True, kw_only=True):
    """A practical matter."""

    label: Annotated[Rich, said("What it is about.", "Parkering")] = Rich()
    text: Annotated[Rich, said("What there is to know.", "Gratis ved idrettshallen.")] = Rich()


class DocumentFields(Struct, frozen=True, kw_only=True):
    """What the documents say beside programme and tasks."""

    welcome: Annotated[
        tuple[Rich, ...],
        said("The words of welcome, a text a paragraph; none if there are none."),
    ] = ()
    practical: Annotated[tuple[PracticalFields, ...], said("Practical matters, in order.")] = ()
    contact: Annotated[
        Rich, said("Whom to ask; may be empty.", "Politisk sekretariat, telefon 74 00 00 00")
    ] = Rich()
    show_participants: Annotated[
        bool, said("Whether participants are printed at all, by the seminar's own choice.")
    ] = True
    show_roles: Annotated[bool, said("Whether they are printed with their roles.")] = True
