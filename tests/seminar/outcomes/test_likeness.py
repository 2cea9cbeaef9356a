"""What says the same is proposed; what differs by a negation, a number or a name is not."""

from __future__ import annotations

import pytest
from rapidfuzz.fuzz import ratio

from seminar.outcomes.likeness import PROPOSED, say_the_same, words_of

SAME = [
    ("Vi møtes mest når noe haster.", "vi møtes mest når noe haster"),
    ("Møte oftere", "Møtes oftere"),
    ("Vi møtes for lite utenom møtene", "Vi møtest for lite utanom møta"),
    ("Politikerne bør besøke enhetene", "Politikere bør besøke enhetene"),
    ("Det er lav terskel for å ta kontakt", "Lav terskel for å ta kontakt"),
    ("Vi trenger faste møteplasser", "Vi treng faste møteplassar"),
    ("Åpen kafé før hvert kommunestyremøte", "En åpen kafe før hvert kommunestyremøte"),
    ("Respekt for hverandres roller", "Respekt for hverandre sine roller"),
    ("God tone i møtene", "God tone i møter"),
    ("Sette opp fire faste treffpunkter", "Sette opp fire faste treffpunkt"),
    ("Bedre oversikt over hvem som svarer", "Bedre oversikt over hvem som svarer nå"),
    ("Vi snakker **åpent** sammen", "Vi snakker åpent sammen"),
]
OTHERS = [
    ("Vi møtes ofte nok", "Vi møtes ikke ofte nok"),
    ("Vi får svar raskt", "Vi får aldri svar raskt"),
    ("Alle kjenner rollene sine", "Ingen kjenner rollene sine"),
    ("Tiltak uten kostnad", "Tiltak med kostnad"),
    ("Vi er enige om målet", "Vi er uenige om målet"),
    ("Det er trygt å si fra", "Det er utrygt å si fra"),
    ("Det er stor tillit mellom oss", "Det er stor mistillit mellom oss"),
    ("Kommunikasjonen er god", "Kommunikasjonen er for god"),
    ("Vi trenger flere møter", "Vi trenger færre møter"),
    ("Mer tid til saksbehandling", "Mindre tid til saksbehandling"),
    ("Det er fire møter i året", "Det er seks møter i året"),
    ("Politikerne lytter til oss på møtene", "Politikerne lytter sjelden til oss på møtene"),
    ("Møtet bør holdes på tirsdag", "Møtet bør holdes på torsdag"),
    ("Opposisjonen må høre mer på de ansatte", "Posisjonen må høre mer på de ansatte"),
    ("Vi ønsker mer desentralisering", "Vi ønsker mer sentralisering"),
    ("Ordføreren leder møtene våre", "Varaordføreren leder møtene våre"),
    ("De ansatte er motiverte for dette", "De ansatte er demotiverte for dette"),
    ("Byggene våre er godt skjøttet", "Byggene våre er godt vanskjøttet"),
    ("Vi trenger flere formelle møteplasser", "Vi trenger flere uformelle møteplasser"),
    ("Vi bør ha formelle samtaler", "Vi bør ha informelle samtaler"),
    ("Verbal kommunikasjon er viktig", "Nonverbal kommunikasjon er viktig"),
    ("Bemanningen er en utfordring", "Underbemanningen er en utfordring"),
    ("Bemanningen er en utfordring", "Overbemanningen er en utfordring"),
    ("Ordføreren leder møtene våre", "Viseordføreren leder møtene våre"),
    ("Lederens rolle må bli tydelig", "Nestlederens rolle må bli tydelig"),
    ("Vi trenger 3 nye stillinger", "Vi trenger 4 nye stillinger"),
    ("Frist 15. mai for planen", "Frist 15. juni for planen"),
    ("Skolen i Nordvik trenger lærere", "Skolen i Sørvik trenger lærere"),
    ("Nordvik skole trenger lærere", "Sørvik skole trenger lærere"),
    ("Vi har god dialog med Hansen", "Vi har god dialog med Hanssen"),
    ("Møte før kommunestyret", "Møte etter kommunestyret"),
    ("Barnehagen trenger mer plass", "Barneskolen trenger mer plass"),
    ("Ordføreren følger opp planen", "Rådmannen følger opp planen"),
    ("Vi skal møtes hver uke", "Vi skal møtes hver måned"),
    ("Øke budsjettet til skole", "Redusere budsjettet til skole"),
    ("Politikerne informerer administrasjonen", "Administrasjonen informerer politikerne"),
]


def is_proposed(one: str, other: str) -> bool:
    mine, theirs = words_of(one), words_of(other)
    assert say_the_same(mine, theirs) == say_the_same(theirs, mine)
    return say_the_same(mine, theirs) and ratio(mine.line, theirs.line) >= PROPOSED


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_says_the_same_is_proposed(one: str, other: str) -> None:
    assert is_proposed(one, other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_what_says_something_else_is_not_proposed(one: str, other: str) -> None:
    assert not is_proposed(one, other)


def test_letters_alone_would_not_tell_them_apart() -> None:
    """That is why there is a guard on the words: no threshold divides the two lists."""
    lowest = min(ratio(words_of(one).line, words_of(other).line) for one, other in SAME)
    confused = [
        pair for pair in OTHERS if ratio(words_of(pair[0]).line, words_of(pair[1]).line) > lowest
    ]
    assert len(confused) > len(OTHERS) / 3
