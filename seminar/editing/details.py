"""Edits of what is said of the seminar as a whole: names, places, documents, deck."""

from __future__ import annotations

from typing import cast

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit, Refused
from seminar.editing.fields import (
    DECK,
    DOCUMENT,
    LANGUAGES,
    ORGANISATION,
    SEMINAR,
    DeckField,
    DocumentField,
    OrganisationField,
    SeminarField,
)
from seminar.messages import Message
from seminar.model import (
    ChosenTemplate,
    DocumentId,
    LanguageCode,
    Seminar,
)
from seminar.rules import is_inside
from seminar.texts import clean_text


def set_seminar(seminar: Seminar, field: SeminarField, value: str) -> Edit:
    """Return the edit that sets a text of the seminar, or its language."""
    new = clean_text(value)
    old = getattr(seminar, field)
    if field == "language":
        codes = cast("tuple[LanguageCode, LanguageCode]", (old, new))
        sentence = sentences.set_own_field(SEMINAR[field], *(LANGUAGES[code] for code in codes))
    else:
        sentence = sentences.set_own_field(SEMINAR[field], old, new)

    def change(whole: Seminar) -> Seminar:
        return whole if getattr(whole, field) == new else replace(whole, **{field: new})

    return Edit(sentence, change)


def set_organisation(
    seminar: Seminar, field: OrganisationField, value: str | tuple[str, ...]
) -> Edit:
    """Return the edit that sets the organisation's name, its names in other languages, or its logo.

    Args:
        seminar: the seminar.
        field: the field's name.
        value: a text; for `parallel_names` several, of which empty ones are left out; for `logo` a
            path inside the seminar's folder.

    Raises:
        Refused: the logo's path leads out of the folder.
    """
    if field == "logo":
        _refuse_outside(cast("str", value))
    new = _cleaned(value)
    sentence = sentences.set_own_field(
        ORGANISATION[field], getattr(seminar.organisation, field), _told(new)
    )

    def change(whole: Seminar) -> Seminar:
        before = whole.organisation
        same = getattr(before, field) == new
        return whole if same else replace(whole, organisation=replace(before, **{field: new}))

    return Edit(sentence, change)


def _refuse_outside(path: str) -> None:
    if path and not is_inside(path):
        raise Refused("{file} is not inside the seminar's folder; copy it there first.", file=path)


def _cleaned(value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    if isinstance(value, str):
        return clean_text(value)
    return tuple(name for text in value if (name := clean_text(text)).strip())


def _told(value: str | tuple[object, ...]) -> str | None:
    """Return a value as a sentence can tell it; of several names, none."""
    return value if isinstance(value, str) else None


def set_document(
    seminar: Seminar,
    field: DocumentField,
    value: str | tuple[ChosenTemplate, ...] | tuple[DocumentId, ...],
) -> Edit:
    """Return the edit that sets what the documents say, are made from, and are made as."""
    new = clean_text(value) if isinstance(value, str) else value
    sentence = _of_document(field, getattr(seminar.document, field), new)

    def change(whole: Seminar) -> Seminar:
        before = whole.document
        same = getattr(before, field) == new
        return whole if same else replace(whole, document=replace(before, **{field: new}))

    return Edit(sentence, change)


def _of_document(field: DocumentField, old: object, new: str | tuple[object, ...]) -> Message:
    told = None if field == "show_participants" else _told(new)
    return sentences.set_own_field(
        DOCUMENT[field], _told(old) if isinstance(old, str) else None, told
    )


def set_deck(seminar: Seminar, field: DeckField, *, value: bool) -> Edit:
    """Return the edit that lets the deck do something by itself, or not."""
    sentence = sentences.set_own_field(DECK[field], getattr(seminar.deck, field), value)

    def change(whole: Seminar) -> Seminar:
        before = whole.deck
        same = getattr(before, field) == value
        return whole if same else replace(whole, deck=replace(before, **{field: value}))

    return Edit(sentence, change)
