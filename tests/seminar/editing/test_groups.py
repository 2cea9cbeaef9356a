"""Participants and groups, by hand and by lot: what an edit does, what it leaves, what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from seminar.editing import drawing, groups, participants
from seminar.editing.edit import Edit, Refused
from seminar.language import screen_language
from seminar.model import Group, Participant, Seminar, Statement
from seminar.rules import verify

PEOPLE = tuple(
    Participant(id=f"p{n}", name=f"Deltaker {n}", role="Politiker" if n % 2 else "Enhetsleder")
    for n in range(6)
)
BASE = Seminar(
    participants=PEOPLE,
    groups=(
        Group(id="g1", name="Gruppe 1", table="4", members=("p0", "p1"), writer="p0"),
        Group(id="g2", name="Blå", members=("p2", "p3")),
        Group(id="g3", members=()),
    ),
    outcomes=(Statement(id="o1", text="Møtes oftere", group="g3"),),
)


def after(edit: Edit, seminar: Seminar = BASE) -> Seminar:
    changed = edit.change(seminar)
    verify(changed)
    return changed


def members(seminar: Seminar) -> list[tuple[str, ...]]:
    return [group.members for group in seminar.groups]


def locked(seminar: Seminar) -> list[str]:
    return [who.id for who in seminar.participants if who.locked]


# --- by hand --------------------------------------------------------------------------------------


def test_a_removed_participant_leaves_the_group_and_writes_no_more() -> None:
    changed = after(participants.remove_participants(BASE, ["p0", "p5"]))
    assert members(changed) == [("p1",), ("p2", "p3"), ()]
    assert changed.groups[0].writer is None
    assert changed.groups[1] is BASE.groups[1]


def test_who_is_moved_comes_last_in_the_other_group_and_stays_locked_there() -> None:
    base = after(groups.lock_members(BASE, ["p0"]))
    changed = after(groups.move_to_group(base, ["p0"], "g2"), base)
    assert members(changed) == [("p1",), ("p2", "p3", "p0"), ()]
    assert (changed.groups[0].writer, locked(changed)) == (None, ["p0"])


def test_out_of_the_groups_nobody_is_locked() -> None:
    base = after(groups.lock_members(BASE, ["p0", "p2"]))
    changed = after(groups.move_to_numbered(base, ["p0"], 0), base)
    assert members(changed)[0] == ("p1",)
    assert locked(changed) == ["p2"]


def test_a_move_to_where_somebody_is_changes_nothing() -> None:
    assert groups.move_to_group(BASE, ["p2"], "g2").change(BASE) is BASE


def test_the_next_group_is_that_after_the_first_of_those_moved() -> None:
    assert members(after(groups.move_to_next_group(BASE, ["p1"], 1)))[1] == ("p2", "p3", "p1")
    assert members(after(groups.move_to_next_group(BASE, ["p5"], -1)))[2] == ("p5",)
    with pytest.raises(Refused, match="no group there"):
        groups.move_to_next_group(BASE, ["p0"], -1)


def test_a_number_without_a_group_is_refused() -> None:
    with pytest.raises(Refused, match="There is no group 7; there are 3"):
        groups.move_to_numbered(BASE, ["p0"], 7)


def test_who_is_in_no_group_can_neither_be_locked_nor_write() -> None:
    with pytest.raises(Refused, match="“Deltaker 5” is in no group"):
        groups.lock_members(BASE, ["p1", "p5"])
    with pytest.raises(Refused, match="“Deltaker 5” is in no group"):
        groups.set_writer(BASE, "p5")


def test_a_writer_is_chosen_and_let_go() -> None:
    changed = after(groups.set_writer(BASE, "p1"))
    assert changed.groups[0].writer == "p1"
    assert after(groups.set_writer(changed, "p1"), changed).groups[0].writer is None


def test_a_removed_group_unlocks_its_members_and_keeps_what_it_said() -> None:
    base = after(groups.lock_members(BASE, ["p2"]))
    changed = after(groups.remove_groups(base, ["g2", "g3"]), base)
    assert (locked(changed), [group.id for group in changed.groups]) == ([], ["g1"])
    assert [(said.text, said.group) for said in changed.outcomes] == [("Møtes oftere", None)]


def test_a_new_group_has_the_next_number_that_is_free() -> None:
    named = (*BASE.groups[:2], Group(id="g4", name="gruppe 4"))
    taken = replace(BASE, groups=named, outcomes=())
    assert after(groups.add_group(taken), taken).groups[-1].name == "Gruppe 5"


# --- by lot ---------------------------------------------------------------------------------------


def test_a_drawing_keeps_groups_tables_and_the_locked_and_gives_everyone_a_place() -> None:
    base = after(groups.lock_members(BASE, ["p0", "p3"]))
    changed = after(drawing.draw_groups(base), base)
    assert [(group.id, group.table) for group in changed.groups] == [
        (group.id, group.table) for group in BASE.groups
    ]
    assert sorted(id_ for group in changed.groups for id_ in group.members) == [
        who.id for who in PEOPLE
    ]
    assert "p0" in changed.groups[0].members
    assert "p3" in changed.groups[1].members
    assert (changed.groups[0].writer, changed.drawing.drawn) == ("p0", 1)
    assert all(group.writer in group.members for group in changed.groups)


def test_a_drawing_again_gives_other_groups_and_undone_and_done_again_the_same() -> None:
    big = replace(
        BASE, participants=tuple(Participant(id=f"p{n}", name=f"Deltaker {n}") for n in range(24))
    )
    first = drawing.draw_groups(big).change(big)
    again = drawing.draw_groups(first).change(first)
    assert members(again) != members(first)
    assert drawing.draw_groups(big).change(big) == first


def test_more_groups_are_named_and_the_spare_ones_go_but_not_those_with_locked_members() -> None:
    more = after(drawing.set_number(BASE, 5))
    assert [group.name for group in after(drawing.draw_groups(more), more).groups] == [
        *("Gruppe 1", "Blå", "", "Gruppe 4", "Gruppe 5")
    ]
    base = after(groups.lock_members(BASE, ["p2"]))
    fewer = drawing.set_number(base, 1).change(base)
    changed = after(drawing.draw_groups(fewer), fewer)
    assert [group.id for group in changed.groups] == ["g2"]
    assert changed.outcomes[0].group is None


def test_fewer_groups_than_have_locked_members_are_refused() -> None:
    base = after(groups.lock_members(BASE, ["p0", "p2"]))
    one = drawing.set_number(base, 1).change(base)
    with pytest.raises(Refused, match="locked to 2 groups, and 1 are asked for"):
        drawing.draw_groups(one)


def test_a_drawing_that_cannot_be_is_refused_with_its_reason() -> None:
    with pytest.raises(Refused, match="add participants first"):
        drawing.draw_groups(Seminar())


def test_kept_apart_they_are_drawn_apart_until_they_are_let_together() -> None:
    apart = after(drawing.keep_apart(BASE, ["p0", "p1", "p2"]))
    assert apart.drawing.apart == (("p0", "p1", "p2"),)
    drawn = after(drawing.draw_groups(apart), apart)
    assert all(len({"p0", "p1", "p2"} & set(group.members)) == 1 for group in drawn.groups)
    assert after(drawing.let_together(apart, ["p0"]), apart).drawing.apart == (("p1", "p2"),)
    with pytest.raises(Refused, match="One alone"):
        drawing.keep_apart(BASE, ["p0"])


def test_a_round_is_kept_by_its_name_and_forgotten() -> None:
    kept = after(drawing.keep_as_round(BASE, "torsdag"))
    assert [one.groups[0] for one in kept.drawing.earlier] == [("Deltaker 0", "Deltaker 1")]
    assert after(drawing.keep_as_round(kept, "torsdag"), kept) == kept
    assert after(drawing.forget_earlier(kept), kept) == BASE
    with pytest.raises(Refused, match="Nobody sits together"):
        drawing.keep_as_round(Seminar(), "torsdag")


def test_the_way_of_splitting_changes_and_the_number_of_groups_stays() -> None:
    by_size = after(drawing.set_split(BASE, "size"))
    assert (by_size.drawing.split, by_size.drawing.number) == ("size", 2)
    by_number = after(drawing.set_split(by_size, "groups"), by_size)
    assert (by_number.drawing.split, by_number.drawing.number) == ("groups", 3)


# --- what steps are called ------------------------------------------------------------------------

LOCKED = groups.lock_members(BASE, ["p0", "p2"]).change(BASE)


@pytest.mark.parametrize(
    "edit, said",
    [
        (lambda: drawing.draw_groups(LOCKED), "Trakk grupper på nytt (trekning 1), to låste"),
        (lambda: groups.lock_members(BASE, ["p0"]), "Låste «Deltaker 0» til «Gruppe 1»"),
        (lambda: groups.unlock_members(LOCKED, ["p0"]), "Låste opp «Deltaker 0»"),
        (lambda: groups.move_to_group(BASE, ["p0"], "g2"), "Flyttet «Deltaker 0» til «Blå»"),
        (lambda: groups.move_to_group(BASE, ["p0"], "g3"), "Flyttet «Deltaker 0» til «Gruppe 3»"),
        (lambda: participants.paste_participants(BASE, PEOPLE, 0), "Limte inn 6 deltakere"),
        (lambda: participants.fetch_participants(BASE, PEOPLE, 2), "Hentet 6 deltakere, to ble"),
        (lambda: participants.remove_participants(BASE, ["p0"]), "Slettet «Deltaker 0»"),
        (
            lambda: participants.set_participant(BASE, "p0", "unit", "Skole"),
            "Endret enhet eller parti for «Deltaker 0» til «Skole»",
        ),
        (
            lambda: groups.set_group(BASE, "g3", "table", "A1"),
            "Endret bord for «Gruppe 3» til «A1»",
        ),
    ],
)
def test_a_step_says_what_it_does(edit: Callable[[], Edit], said: str) -> None:
    assert screen_language("nb").say(edit().sentence).startswith(said)
