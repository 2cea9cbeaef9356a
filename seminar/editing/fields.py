"""What the fields of a seminar's parts are called in a sentence, by their names in the model."""

from __future__ import annotations

from typing import Literal

from seminar.messages import Message, message
from seminar.model import LanguageCode

DayField = Literal["date", "start", "end", "title"]
ItemField = Literal["title", "kind", "minutes", "start", "presenter", "place", "notes", "slides"]
TaskField = Literal[
    "title",
    "label",
    "theme",
    "aim",
    "introduction",
    "division",
    "sides",
    "writer",
    "answers_in",
]
PhaseField = Literal["kind", "minutes", "name", "instruction", "halfway"]
SeminarField = Literal["title", "subtitle", "theme", "language", "venue"]
OrganisationField = Literal["name", "parallel_names", "logo"]
DocumentField = Literal["welcome", "contact", "show_participants", "templates", "pdfs"]
DeckField = Literal["show_position"]
DrawingField = Literal["split", "number", "mixed", "avoid_earlier", "drawn", "apart", "earlier"]
ParticipantField = Literal["name", "role", "unit"]
GroupField = Literal["name", "table"]
PracticalField = Literal["label", "text"]
StatementField = Literal["text", "kind", "task", "question", "group", "highlight", "owner", "due"]

DAY: dict[DayField, Message] = {
    "date": message("date"),
    "start": message("beginning"),
    "end": message("planned end"),
    "title": message("heading"),
}
ITEM: dict[ItemField, Message] = {
    "title": message("title"),
    "kind": message("kind"),
    "minutes": message("minutes"),
    "start": message("fixed start"),
    "presenter": message("presenter"),
    "place": message("place"),
    "notes": message("run sheet note"),
    "slides": message("slides"),
}
TASK: dict[TaskField, Message] = {
    "title": message("title"),
    "label": message("label"),
    "theme": message("theme"),
    "aim": message("aim"),
    "introduction": message("introduction"),
    "division": message("division"),
    "sides": message("sides"),
    "writer": message("who writes"),
    "answers_in": message("where answers go"),
}
PHASE: dict[PhaseField, Message] = {
    "kind": message("kind"),
    "minutes": message("minutes"),
    "name": message("name"),
    "instruction": message("instruction"),
    "halfway": message("the cue halfway"),
}
SEMINAR: dict[SeminarField, Message] = {
    "title": message("title"),
    "subtitle": message("subtitle"),
    "theme": message("theme"),
    "language": message("language"),
    "venue": message("venue"),
}
ORGANISATION: dict[OrganisationField, Message] = {
    "name": message("name of the organisation"),
    "parallel_names": message("parallel names"),
    "logo": message("coat of arms"),
}
DOCUMENT: dict[DocumentField, Message] = {
    "welcome": message("words of welcome"),
    "contact": message("contact"),
    "show_participants": message("what is printed of participants"),
    "templates": message("templates"),
    "pdfs": message("what is made as PDF"),
}
DECK: dict[DeckField, Message] = {"show_position": message("the mark where we are")}
DRAWING: dict[DrawingField, Message] = {
    "split": message("how groups are divided"),
    "number": message("the number to divide groups by"),
    "mixed": message("what is mixed in groups"),
    "avoid_earlier": message("avoiding those who sat together before"),
    "drawn": message("the number of drawings"),
    "apart": message("who is kept apart"),
    "earlier": message("earlier groups"),
}
PARTICIPANT: dict[ParticipantField, Message] = {
    "name": message("name"),
    "role": message("role"),
    "unit": message("unit or party"),
}
GROUP: dict[GroupField, Message] = {"name": message("name"), "table": message("table")}
PRACTICAL: dict[PracticalField, Message] = {"label": message("heading"), "text": message("text")}
STATEMENT: dict[StatementField, Message] = {
    "text": message("the statement"),
    "kind": message("kind"),
    "task": message("task"),
    "question": message("question"),
    "group": message("group"),
    "highlight": message("highlight"),
    "owner": message("owner"),
    "due": message("due date"),
}

LANGUAGES: dict[LanguageCode, Message] = {
    "nb": message("Norwegian bokmål"),
    "nn": message("Norwegian nynorsk"),
    "en": message("the English language"),
}
"""What the languages of a seminar are called where one is chosen."""
