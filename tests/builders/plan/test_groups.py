from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.canvas import built_in_canvas
from builders.look import SOUND, WHITE, cm
from builders.plan.drafting import Draft
from builders.plan.groups import groups
from builders.plan.scene import Box
from seminar.model import DocumentSettings, Group, GroupsSlide, Participant, Seminar
from tests.composing import boxes, context, low_canvas, misfits, moment, texts
from tests.strategies import lines


def seminar(
    sizes: Sequence[int], name: str = "Deltaker", *, tables: bool = False, shown: bool = True
) -> Seminar:
    """A seminar with groups of so many members; the second of each group writes."""
    people = [
        [Participant(id=f"p{n}-{m}", name=f"{name} {m}") for m in range(1, size + 1)]
        for n, size in enumerate(sizes, 1)
    ]
    return Seminar(
        participants=tuple(person for members in people for person in members),
        groups=tuple(
            Group(
                id=f"g{n}",
                name=f"Gruppe {n}",
                table=str(n) if tables else "",
                members=tuple(person.id for person in members),
                writer=members[1].id if len(members) > 1 else None,
            )
            for n, members in enumerate(people, 1)
        ),
        document=DocumentSettings(show_participants="name" if shown else "nothing"),
    )


def composed(made: Seminar, slide: GroupsSlide | None = None) -> list[Draft]:
    slide = slide or GroupsSlide()
    return groups(context(made), slide, moment(slide))


def cards(draft: Draft) -> list[Box]:
    return boxes(draft.shapes)


def said(card: Box) -> list[str]:
    return [line.text for line in card.lines]


def test_eight_groups_of_five_share_a_slide_four_in_a_row() -> None:
    (draft,) = composed(seminar([5] * 8))
    made = cards(draft)
    assert (draft.role, len(made)) == ("work", 8)
    assert {card.ground for card in made} == {WHITE}
    assert len({card.rect.x for card in made}) == 4
    assert len({card.rect.y for card in made}) == 2
    assert {line.type.size for card in made for line in card.lines[1:]} == {20}
    assert misfits(draft, context(Seminar())) == []


def test_the_one_who_writes_stands_first_in_bold_with_the_word_for_it() -> None:
    (draft,) = composed(seminar([3]))
    assert said(cards(draft)[0]) == [
        "**Gruppe 1**",
        "**Deltaker 2** skriver",
        "Deltaker 1",
        "Deltaker 3",
    ]
    assert cards(draft)[0].lines[0].type.colour == SOUND
    assert draft.kicker == "Grupper · skriveren står først"


def test_a_writer_who_is_no_member_stands_first_all_the_same() -> None:
    made = Seminar(
        participants=(Participant(id="p", name="Utvalgsleder"),),
        groups=(Group(id="g", name="Gruppe 1", writer="p"),),
    )
    assert said(cards(composed(made)[0])[0]) == ["**Gruppe 1**", "**Utvalgsleder** skriver"]


def test_where_nobody_writes_the_kicker_does_not_say_so() -> None:
    (draft,) = composed(seminar([1, 1]))
    assert draft.kicker == "Grupper"


def test_heading_and_kicker_may_be_the_organisers_own() -> None:
    (draft,) = composed(seminar([2]), GroupsSlide(kicker="Dag 2", title="Samme gruppe som i går"))
    assert (draft.kicker, draft.title) == ("Dag 2", "Samme gruppe som i går")
    assert composed(seminar([2]))[0].title == "Finn gruppa di, og sett dere sammen"


def test_two_to_four_groups_stand_larger_in_one_row() -> None:
    for count in (2, 3, 4):
        (draft,) = composed(seminar([8] * count))
        assert len({card.rect.y for card in cards(draft)}) == 1
        assert {line.type.size for card in cards(draft) for line in card.lines[1:]} == {24}
        assert misfits(draft, context(Seminar())) == []


def test_larger_groups_stand_four_a_slide() -> None:
    drafts = composed(seminar([11] * 8))
    assert [len(cards(draft)) for draft in drafts] == [4, 4]
    assert [draft.heading[-8:] for draft in drafts] == ["(1 av 2)", "(2 av 2)"]
    assert all(misfits(draft, context(Seminar())) == [] for draft in drafts)


def test_forty_groups_take_five_slides() -> None:
    drafts = composed(seminar([5] * 40))
    assert [len(cards(draft)) for draft in drafts] == [8] * 5
    assert [group for draft in drafts for group in draft.groups] == [f"g{n}" for n in range(1, 41)]


def test_twelve_members_stand_on_one_card_as_high_as_the_slide() -> None:
    drafts = composed(seminar([12] * 40))
    assert [len(cards(draft)) for draft in drafts] == [4] * 10
    assert {len(card.lines) for draft in drafts for card in cards(draft)} == {13}


def test_a_member_without_a_name_leaves_no_line() -> None:
    made = seminar([2])
    writer = replace(made.participants[1], name="")
    made = replace(made, participants=(made.participants[0], writer))
    (card,) = cards(composed(made)[0])
    assert said(card) == ["**Gruppe 1**", "Deltaker 1"]


