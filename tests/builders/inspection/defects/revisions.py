"""Tracked changes and permissions that do not match."""

from __future__ import annotations

from tests.builders.inspection.planting import Members, Planted, xml

DEFECTS = Planted()
TEXT = "word/document.xml"
_WHO = 'w:author="Leder" w:date="2025-03-21T12:00:00Z"'


def _after_first_run(members: Members, *texts: str) -> None:
    run = members.find(TEXT, "//w:r[w:t]")
    for text in reversed(texts):
        run.addnext(xml(text))


def _moved(way: str, name: str, id_: int) -> tuple[str, str, str]:
    return (
        f'<w:{way}RangeStart w:id="{id_}" w:name="{name}" {_WHO}/>',
        f'<w:{way} w:id="{id_ + 1}" {_WHO}><w:r><w:t>flyttet</w:t></w:r></w:{way}>',
        f'<w:{way}RangeEnd w:id="{id_}"/>',
    )


@DEFECTS("document", "change-id-twice")
def two_changes_have_an_id(members: Members) -> None:
    change = f'<w:ins w:id="5" {_WHO}><w:r><w:t>nytt</w:t></w:r></w:ins>'
    _after_first_run(members, change, change)


@DEFECTS("document", "move-not-closed")
def a_move_does_not_end(members: Members) -> None:
    there, moved, _ = _moved("moveFrom", "flytt1", 50)
    _after_first_run(members, there, moved, *_moved("moveTo", "flytt1", 60))


@DEFECTS("document", "move-not-closed")
def a_move_has_no_goal(members: Members) -> None:
    _after_first_run(members, *_moved("moveFrom", "flytt1", 50))


@DEFECTS("document", "permission-not-closed")
def a_permission_does_not_end(members: Members) -> None:
    _after_first_run(members, '<w:permStart w:id="70" w:edGrp="everyone"/>')


@DEFECTS("document", "permission-not-closed")
def a_permission_does_not_begin(members: Members) -> None:
    _after_first_run(members, '<w:permEnd w:id="70"/>')
