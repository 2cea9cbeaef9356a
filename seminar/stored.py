"""A seminar as the content of `seminar.json`, and back.

Every field is written, defaults too, in the model's order and indented: the file means the same
whatever the defaults of a later Plenum are, and a change of one value is a change of one line.
"""

from __future__ import annotations

from itertools import islice

import msgspec

from seminar.messages import PlenumError, message
from seminar.migrations import CHAIN, Chain, Data, migrate, newest
from seminar.model import Seminar
from seminar.rules import InvalidSeminar, Violation, verify, violations
from seminar.syntax import parse
from seminar.texts import shown

LARGEST = 20_000_000
"""Bytes; a seminar of 1600 slides takes one million."""
_MOST_MISFITS = 100
"""A large file of another kind may misfit at a million places."""

# msgspec learns a type when it is first asked to decode it, and crashes if two threads ask at the
# same time. So it learns this one here; of an import, the second thread waits for the first.
msgspec.json.Decoder(Seminar)


class TooLarge(PlenumError):
    """The content is so large that it cannot be a seminar that somebody typed."""

    def __init__(self) -> None:
        limit = LARGEST // 10**6
        super().__init__("it is larger than {limit} MB, the most for a seminar", limit=limit)


def encode(seminar: Seminar) -> bytes:
    """Return the content of `seminar.json` for a seminar, in the newest format.

    Raises:
        InvalidSeminar: it breaks a rule, so it could not be opened again.
    """
    verify(seminar)
    fields = {"format": newest(), **msgspec.structs.asdict(seminar)}
    return msgspec.json.format(msgspec.json.encode(fields), indent=2) + b"\n"


def decode(content: bytes, chain: Chain = CHAIN) -> Seminar:
    """Return the seminar that the content of a `seminar.json` describes; it keeps every rule.

    Raises:
        TooLarge: more than `LARGEST`.
        BadSyntax: not JSON, or not in UTF-8.
        UnknownFormat, NewerFormat, MigrationFailed: as `seminar.migrations` says.
        InvalidSeminar: a field is missing, unknown or of the wrong kind, or breaks a rule.
    """
    if len(content) > LARGEST:
        raise TooLarge
    fields = migrate(parse(content), chain)
    try:
        seminar = understood(fields)
    except (msgspec.ValidationError, UnicodeEncodeError) as error:
        # The latter for half a surrogate pair where msgspec looks into a text.
        unforeseen = Violation("", message("{fault}", fault=shown(str(error))))
        raise InvalidSeminar(_misfits(fields) or (unforeseen,)) from error
    broken = violations(seminar)
    if broken or _ids(fields) < _ids(seminar):
        # An id that is missing comes first: it is why a reference to it leads nowhere.
        raise InvalidSeminar((*_misfits(fields), *broken))
    return seminar


def understood(fields: Data) -> Seminar:
    """Return the seminar that fields in the newest format describe; it may break rules.

    Raises:
        msgspec.ValidationError: a field is missing, unknown or of the wrong kind.
        UnicodeEncodeError: half a surrogate pair stands where msgspec looks into a text.
    """
    return msgspec.convert(fields, Seminar)


def _ids(value: Data | Seminar) -> int:
    """Return how many ids stand in `value`: within texts, JSON escapes the quotation marks."""
    return msgspec.json.encode(value).count(b'"id":')


def _misfits(fields: Data) -> tuple[Violation, ...]:
    from seminar.misfits import misfits  # noqa: PLC0415 - only for a file with a fault

    return tuple(islice(misfits(fields), _MOST_MISFITS))
