"""Groups and people as documents print them: no more of them than the seminar wants."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders.documents.fields.people import GroupFields
from builders.documents.gathering.people import (
    group_fields,
    groups_text,
    listed_groups,
    participants_text,
    register,
    sort_name,
)
from builders.documents.gathering.sources import Sources
from seminar.language import language
from seminar.model import DocumentSettings, Group, Participant, PrintedParticipants, Seminar

PEOPLE = (
    Participant(id="p1", name="**Kari** Nesset", role="Ordfører", unit="Parti A"),
    Participant(id="p2", name="Jon Aune", role="Enhetsleder", unit="Skole"),
    Participant(id="p3", name="Terje Vik", role="Hovedtillitsvalgt", unit="Fagforbundet"),
    Participant(id="p4", name="Rådmann", role="Rådmann"),
    Participant(id="p5", name="  "),
)
SEMINAR = Seminar(
    participants=PEOPLE,
    groups=(
        Group(id="g1", name="Gruppe 1", table="1", members=("p1", "p2", "p3"), writer="p2"),
        Group(id="g2", members=("p4", "p5"), table="Bord 2"),
    ),
)


def groups_of(seminar: Seminar) -> tuple[GroupFields, ...]:
    return group_fields(sources(seminar))


def sources(seminar: Seminar) -> Sources:
    return Sources(seminar, language(seminar.language))


def printing(what: PrintedParticipants) -> Seminar:
    return replace(SEMINAR, document=DocumentSettings(show_participants=what))


def test_a_group_says_its_name_its_table_and_who_writes() -> None:
    first, second = groups_of(SEMINAR)
    assert (first.heading, first.table, first.writer) == ("Gruppe 1, bord 1", "Bord 1", "Jon Aune")
    assert (second.name, second.heading, second.writer) == ("Gruppe 2", "Gruppe 2, bord 2", "")


def test_a_group_called_after_its_table_says_it_once() -> None:
    (group,) = groups_of(replace(SEMINAR, groups=(Group(name="Bord 7", table="7"),)))
    assert group.heading == "Bord 7"


@pytest.mark.parametrize(
    ("name", "table", "heading"),
    [
        ("Bord 12", "1", "Bord 12, bord 1"),
        ("Bord 1", "12", "Bord 1, bord 12"),
        ("Ved bord 1, sør", "1", "Ved bord 1, sør"),
        ("Bord 01", "1", "Bord 01"),
        ("Rosenbordet", "Bord", "Rosenbordet, Bord"),
        ("Sør", "", "Sør"),
    ],
)
def test_a_group_says_its_table_unless_its_name_says_the_same_in_whole_words(
    name: str, table: str, heading: str
) -> None:
    (group,) = groups_of(replace(SEMINAR, groups=(Group(name=name, table=table),)))
    assert group.heading == heading


def test_members_have_role_and_unit_but_never_their_union() -> None:
    members = groups_of(SEMINAR)[0].members
    assert [(one.name, one.role, one.is_writer) for one in members] == [
        ("Kari Nesset", "Ordfører, Parti A", False),
        ("Jon Aune", "Enhetsleder, Skole", True),
        ("Terje Vik", "Hovedtillitsvalgt", False),
    ]


def test_who_has_no_name_is_left_out_and_who_is_named_by_the_office_has_no_role_twice() -> None:
    (member,) = groups_of(SEMINAR)[1].members
    assert (member.name, member.role) == ("Rådmann", "")


def test_names_alone_are_printed_if_the_seminar_wants_it_so() -> None:
    first = groups_of(printing("name"))[0]
    assert [one.role for one in first.members] == ["", "", ""]
    assert [one.unit for one in first.members] == ["", "", ""]
    assert first.listed_members == "Kari Nesset, Jon Aune, Terje Vik"


def test_nothing_of_people_is_printed_if_the_seminar_wants_it_so() -> None:
    groups = groups_of(printing("nothing"))
    assert [(one.members, one.writer, one.listed_members) for one in groups] == [((), "", "")] * 2
    assert register(groups) == ()


def test_a_writer_who_is_no_member_sits_there_all_the_same() -> None:
    (group,) = groups_of(replace(SEMINAR, groups=(Group(members=("p1",), writer="p2"),)))
    assert [one.name for one in group.members] == ["Kari Nesset", "Jon Aune"]
    assert group.writer == "Jon Aune"


def test_members_are_listed_with_their_roles() -> None:
    assert groups_of(SEMINAR)[0].listed_members == (
        "Kari Nesset (ordfører, Parti A), Jon Aune (enhetsleder, skole),"
        " Terje Vik (hovedtillitsvalgt)"
    )


def test_from_ten_groups_on_their_numbers_have_leading_zeros() -> None:
    nine = tuple(Group(id=f"g{n}", name=f"Gruppe {n}") for n in range(1, 10))
    assert groups_of(replace(SEMINAR, groups=nine))[2].name == "Gruppe 3"
    ten = (*nine, Group(id="g10"))
    names = [one.name for one in groups_of(replace(SEMINAR, groups=ten))]
    assert names[0] == "Gruppe 01"
    assert names[-1] == "Gruppe 10"
    assert names == sorted(names)


def test_only_a_number_that_stands_at_the_end_has_leading_zeros() -> None:
    ten = tuple(Group(id=f"g{n}", name=f"4 på vei {n} og hjem") for n in range(10))
    assert groups_of(replace(SEMINAR, groups=ten))[0].name == "4 på vei 0 og hjem"


def test_groups_and_participants_are_counted() -> None:
    assert groups_text(sources(SEMINAR)) == "2 grupper, 4 deltakere"
    assert participants_text(sources(SEMINAR)) == "4 deltakere i 2 grupper"
    one = replace(SEMINAR, groups=SEMINAR.groups[:1], participants=PEOPLE[:1])
    assert groups_text(sources(one)) == "1 gruppe, 1 deltaker"
    assert participants_text(sources(one)) == "1 deltaker i 1 gruppe"


def test_a_writer_who_is_no_member_is_counted_as_listed() -> None:
    seminar = replace(SEMINAR, groups=(Group(id="g1", members=("p1",), writer="p2"),))
    assert groups_text(sources(seminar)) == "1 gruppe, 4 deltakere"
    assert len(groups_of(seminar)[0].members) == 2
    outside = listed_groups(sources(seminar), groups_of(seminar))[-1]
    assert [one.name for one in outside.members] == ["Terje Vik", "Rådmann"]


def test_groups_that_nobody_is_in_are_not_counted_and_those_in_none_are() -> None:
    seminar = replace(SEMINAR, groups=(*SEMINAR.groups[:1], Group(id="g3")))
    assert groups_text(sources(seminar)) == "1 gruppe, 4 deltakere"
    assert participants_text(sources(seminar)) == "4 deltakere, 1 gruppe"
    assert groups_text(sources(replace(SEMINAR, groups=(Group(id="g3"),)))) == ""


def test_without_groups_or_participants_nothing_is_counted() -> None:
    assert groups_text(sources(replace(SEMINAR, groups=()))) == ""
    assert participants_text(sources(replace(SEMINAR, groups=()))) == "4 deltakere"
    assert participants_text(sources(replace(SEMINAR, participants=()))) == ""


def test_the_register_has_everyone_by_surname_with_group_and_table() -> None:
    found = [(one.sort_name, one.group, one.table) for one in register(groups_of(SEMINAR))]
    assert found == [
        ("Aune, Jon", "Gruppe 1", "Bord 1"),
        ("Nesset, Kari", "Gruppe 1", "Bord 1"),
        ("Rådmann", "Gruppe 2", "Bord 2"),
        ("Vik, Terje", "Gruppe 1", "Bord 1"),
    ]


@pytest.mark.parametrize(
    ("name", "sorted_by"),
    [
        ("Kari Nesset", "Nesset, Kari"),
        ("Anne  Marie Rø-Moe", "Rø-Moe, Anne Marie"),
        ("Ordfører", "Ordfører"),
        ("Folkevalgt 12", "Folkevalgt 12"),
        ("Enhetsleder barnehage", "Enhetsleder barnehage"),
        ("Nesset, Kari", "Nesset, Kari"),
        ("Kari (vara)", "Kari (vara)"),
        ("علي حسن", "حسن, علي"),
        ("", ""),
    ],
)
def test_a_name_is_turned_round_if_its_last_word_is_a_surname(name: str, sorted_by: str) -> None:
    assert sort_name(name) == sorted_by
