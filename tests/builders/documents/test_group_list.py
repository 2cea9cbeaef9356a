"""The group list: who sits where, by group and by surname."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from builders.documents.build import WordBuilder
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import GROUP_LIST, why_not
from builders.documents.templating.tags import Element, W
from builders.opc import Package, read_package
from seminar.language import language
from seminar.model import DocumentSettings, Group, LanguageCode, Participant, Seminar
from tests.builders.documents.written import body, lines, said
from tests.good_seminar import GOOD

PEOPLE = (
    Participant(id="p1", name="Kari Nesset", role="Ordfører", unit="Parti A"),
    Participant(id="p2", name="Jon Ås", role="Enhetsleder", unit="Skole"),
    Participant(id="p3", name="Anne Ærø", role="Hovedtillitsvalgt", unit="Fagforbundet"),
    Participant(id="p4", name="Per Aune", role="Kommunestyret", unit="Parti B"),
)
SEMINAR = replace(
    GOOD,
    participants=PEOPLE,
    groups=(
        Group(id="g1", name="Gruppe 1", table="1", members=("p1", "p2"), writer="p2"),
        Group(id="g2", name="Gruppe 2", table="2", members=("p3", "p4")),
    ),
)


def group_list(seminar: Seminar) -> bytes:
    builder = WordBuilder(Sources(seminar, language(seminar.language)))
    (made,) = builder.build(GROUP_LIST)
    return made.data


def opened(seminar: Seminar) -> Package:
    return read_package(group_list(seminar), "list.docx")


def tables(document: Package) -> list[list[list[str]]]:
    """Return the tables as rows of texts."""
    return [
        [[said(cell) for cell in row.iter(W + "tc")] for row in table.iter(W + "tr")]
        for table in body(document).iter(W + "tbl")
    ]


def headings(document: Package) -> list[str]:
    return [
        said(one)
        for one in body(document).iter(W + "p")
        if one.find(f"{W}pPr/{W}pStyle[@{W}val='Heading1']") is not None
    ]


def test_each_group_has_its_members_with_their_roles_and_the_writer_marked() -> None:
    document = opened(SEMINAR)
    assert lines(document)[:3] == ["Gruppeliste", "Dialogseminar 2025", "2 grupper, 4 deltakere"]
    assert headings(document) == ["Gruppe 1, bord 1", "Gruppe 2, bord 2", "Finn gruppa di"]
    assert tables(document)[:2] == [
        [
            ["Navn", "Rolle"],
            ["Kari Nesset", "Ordfører, Parti A"],
            ["Jon Ås skriver", "Enhetsleder, Skole"],
        ],
        [
            ["Navn", "Rolle"],
            ["Anne Ærø", "Hovedtillitsvalgt"],
            ["Per Aune", "Kommunestyret, Parti B"],
        ],
    ]


def test_the_word_for_the_writer_is_marked_by_its_style() -> None:
    (mark,) = [
        run
        for run in body(opened(SEMINAR)).iter(W + "r")
        if run.find(f"{W}rPr/{W}rStyle[@{W}val='PlenumMerke']") is not None
    ]
    assert said(mark) == " skriver"


def test_everyone_is_found_by_surname() -> None:
    assert tables(opened(SEMINAR))[-1] == [
        ["Navn", "Gruppe", "Bord"],
        ["Aune, Per", "Gruppe 2", "Bord 2"],
        ["Nesset, Kari", "Gruppe 1", "Bord 1"],
        ["Ærø, Anne", "Gruppe 2", "Bord 2"],
        ["Ås, Jon", "Gruppe 1", "Bord 1"],
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [("nb", "ikke fordelt ennå"), ("nn", "ikkje fordelt enno"), ("en", "not placed yet")],
)
def test_who_is_in_no_group_is_found_and_counted_too(code: LanguageCode, words: str) -> None:
    late = Participant(id="p5", name="Ida Berg")
    document = opened(replace(SEMINAR, participants=(*PEOPLE, late), language=code))
    assert tables(document)[-1][2] == ["Berg, Ida", words, ""]
    assert [len(table) for table in tables(document)] == [3, 3, 6]
    assert " 5 " in lines(document)[2]


def test_a_group_stays_whole_and_the_sentence_below_with_the_last_one() -> None:
    first, last, register = body(opened(SEMINAR)).iter(W + "tbl")
    assert kept_rows(first) == [True, True, False]
    assert kept_rows(last) == [True, True, True]
    assert kept_rows(register) == [True, True, True, True, True]


def kept_rows(table: Element) -> list[bool]:
    """Return for each row whether it stays with the next; header cells do by their style."""
    return [
        all(
            one.find(f"{W}pPr/{W}keepNext") is not None or is_head(one) for one in row.iter(W + "p")
        )
        for row in table.iter(W + "tr")
    ]


def is_head(paragraph: Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}pStyle[@{W}val='PlenumTabellhode']") is not None


def test_groups_and_register_stand_in_two_columns_and_the_register_on_a_new_page() -> None:
    sections = list(body(opened(SEMINAR)).iter(W + "sectPr"))
    columns = [one.find(W + "cols").get(W + "num") for one in sections]  # type: ignore[union-attr]
    assert columns == ["1", "2", "1", "2", "1"]
    kinds = [one.find(W + "type") for one in sections]
    assert [kind is not None for kind in kinds] == [False, True, False, True, True]


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (1, "Gruppene er de samme hele dagen."),
        (2, "Gruppene er de samme begge dager."),
        (3, "Gruppene er de samme alle dager."),
    ],
)
def test_for_how_long_the_groups_hold_is_said(days: int, sentence: str) -> None:
    programme = tuple(replace(GOOD.programme[0], id=f"d{n}", items=()) for n in range(days))
    assert sentence in lines(opened(replace(SEMINAR, programme=programme)))


def test_the_end_says_what_the_writers_do_if_there_are_tasks() -> None:
    assert lines(opened(SEMINAR))[-2:] == [
        "Står du ikke på lista? Si fra ved inngangen.",
        "Skriveren fyller ut svararket i gruppemappa.",
    ]
    without = replace(SEMINAR, tasks=(), outcomes=(), programme=())
    assert lines(opened(without))[-1] == "Finn bordet ditt og sett deg sammen med gruppa."


def test_names_alone_have_a_table_without_roles() -> None:
    seminar = replace(SEMINAR, document=DocumentSettings(show_participants="name"))
    assert tables(opened(seminar))[0] == [["Navn"], ["Kari Nesset"], ["Jon Ås skriver"]]


def test_a_group_without_members_is_left_out() -> None:
    seminar = replace(SEMINAR, groups=(*SEMINAR.groups, Group(id="g3")))
    assert headings(opened(seminar)) == ["Gruppe 1, bord 1", "Gruppe 2, bord 2", "Finn gruppa di"]


@pytest.mark.parametrize(
    ("seminar", "reason"),
    [
        (replace(SEMINAR, groups=()), "Ingen gruppe har deltakere."),
        (
            replace(SEMINAR, document=DocumentSettings(show_participants="nothing")),
            "Seminaret er satt opp til ikke å vise noe om deltakerne.",
        ),
    ],
)
def test_without_groups_or_with_nobody_printed_there_is_no_list(
    seminar: Seminar, reason: str
) -> None:
    nb = language("nb")
    why = why_not(GROUP_LIST, seminar)
    assert why is not None
    assert nb.say(why) == reason


@pytest.mark.parametrize("code", ["nb", "nn", "en"])
def test_forty_groups_with_long_names_are_good_word(code: LanguageCode, tmp_path: Path) -> None:
    people = tuple(
        Participant(
            id=f"p{n}",
            name="Menneskerettighetsorganisasjonsmedlemskap " * (n % 3) + f"Deltaker {n}",
            role="Kommunalsjef for helse, mestring og minoritetsladningsbærerdiffusjon",
        )
        for n in range(320)
    )
    groups = tuple(
        Group(id=f"g{n}", table=str(n + 1), members=tuple(f"p{n * 8 + at}" for at in range(8)))
        for n in range(40)
    )
    seminar = replace(SEMINAR, participants=people, groups=groups, language=code)
    data = group_list(seminar)
    (tmp_path / "list.docx").write_bytes(data)
    document = read_package(data, "list.docx")
    assert len(tables(document)) == 41
    assert len(tables(document)[-1]) == 321
    assert headings(document)[0].startswith(("Gruppe 01", "Group 01"))


def test_table_descriptions_say_what_they_are() -> None:
    root = etree.fromstring(opened(SEMINAR).main_part().data)
    captions = [one.get(W + "val") for one in root.iter(W + "tblCaption")]
    assert captions == ["Gruppe 1, bord 1", "Gruppe 2, bord 2", "Alle deltakere etter etternavn"]