def test_more_than_twelve_members_go_on_on_a_second_card() -> None:
    (draft,) = composed(seminar([14, 3]))
    assert [said(card)[0] for card in cards(draft)] == [
        "**Gruppe 1**",
        "**Gruppe 1** (forts.)",
        "**Gruppe 2**",
    ]
    assert [len(card.lines) - 1 for card in cards(draft)] == [7, 7, 3]
    assert draft.groups == ("g1", "g2")


def test_the_table_stands_beside_the_name() -> None:
    made = seminar([5] * 8, tables=True)
    assert said(cards(composed(made)[0])[0])[0] == "**Gruppe 1**, bord 1"


@pytest.mark.parametrize(
    ("table", "shown"),
    [("3", "bord 3"), ("Bord 3", "bord 3"), ("Kaffebordet", "Kaffebordet")],
)
def test_a_table_reads_as_it_is_said_after_a_comma(table: str, shown: str) -> None:
    made = Seminar(groups=(Group(id="g", name="Gruppe 1", table=table),))
    assert texts(composed(made)[0].shapes) == [f"**Gruppe 1**, {shown}"]


def test_a_table_with_a_long_name_stands_below_the_group() -> None:
    made = seminar([3] * 8)
    long = tuple(
        Group(id=group.id, name=group.name, table="vinduet i matsalen", members=group.members)
        for group in made.groups
    )
    (draft,) = composed(Seminar(participants=made.participants, groups=long))
    assert said(cards(draft)[0])[:2] == ["**Gruppe 1**", "vinduet i matsalen"]
    assert misfits(draft, context(Seminar())) == []


def test_long_names_are_short_on_the_card_and_whole_in_the_notes() -> None:
    made = Seminar(
        participants=(Participant(id="p", name="Unni Mari Testesen-Prøvenes-Eksempelrud"),),
        groups=(*(Group(id=f"g{n}", name=str(n), members=("p",)) for n in range(5)),),
    )
    (draft,) = composed(made)
    assert said(cards(draft)[0])[1] == "Unni Mari T."
    assert draft.shown[0] == "0: Unni Mari Testesen-Prøvenes-Eksempelrud"


def test_the_notes_give_table_members_and_who_writes() -> None:
    (draft,) = composed(seminar([3], tables=True))
    assert draft.shown == ("Gruppe 1, bord 1: Deltaker 2 (skriver), Deltaker 1, Deltaker 3",)


def test_participants_kept_out_of_print_are_neither_shown_nor_in_the_notes() -> None:
    (draft,) = composed(seminar([5] * 8, tables=True, shown=False))
    assert not any("Deltaker" in text for text in (*texts(draft.shapes), *draft.shown))
    assert draft.kicker == "Grupper"
    assert texts(draft.shapes)[-1] == "**Gruppe 8**, bord 8"


def test_a_group_without_name_or_members_is_called_by_its_place() -> None:
    (draft,) = composed(Seminar(groups=(Group(id="a"), Group(id="b", name=" "))))
    assert texts(draft.shapes) == ["**Gruppe 1**", "**Gruppe 2**"]


def test_without_groups_the_slide_says_so_calmly() -> None:
    (draft,) = composed(Seminar(), GroupsSlide(title="Gruppene", notes="Si noe."))
    assert (draft.role, draft.kicker, draft.say) == ("statement", "Gruppene", "Si noe.")
    assert draft.title == "Gruppene er ikke satt opp ennå"


@given(
    st.lists(st.tuples(lines, lines, st.lists(lines, max_size=16)), min_size=1, max_size=12),
    st.booleans(),
)
def test_every_group_and_every_member_stands_once_in_its_place(
    made: list[tuple[str, str, list[str]]], low: bool
) -> None:
    people = [
        [Participant(id=f"p{n}-{m}", name=name) for m, name in enumerate(names)]
        for n, (_, _, names) in enumerate(made)
    ]
    all_groups = tuple(
        Group(
            id=f"g{n}",
            name=name,
            table=table,
            members=tuple(person.id for person in people[n]),
            writer=people[n][0].id if people[n] else None,
        )
        for n, (name, table, _) in enumerate(made)
    )
    everyone = tuple(person for some in people for person in some)
    whole = Seminar(participants=everyone, groups=all_groups)
    where = context(whole, low_canvas() if low else built_in_canvas())
    drafts = groups(where, GroupsSlide(), moment())
    assert [fault for draft in drafts for fault in misfits(draft, where)] == []
    assert [one for draft in drafts for one in draft.groups] == [one.id for one in all_groups]
    lines_of_names = sum(
        line.type.colour != SOUND and line.type.size >= 20 and line.type.colour.lum_mod == 100
        for draft in drafts
        for card in cards(draft)
        for line in card.lines
    )
    assert lines_of_names == sum(bool(person.name.strip()) for person in everyone)


def test_cards_leave_half_a_centimetre_between_them() -> None:
    made = cards(composed(seminar([5] * 8))[0])
    assert made[1].rect.x - made[0].rect.right == cm(0.5)
    assert made[4].rect.y - made[0].rect.bottom == cm(0.5)
