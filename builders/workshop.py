"""A seminar's folder while its documents are built: what there is to build, and what with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from builders.deck import (
    BuiltDeck,
    Template,
    build_deck,
    built_in_template,
    read_template,
    slide_numbers,
)
from builders.documents.blocks import Block
from builders.documents.kinds import ANSWER_SHEETS, KINDS, DocumentKind, why_not
from builders.image_file import UnusablePicture
from seminar.documents import DocumentId
from seminar.filenames import PRESENTATION, document_name
from seminar.folder import TEMPLATES, open_seminar, read_survey_of
from seminar.language import Language, language
from seminar.messages import Message, PlenumError, message
from seminar.model import Seminar, SurveyChartSlide, SurveyTableSlide
from seminar.survey import Survey

if TYPE_CHECKING:
    from builders.documents.build import WordBuilder
    from builders.template_choice import Templates

DECK: DocumentId = "deck"
"""What the slide deck is called among the documents."""
DOCUMENT_NAMES: tuple[DocumentId, ...] = (DECK, *(kind.id for kind in KINDS))
"""The documents that can be built, by the name that `--only` takes; all of `DOCUMENT_IDS`."""


class Order(Struct, frozen=True):
    """What is to be built of a seminar, and how.

    Args:
        only: names of documents (`DOCUMENT_NAMES`); empty for all.
        out: the folder to build into; by default the seminar's, where documents and answer sheets
            have folders of their own.
        templates: templates, or folders of them, that win over the seminar's own.
        house: the organisation's folder of templates, which the seminar's own win over, or `None`.
        pdf: whether each document is also made as PDF; answer sheets, which are typed in, are not.
        force: whether documents that were changed by hand are replaced; answer sheets never are.
    """

    only: tuple[DocumentId, ...] = ()
    out: Path | None = None
    templates: tuple[Path, ...] = ()
    house: Path | None = None
    pdf: bool = False
    force: bool = False


class Document(Struct, frozen=True):
    """A document as built: its file name, its bytes, and whether people write in it."""

    name: str
    data: bytes
    is_sheet: bool = False


class Workshop:
    """What several documents of a seminar need, each made once.

    Args:
        folder: the seminar's.
        order: what is to be built, and how.
    """

    def __init__(self, folder: Path, order: Order) -> None:
        self.folder = folder
        self.order = order
        self.seminar = open_seminar(folder)
        self.faults: list[Message] = []
        self.notes: list[Message] = []

    @cached_property
    def survey(self) -> Survey | None:
        """The survey's figures; a workbook at fault stops a build only if a slide shows them."""
        try:
            return read_survey_of(self.folder, self.seminar)
        except PlenumError as error:
            if DECK in self.wanted() and _shows_survey(self.seminar):
                raise
            self.faults.append(error.message)
            return None

    @cached_property
    def templates(self) -> Templates:
        """The templates that stand in for the built-in ones."""
        from builders.template_choice import (  # noqa: PLC0415 - slow to import
            Templates,
            chosen_templates,
            see_that_they_serve,
        )

        see_that_they_serve(self.order.templates)
        house = [self.order.house] if self.order.house else []
        places = [self.folder / TEMPLATES, *house]
        chosen = chosen_templates(self.seminar.document, self.folder / TEMPLATES)
        return Templates(self.order.templates, chosen, places, self.seminar.language)

    def _tell_of_unnamed_templates(self) -> None:
        """Note the Word files among the seminar's templates that no document is made from."""
        from builders.template_choice import unnamed  # noqa: PLC0415

        chosen = {each.file for each in self.seminar.document.templates}
        for path in unnamed(self.folder / TEMPLATES):
            if path.name in chosen:
                continue
            self.notes.append(
                message(
                    "{file} is not used, because its name is no document's. "
                    "Name it after one, such as {example}.",
                    file=str(path),
                    example=f"{KINDS[0].id}{path.suffix}",
                )
            )

    @cached_property
    def deck(self) -> BuiltDeck:
        """The deck."""
        built = build_deck(self.seminar, self.survey, self._deck_template(), self.folder)
        self.faults.extend(built.faults)
        return built

    def slide_numbers(self) -> Mapping[str, tuple[int, ...]]:
        """Return the numbers of each item's slides, in the deck that is built or would be.

        Where its template cannot be read there are none; the other documents are built all the
        same.
        """
        try:
            if DECK in self.wanted():
                return self.deck.slide_numbers
            return slide_numbers(self.seminar, self.survey, self._deck_template(), self.folder)
        except PlenumError as error:
            self.faults.append(error.message)
            return {}

    def _deck_template(self) -> Template:
        own = self.templates.deck()
        return built_in_template() if own is None else read_template(own)

    @cached_property
    def word(self) -> WordBuilder:
        """What builds the Word documents."""
        from builders.documents.build import Later, WordBuilder  # noqa: PLC0415 - slow to import
        from builders.documents.gathering.sources import Sources  # noqa: PLC0415

        words = language(self.seminar.language)
        self._tell_of_unnamed_templates()
        logo = self._logo(words)
        later = Later(lambda: self.survey, self.slide_numbers)
        return WordBuilder(Sources(self.seminar, words, logo=logo), later)

    def _logo(self, words: Language) -> Block | None:
        """Return the coat of arms; that it cannot be shown, the deck tells if it is built."""
        from builders.documents.logo import coat_of_arms  # noqa: PLC0415

        try:
            return coat_of_arms(self.folder, self.seminar, words)
        except UnusablePicture as error:
            if DECK not in self.wanted():
                self.faults.append(error.message)
            return None

    def wanted(self) -> tuple[DocumentId, ...]:
        """Return the names of the documents to build."""
        return self.order.only or DOCUMENT_NAMES

    def documents(self) -> Iterator[Document]:
        """Yield the documents that are wanted and that the seminar has something for."""
        for name in self.wanted():
            yield from self.files(name)

    def files(self, name: DocumentId) -> Iterator[Document]:
        """Yield the files of a document, none if the seminar has nothing for it."""
        if name == DECK:
            yield Document(document_name(self.seminar, PRESENTATION, ".pptx"), self.deck.data)
        else:
            yield from self._word_documents(next(one for one in KINDS if one.id == name))

    def _word_documents(self, kind: DocumentKind) -> Iterator[Document]:
        from builders.documents.templates import speaks_another  # noqa: PLC0415 - slow to import

        reason = why_not(kind, self.seminar)
        if reason is not None:
            said = message("{document}: not built. {reason}", document=kind.name, reason=reason)
            (self.faults if kind.id in self.order.only else self.notes).append(said)
            return
        word, own = self.word, self.templates.word(kind)
        if own is not None and speaks_another(own, kind, self.seminar.language):
            self.notes.append(
                message(
                    "{file} is in another language than the seminar. "
                    "Put a template in the seminar's language beside it.",
                    file=str(own),
                )
            )
        for built in word.build(kind, own):
            self.notes.extend(built.notes)
            yield Document(built.name, built.data, is_sheet=kind == ANSWER_SHEETS)


def _shows_survey(seminar: Seminar) -> bool:
    slides = (slide for day in seminar.programme for item in day.items for slide in item.slides)
    return any(isinstance(slide, SurveyChartSlide | SurveyTableSlide) for slide in slides)
