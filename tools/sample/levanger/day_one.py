"""The first day in Levanger: the slides of the first deck, in its order."""

from __future__ import annotations

import datetime as dt

from seminar.model import BreakSlide, Day, Item
from tools.sample.levanger.first_afternoon import (
    CAPACITY,
    GETTING_TO_KNOW,
    INNOVATION,
    SECOND_BREAK,
    SUMMING_UP,
)
from tools.sample.levanger.first_morning import (
    FIRST_BREAK,
    INTERPLAY,
    LOOKING_BACK,
    REFLECTING,
    RESOURCES,
    WELCOME,
)
from tools.sample.levanger.places import CANTEEN
from tools.sample.shorthand import at

FIRST_LUNCH = Item(
    id="d1-lunsj",
    title="Lunsj",
    kind="meal",
    start=at("11.30"),
    minutes=60,
    place=CANTEEN,
    notes="Meldte allergier er gitt til kantina.",
    slides=(BreakSlide(id="lys-lunsj-1"),),
)

FREE = Item(
    id="d1-fri",
    title="Fri til kvelden",
    kind="break",
    minutes=120,
    notes="Salen låses. Utstyret kan stå.",
    slides=(BreakSlide(id="lys-fri", lead="Vi møtes utenfor rådhuset klokka"),),
)

WALK = Item(
    id="d1-tur",
    title="Tur langs fjorden, to og to",
    kind="social",
    minutes=60,
    presenter="Seminarkomiteen",
    place="Oppmøte utenfor rådhuset",
    notes="Del ut kort med samtalespørsmål. Gå sammen med en du ikke kjenner.",
)

DINNER = Item(
    id="d1-middag",
    title="Felles middag",
    kind="meal",
    minutes=120,
    place=CANTEEN,
    notes="Ingen taler, men mange samtaler. Blandet bordplassering.",
)

DAY_ONE = Day(
    id="dag-1",
    date=dt.date(2025, 3, 20),
    start=at("09.00"),
    end=at("20.00"),
    title="Først ser vi oss tilbake, så blir vi kjent",
    items=(
        WELCOME,
        RESOURCES,
        LOOKING_BACK,
        FIRST_BREAK,
        INTERPLAY,
        REFLECTING,
        FIRST_LUNCH,
        CAPACITY,
        GETTING_TO_KNOW,
        SECOND_BREAK,
        INNOVATION,
        SUMMING_UP,
        FREE,
        WALK,
        DINNER,
    ),
)
