"""The fields of groups and their members."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from builders.documents.fields.said import said


class MemberFields(Struct, frozen=True, kw_only=True):
    """A member of a group."""

    name: Annotated[str, said("The name.", "Enhetsleder 3")] = ""
    role: Annotated[
        str, said("Role and unit in a line, as far as they are printed.", "Enhetsleder, barnehage")
    ] = ""
    unit: Annotated[str, said("The unit or party; may be empty.", "Barnehage")] = ""
    is_writer: Annotated[bool, said("Whether this is the group's writer.")] = False


class GroupFields(Struct, frozen=True, kw_only=True):
    """A group. In an answer sheet it is `group`, and missing for a seminar without groups."""

    id: Annotated[str, said("Its id, which never changes.", "gruppe-3")] = ""
    name: Annotated[str, said("Its name; from ten groups on with a leading zero.", "Gruppe 3")] = ""
    table: Annotated[str, said("Its table; may be empty.", "Bord 3")] = ""
    heading: Annotated[str, said("Name and table.", "Gruppe 3, bord 3")] = ""
    writer: Annotated[str, said("Who writes for it; may be empty.", "Enhetsleder 3")] = ""
    members: Annotated[tuple[MemberFields, ...], said("Its members, in order.")] = ()
    listed_members: Annotated[
        str, said("Names with roles in a row, for the summary.", "Ordfører (parti A), Leder 1")
    ] = ""
    folder: Annotated[str, said("Its folder for answer sheets.", "Gruppe 3")] = ""
    answer_file: Annotated[
        str,
        said("The name of its answer sheet for the task at hand.", "Gruppe 3 Oppgave 2 Svarark"),
    ] = ""


class RegisterFields(Struct, frozen=True, kw_only=True):
    """A line of the register of all participants by surname."""

    sort_name: Annotated[str, said("Surname first.", "Nesset, Kari")] = ""
    group: Annotated[str, said("The group's name; empty for who is in none.", "Gruppe 1")] = ""
    table: Annotated[str, said("The group's table; may be empty.", "Bord 1")] = ""
