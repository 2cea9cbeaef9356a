"""A pasted table as phases of a task."""

from __future__ import annotations

from msgspec import Struct

from app.entry.cells import one_line, read_length, tells_length
from app.entry.columns import Column, Fault, Mapping, Row, proposed, read_rows, rows_read
from app.entry.not_understood import NotUnderstood
from app.entry.table import Table
from seminar.messages import Message, message
from seminar.model import Phase, PhaseKind
from seminar.texts import clean_text, shown

_USUAL_NAMES: dict[PhaseKind, tuple[str, ...]] = {
    "individual": ("hver for seg", "kvar for seg", "each on their own"),
    "pairs": ("to og to", "in pairs"),
    "group": ("i gruppa", "in the group"),
    "exchange": ("fortell hverandre", "fortel kvarandre", "tell each other"),
    "plenary": ("i plenum", "in plenary"),
}
"""What the kinds are called, small; such a name need not be kept."""
_OTHER_NAMES: dict[PhaseKind, tuple[str, ...]] = {
    "individual": ("individuelt", "alene", "åleine", "individual", "alone", "on your own"),
    "pairs": ("par", "i par", "parvis", "pairs"),
    "group": ("gruppe", "gruppa", "i gruppen", "i grupper", "gruppearbeid", "group", "in groups"),
    "exchange": ("deling", "utveksling", "exchange", "sharing"),
    "plenary": ("plenum", "plenary"),
}
_YES = ("ja", "x", "✓", "yes", "y", "j", "1", "true", "sann")
_NO = ("nei", "no", "n", "-", "–", "0", "false", "usann")


def _named(text: str, names: dict[PhaseKind, tuple[str, ...]]) -> PhaseKind | None:
    wanted = " ".join(text.split()).casefold()
    return next((kind for kind, known in names.items() if wanted in known), None)


def read_phase_name(text: str) -> tuple[PhaseKind | None, str]:
    """Return which kind of phase a name is, and the name as far as it is one of its own.

    Args:
        text: such as "i gruppa", which is a kind's usual name; "Alene", which tells the kind too;
            or "Tenk sammen", which tells none (`None`).
    """
    name = one_line(text)
    usual = _named(name, _USUAL_NAMES)
    return usual or _named(name, _OTHER_NAMES), "" if usual else name


def _is_phase(text: str) -> bool:
    return (_named(text, _USUAL_NAMES) or _named(text, _OTHER_NAMES)) is not None


def _read_cue(text: str) -> bool:
    answer = text.strip().casefold()
    if answer not in _YES + _NO:
        raise NotUnderstood("“{text}” is neither yes nor no.", text=shown(text.strip()))
    return answer in _YES


COLUMNS = (
    Column(
        "name",
        message("Phase"),
        ("fase", "arbeidsform", "del", "steg", "trinn", "phase", "step", "part", "stage"),
        one_line,
        _is_phase,
    ),
    Column(
        "minutes",
        message("Minutes"),
        (
            *("min", "minutt", "minutter", "varighet", "varigheit", "lengde", "lengd", "tid"),
            *("minutes", "mins", "duration", "length", "time"),
        ),
        read_length,
        tells_length,
    ),
    Column(
        "instruction",
        message("Instruction"),
        (
            *(
                "instruks",
                "instruks på lysbildet",
                "instruksjon",
                "hva",
                "kva",
                "oppgave",
                "oppgåve",
            ),
            *("beskrivelse", "beskriving", "instruction", "instructions", "what", "description"),
        ),
        clean_text,
    ),
    Column(
        "halfway",
        message("Halfway cue"),
        ("signal halvveis", "halvveis", "halvvegs", "signal", "halfway", "halfway cue", "cue"),
        _read_cue,
    ),
)
"""Name, minutes, instruction and halfway cue of a phase."""


class PhaseRows(Struct, frozen=True):
    """What a table says of a task's phases; as `app.entry.programme_rows.ProgrammeRows`."""

    phases: tuple[Phase, ...]
    faults: tuple[Fault, ...]
    rows: int
    mapping: Mapping

    @property
    def summary(self) -> Message:
        """How many of the rows are read, in words."""
        return rows_read(len(self.phases), self.rows)


def proposed_mapping(table: Table) -> Mapping:
    """Return which field of a phase each column of the table probably is."""
    return proposed(table, COLUMNS)


def phase_rows(table: Table, mapping: Mapping) -> PhaseRows:
    """Return the phases that a table says; a row with a fault gives none.

    Args:
        table: as pasted.
        mapping: how it is to be read.
    """
    rows = read_rows(table, mapping, COLUMNS)
    faults = tuple(fault for row in rows for fault in row.faults)
    phases = tuple(_phase(row) for row in rows if not row.faults)
    return PhaseRows(phases, faults, len(rows), mapping)


def _phase(row: Row) -> Phase:
    kind, name = read_phase_name(row.values.get("name", ""))
    standard = Phase()
    return Phase(
        kind=kind or standard.kind,
        minutes=row.values.get("minutes", standard.minutes),
        name=name,
        instruction=row.values.get("instruction", ""),
        halfway=row.values.get("halfway", False),
    )
