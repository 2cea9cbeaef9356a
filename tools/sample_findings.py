"""Print some findings on files that nobody here made, to be checked by hand.

`python -m tools.sample_findings [HOW_MANY]`. The same files and rules give the same sample: a
finding of each rule before a second of any, in an order that has nothing to do with either.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

from builders.inspection import Finding, inspect
from seminar.messages import PlenumError
from tools.foreign_files.places import CORPORA, ENDINGS

Found = tuple[Path, Finding]


def everything(folder: Path) -> list[Found]:
    """Return all findings on the files below `folder`; what cannot be opened is left out."""
    found: list[Found] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in ENDINGS:
            try:
                found += [(path, finding) for finding in inspect(path)]
            except PlenumError as error:
                print(f"left out: {error}", file=sys.stderr)
    return found


def sample(found: list[Found], count: int) -> list[Found]:
    """Return `count` findings, as many rules among them as can be."""
    turns: dict[str, int] = {}
    ranked: list[tuple[int, str, Found]] = []
    for one in sorted(found, key=_lot):
        turn = turns[one[1].rule] = turns.get(one[1].rule, 0) + 1
        ranked.append((turn, _lot(one), one))
    return [one for _, _, one in sorted(ranked, key=lambda each: each[:2])[:count]]


def _lot(found: Found) -> str:
    """Return what puts findings in an order of chance that is the same each time."""
    path, finding = found
    where = f"{path.relative_to(CORPORA)} {finding.rule} {finding.place} {finding.sentence}"
    return sha256(where.encode()).hexdigest()


def main(count: int) -> None:
    """Print the sample."""
    for number, (path, finding) in enumerate(sample(everything(CORPORA), count), 1):
        place = finding.place
        print(f"{number}. {path.relative_to(CORPORA)}")
        print(f"   {finding.severity}, {finding.rule}")
        print(f"   {place.text} ({place.part}) {place.shape} {place.said!r}")
        print(f"   {finding.sentence}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
