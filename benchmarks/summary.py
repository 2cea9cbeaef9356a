"""From runs to ratios: each is of two programs in the same round, then the median of the rounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import median

import msgspec
from msgspec import Struct

from benchmarks.cases import MANY, MANY_GROUPS, SAMPLE, TWICE_AS_MANY, Case
from benchmarks.contenders import (
    DOCUMENTS,
    DOCXTPL,
    INSIDE,
    INSPECTION,
    PDFS,
    PLENUM,
    PPTXGENJS,
    PYTHON_PPTX,
    WHOLE,
    Contender,
)
from benchmarks.inside_values import Inside, InsideDocuments, InsidePdfs
from benchmarks.rounds import Results


class Spread(Struct, frozen=True):
    """A median, and the least and the greatest of the same values."""

    median: float
    least: float
    greatest: float


class Target(Struct, frozen=True):
    """What was to be reached: what was measured, the most it may be, and its unit."""

    name: str
    measured: Spread
    most: float
    unit: str = "×"

    @property
    def reached(self) -> bool:
        """Whether the median keeps within the target."""
        return self.measured.median <= self.most


def spread(values: Iterable[float]) -> Spread:
    """Return the spread of at least one value."""
    several = list(values)
    return Spread(median(several), min(several), max(several))


def _ratio(over: Mapping[int, float], under: Mapping[int, float]) -> Spread:
    """Return the ratio in the rounds in which both were measured."""
    return spread(over[number] / under[number] for number in over if number in under)


class Summary:
    """The figures of a run of the benchmarks, asked for by case and contender."""

    def __init__(self, results: Results) -> None:
        self._results = results

    @property
    def rounds(self) -> int:
        """How many rounds were counted."""
        return self._results.rounds

    @property
    def quiet(self) -> float:
        """The share of the runs that began while others left the processors alone."""
        return self._results.quiet

    def runs(self, case: Case, contender: Contender) -> int:
        """Return how often a contender was measured."""
        return len(self._results.of(case, contender))

    def seconds(self, case: Case, contender: Contender) -> Spread:
        """Return the wall-clock seconds of a whole process."""
        return spread(self._seconds(case, contender).values())

    def megabytes(self, case: Case, contender: Contender) -> Spread:
        """Return the most memory that a process held."""
        return spread(one.megabytes for one in self._results.of(case, contender).values())

    def times_plenum(self, case: Case, contender: Contender) -> Spread:
        """Return how many times as long as Plenum a contender takes, as whole processes."""
        return _ratio(self._seconds(case, contender), self._seconds(case, PLENUM))

    def times_inspection(self, case: Case, contender: Contender) -> Spread:
        """Return how many times as long as the inspection a contender takes, as processes."""
        return _ratio(self._seconds(case, contender), self._seconds(case, INSPECTION))

    def inside(self, case: Case) -> Inside:
        """Return what the last round measured without imports, for sizes and counts."""
        return list(self._insides(case).values())[-1]

    def build_seconds(self, case: Case) -> Spread:
        """Return the seconds of Plenum's build without imports."""
        return spread(self._builds(case).values())

    def times_floor(self, case: Case, floor: str) -> Spread:
        """Return how many times as long as its floor, `stored` or `deflated`, a build takes."""
        floors = {
            number: median(getattr(one, floor)) for number, one in self._insides(case).items()
        }
        return _ratio(self._builds(case), floors)

    def times_build(self, case: Case) -> Spread:
        """Return how many times as long as Plenum python-pptx takes, both without imports."""
        runs = self._results.of(case, PYTHON_PPTX)
        seconds = {number: float(one.output) for number, one in runs.items()}
        return _ratio(seconds, self._builds(case))

    def documents(self, case: Case) -> InsideDocuments:
        """Return what the last round measured of the Word documents, for sizes and counts."""
        return list(self._documents(case).values())[-1]

    def document_seconds(self, case: Case) -> Spread:
        """Return the seconds of Plenum's Word documents without imports."""
        return spread(self._document_builds(case).values())

    def times_documents(self, case: Case) -> Spread:
        """Return how many times as long as Plenum docxtpl takes, both without imports."""
        return _ratio(self._docxtpl(case), self._document_builds(case))

    def times_rendering(self, case: Case) -> Spread:
        """Return the same for rendering alone, which is all that docxtpl does."""
        return _ratio(self._docxtpl(case), self._renderings(case))

    def pdfs(self) -> list[InsidePdfs]:
        """Return what each round measured of the PDFs."""
        runs = self._results.of(SAMPLE, PDFS)
        return [msgspec.json.decode(one.output, type=InsidePdfs) for one in runs.values()]

    def growth(self) -> Spread:
        """Return how many times as long twice as many slides take as whole processes."""
        return _ratio(self._seconds(TWICE_AS_MANY, PLENUM), self._seconds(MANY, PLENUM))

    def growth_of_build(self) -> Spread:
        """Return how many times as long twice as many slides take without imports."""
        return _ratio(self._builds(TWICE_AS_MANY), self._builds(MANY))

    def targets(self) -> tuple[Target, ...]:
        """Return what was to be reached and what was."""
        js = _ratio(self._seconds(MANY, PLENUM), self._seconds(MANY, PPTXGENJS))
        python_pptx = _ratio(self._seconds(MANY, PLENUM), self._seconds(MANY, PYTHON_PPTX))
        memory = self.megabytes(TWICE_AS_MANY, PLENUM)
        return (
            Target("800 slides, whole process, against PptxGenJS", js, 1.0),
            Target("800 slides, whole process, against python-pptx", python_pptx, 0.1),
            Target(
                "800 slides, without imports, against compressing the same parts",
                self.times_floor(MANY, "deflated"),
                4.0,
            ),
            Target("1600 slides against 800, whole process", self.growth(), 2.3),
            Target("1600 slides against 800, without imports", self.growth_of_build(), 2.3),
            Target("1600 slides, largest memory", memory, 250.0, "MB"),
            *self.inspection_targets(),
            *self.document_targets(),
        )

    def inspection_targets(self) -> tuple[Target, ...]:
        """Return what inspecting was to reach and did."""
        memory = self.megabytes(TWICE_AS_MANY, INSPECTION)
        seconds = self.seconds(TWICE_AS_MANY, INSPECTION)
        return (
            Target("1600 slides inspected, whole process", seconds, 5.0, "s"),
            Target("1600 slides inspected, largest memory", memory, 300.0, "MB"),
        )

    def document_targets(self) -> tuple[Target, ...]:
        """Return what building the Word documents was to reach and did."""
        theirs = self._docxtpl(SAMPLE)
        against = _ratio(self._document_builds(SAMPLE), theirs)
        alone = _ratio(self._renderings(SAMPLE), theirs)
        sample, many = self.document_seconds(SAMPLE), self.document_seconds(MANY_GROUPS)
        memory = self.megabytes(MANY_GROUPS, WHOLE)
        files = self.documents(SAMPLE).files
        return (
            Target(f"{files} Word documents of the sample, without imports", sample, 1.5, "s"),
            Target(f"{files} Word documents of the sample, against docxtpl", against, 1 / 3),
            Target("The same, rendering alone, against docxtpl", alone, 1 / 3),
            Target("400 answer sheets and the other documents, without imports", many, 4.0, "s"),
            Target("400 answer sheets and all else, largest memory", memory, 200.0, "MB"),
        )

    def _seconds(self, case: Case, contender: Contender) -> dict[int, float]:
        runs = self._results.of(case, contender)
        return {number: one.seconds for number, one in runs.items()}

    def _insides(self, case: Case) -> dict[int, Inside]:
        runs = self._results.of(case, INSIDE)
        return {
            number: msgspec.json.decode(one.output, type=Inside) for number, one in runs.items()
        }

    def _documents(self, case: Case) -> dict[int, InsideDocuments]:
        runs = self._results.of(case, DOCUMENTS)
        return {
            number: msgspec.json.decode(one.output, type=InsideDocuments)
            for number, one in runs.items()
        }

    def _document_builds(self, case: Case) -> dict[int, float]:
        return {number: median(one.build) for number, one in self._documents(case).items()}

    def _renderings(self, case: Case) -> dict[int, float]:
        return {number: median(one.render) for number, one in self._documents(case).items()}

    def _docxtpl(self, case: Case) -> dict[int, float]:
        runs = self._results.of(case, DOCXTPL)
        return {number: float(one.output) for number, one in runs.items()}

    def _builds(self, case: Case) -> dict[int, float]:
        return {number: median(one.build) for number, one in self._insides(case).items()}
