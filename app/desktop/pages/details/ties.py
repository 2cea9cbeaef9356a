"""What ties the fields of the page Details to the seminar."""

from __future__ import annotations

from typing import Any

from app.desktop.binding import Tie
from app.desktop.spot import Spot
from seminar.editing.details import set_deck, set_document, set_organisation, set_seminar
from seminar.editing.fields import DocumentField, OrganisationField, SeminarField


def spot_of_field(field: str) -> Spot:
    """Return where a field of the page is."""
    return Spot(page="details", field=field)


def tie_seminar(field: SeminarField) -> Tie[Any]:
    """Return the tie of a text of the seminar, or of its language."""
    return Tie(
        lambda seminar: getattr(seminar, field),
        lambda seminar, value: set_seminar(seminar, field, value),
        lambda: spot_of_field(field),
        lambda: f"details.{field}",
    )


def tie_organisation(field: OrganisationField) -> Tie[Any]:
    """Return the tie of the organisation's name, or of its names in other languages."""
    return Tie(
        lambda seminar: getattr(seminar.organisation, field),
        lambda seminar, value: set_organisation(seminar, field, value),
        lambda: spot_of_field(field),
        lambda: f"details.{field}",
    )


def tie_document(field: DocumentField) -> Tie[Any]:
    """Return the tie of what the documents say."""
    return Tie(
        lambda seminar: getattr(seminar.document, field),
        lambda seminar, value: set_document(seminar, field, value),
        lambda: spot_of_field(field),
        lambda: f"details.{field}",
    )


def tie_position() -> Tie[bool]:
    """Return the tie of whether the deck shows where in the programme we are."""
    return Tie(
        lambda seminar: seminar.deck.show_position,
        lambda seminar, value: set_deck(seminar, "show_position", value=value),
        lambda: spot_of_field("show_position"),
        lambda: "details.show_position",
    )
