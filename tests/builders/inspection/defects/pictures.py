"""Pictures and films without a file, or with another than they say."""

from __future__ import annotations

from builders.inspection.markup import R
from tests.builders.inspection.livelier import add_film
from tests.builders.inspection.planting import Members, Planted, remove

DEFECTS = Planted()
PICTURE = "ppt/media/picture1.png"
LINK = f"{R}link"


@DEFECTS("deck", "picture-unreadable")
def a_picture_file_is_empty(members: Members) -> None:
    members[PICTURE] = b""


@DEFECTS("deck", "picture-unreadable")
def a_picture_file_is_a_web_page(members: Members) -> None:
    members[PICTURE] = b"<!doctype html><html><body>404</body></html>"


@DEFECTS("deck", "picture-of-another-type")
def a_png_is_a_jpeg(members: Members) -> None:
    members[PICTURE] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x00" * 64


@DEFECTS("deck", "picture-without-file")
def a_picture_names_no_file(members: Members) -> None:
    blip = members.first("//p:pic/p:blipFill/a:blip")
    del blip.attrib[f"{R}embed"]


@DEFECTS("deck", "picture-without-file")
def a_picture_has_nothing_to_show(members: Members) -> None:
    remove(members.first("//p:pic/p:blipFill/a:blip"))


@DEFECTS("deck", "media-without-file")
def a_film_names_no_file(members: Members) -> None:
    del add_film(members).attrib[LINK]


@DEFECTS("deck", "media-without-file")
def a_film_is_a_picture(members: Members) -> None:
    add_film(members).set(LINK, "rId1")


@DEFECTS("deck", "media-without-file")
def a_films_file_is_gone(members: Members) -> None:
    add_film(members)
    members.remove("ppt/media/film1.mp4")
