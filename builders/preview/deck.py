"""A seminar's deck as it is looked at: planned after each edit, drawn slide by slide when asked."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from msgspec import Struct

from builders.deck import Template, built_in_template, read_template
from builders.deck.single import SlidePress, SlideSheet, sheet_of
from builders.plan.again import PlanningAgain
from builders.plan.scene import DeckPlan, PlannedSlide
from builders.preview.faults import PictureFaults
from builders.preview.kept import KeptPictures
from builders.preview.slides import SlidePictures
from builders.preview.verdict import Verdict, verdict_of
from builders.template_choice import Templates, chosen_templates
from seminar.folder import SURVEY, TEMPLATES, read_survey_of
from seminar.messages import Message, PlenumError
from seminar.model import Seminar
from seminar.survey import Survey

_Stamp = tuple[str, int, int]


class ViewedDeck(Struct, frozen=True):
    """A deck that can be looked at.

    Args:
        plan: its slides.
        template: what they are drawn with.
        pictures: draws them.
        picture_faults: knows why pictures cannot be shown.
        own_template: the name of the template's file; empty for the built-in one.
        faults: what is not shown as wished, such as a template that cannot be read.
    """

    plan: DeckPlan
    template: Template
    pictures: SlidePictures
    picture_faults: PictureFaults
    own_template: str = ""
    faults: tuple[Message, ...] = ()

    def sheet(self, number: int) -> SlideSheet:
        """Return a slide by its number, from 1."""
        return sheet_of(self.plan, number)

    def faults_on(self, number: int) -> tuple[Message, ...]:
        """Return what is not shown as wished on a slide, or anywhere in the deck."""
        return (*self.faults, *self.picture_faults.of(self.sheet(number)))

    def number_of(self, id_: str) -> int | None:
        """Return the number of the first slide that comes of a slide of the seminar.

        Args:
            id_: the slide's id, or that of a planned slide, such as a session's position.
        """
        return next(
            (
                number
                for number, one in enumerate(self.plan.slides, 1)
                if id_ in (one.source.slide, one.id)
            ),
            None,
        )

    def verdict(self, id_: str) -> Verdict:
        """Return the verdict on a slide of the seminar, or on a planned one."""
        return verdict_of(self._made_of(id_), self.template.canvas)

    def _made_of(self, id_: str) -> list[PlannedSlide]:
        return [one for one in self.plan.slides if id_ in (one.source.slide, one.id)]


class DeckViewer:
    """Looks at one seminar's deck again and again; several threads may use it at once.

    Template and survey are read anew only when their files have changed.

    Args:
        folder: the seminar's.
        house: the organisation's folder of templates, or `None`.
    """

    def __init__(self, folder: Path, house: Path | None = None) -> None:
        self._folder = folder
        self._house = house
        self._planning = PlanningAgain()
        self._kept = KeptPictures()
        self._picture_faults = PictureFaults(folder)
        self._lock = Lock()
        self._press: tuple[_Stamp, SlidePress] | None = None
        self._survey: tuple[tuple[object, ...], Survey | None] | None = None

    def look(self, seminar: Seminar) -> ViewedDeck:
        """Return the deck of a seminar; what cannot be read is told, and done without."""
        with self._lock:
            faults: list[Message] = []
            press = self._press_for(seminar, faults)
            survey = self._survey_of(seminar, faults)
            plan = self._planning.plan(seminar, survey, press.template.canvas)
            pictures = SlidePictures(press, self._kept)
            own = Path(self._press[0][0]).name if self._press else ""
            faulty = self._picture_faults
            return ViewedDeck(plan, press.template, pictures, faulty, own, tuple(faults))

    def _press_for(self, seminar: Seminar, faults: list[Message]) -> SlidePress:
        try:
            path = self._template(seminar)
            stamp = _stamp(path) if path else ("", 0, 0)
            if self._press is None or self._press[0] != stamp:
                read = read_template(path) if path else built_in_template()
                self._press = stamp, SlidePress(read, self._folder)
        except PlenumError as error:
            faults.append(error.message)
            stamp = ("", 0, 0)
            if self._press is None or self._press[0] != stamp:
                self._press = stamp, SlidePress(built_in_template(), self._folder)
        return self._press[1]

    def _template(self, seminar: Seminar) -> Path | None:
        own = self._folder / TEMPLATES
        places = [own, *([self._house] if self._house else [])]
        chosen = chosen_templates(seminar.document, own)
        return Templates((), chosen, places, seminar.language).deck()

    def _survey_of(self, seminar: Seminar, faults: list[Message]) -> Survey | None:
        key = (_stamp(self._folder / SURVEY), seminar.survey)
        if self._survey is None or self._survey[0] != key:
            try:
                self._survey = key, read_survey_of(self._folder, seminar)
            except PlenumError as error:
                faults.append(error.message)
                return None
        return self._survey[1]


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        return str(path), 0, -1
    return str(path), found.st_mtime_ns, found.st_size
