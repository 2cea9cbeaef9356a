"""Each built-in template, changed as a person changes it in Word, saved by three programs, built.

The change is in the document, and so is everything that the unchanged template shows.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from lxml import etree
from msgspec import Struct

from app.template_copies import file_name
from builders.documents.kinds import KINDS
from builders.documents.templating.tags import Element, W
from builders.opc import RELATIONSHIPS, Package, read_package
from builders.production import Order, produce
from seminar.model import DocumentId
from templates import __file__ as _templates
from tests.builders.documents import handwork
from tests.builders.documents.handwork import Desk
from tests.builders.documents.reading import listed
from tests.inspected_files import allow
from tests.sample import SAMPLE

LANGUAGE = "nb"
"""The language of the sample."""
TEMPLATES = Path(_templates).parent
IDS: tuple[DocumentId, ...] = tuple(kind.id for kind in KINDS)
PROGRAMS = ("word", "norwegian-word", "libreoffice")
"""The first saves as .dotx, the others as .docx."""
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LINKS = RELATIONSHIPS.rstrip("/")
_ASIDE = re.compile(r"\t?Side \d+ av \d+$|\t\d+$")
"""Page numbers, which are as the last program counted them."""


class Change(Struct, frozen=True):
    """What is changed in a template beside what is changed in all.

    Args:
        section: what the section that is moved begins with, and what it is put before;
            empty for the last paragraph.
        overtakes: texts of the document that change places by that.
        column: the heading of the column that is deleted.
    """

    section: tuple[str, str]
    overtakes: tuple[str, str]
    column: str = ""


CHANGES = {
    "program": Change(
        ("{%p if seminar.when_and_where %}", ""), ("Når og hvor", "Tid"), "Ansvarlig"
    ),
    "handout": Change(
        ("{%p if seminar.look_back %}", "{%p if seminar.programme %}"),
        ("Program", "Dette tok vi med oss fra 2024"),
        "Hvor står det i dag?",
    ),
    "task-sheets": Change(
        ("{%p if task.questions %}", "{%p if task.groups %}"), ("Spørsmål", "Slik gjør dere")
    ),
    "answer-sheets": Change(
        ("{%p for question in task.questions %}", "Slik fyller dere ut"),
        ("Slik fyller dere ut", "Spørsmål 1"),
    ),
    "group-list": Change(
        ("{%p if seminar.document.show_roles %}", "{{ group.heading }}"),
        ("Gruppe 1, bord 1", "Navn"),
        "Bord",
    ),
    "run-sheet": Change(
        ("{%p if seminar.theme %}", ""),
        ("Godt samspill", "Faktisk kl."),
        "Merk",
    ),
    "summary": Change(
        ("{%p if seminar.survey and", "{%p for task in seminar.tasks %}"),
        ("Tiltak", "Undersøkelsen"),
        "Ansvarlig",
    ),
}


class Built(Struct, frozen=True):
    """A document as built: its texts in order, those of headers and footers last."""

    package: Package
    texts: tuple[str, ...]


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """The documents of the sample from the built-in templates."""
    return _built(tmp_path_factory.mktemp("unchanged"), {})


@pytest.fixture(scope="module", params=PROGRAMS)
def program(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def changed(program: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """The documents of the sample from changed templates in the seminar's folder."""
    out = tmp_path_factory.mktemp(program)
    if program == "libreoffice":
        if shutil.which("soffice") is None:
            pytest.skip("LibreOffice is not installed")
        # LibreOffice 7 forgets that the cover picture is marked as decorative.
        allow(out, ["document-object-without-alternative-text"])
    return _built(out, _saved(program))


def _built(out: Path, templates: Mapping[str, bytes]) -> dict[str, Built]:
    with TemporaryDirectory() as place:
        seminar = Path(place) / "Dialogseminar"
        shutil.copytree(SAMPLE, seminar)
        (seminar / "templates").mkdir()
        for name, data in templates.items():
            (seminar / "templates" / name).write_bytes(data)
        made = produce(seminar, Order(only=IDS, out=out))
    assert not made.faults
    paths = sorted(out.rglob("*.docx"))
    chosen = {id_: next(path for path in paths if _word(id_) in path.name) for id_ in IDS}
    for path in paths:
        # One sheet is like the other; each would be validated when the run ends.
        if path not in chosen.values():
            path.unlink()
    return {id_: _read(path) for id_, path in chosen.items()}


def _word(id_: str) -> str:
    """Return the word that the names of a document begin or end with."""
    return file_name(id_, LANGUAGE).removesuffix(".docx")


def _saved(program: str) -> dict[str, bytes]:
    """Return the changed templates as files, by name."""
    desks = {id_: Desk((TEMPLATES / f"{id_}.{LANGUAGE}.docx").read_bytes()) for id_ in IDS}
    for id_, desk in desks.items():
        handwork.change(desk, CHANGES[id_].section, CHANGES[id_].column)
    match program:
        case "word":
            return {
                file_name(id_, LANGUAGE).replace(".docx", ".dotx"): desk.saved(as_template=True)
                for id_, desk in desks.items()
            }
        case "norwegian-word":
            for desk in desks.values():
                handwork.with_norwegian_ids(desk)
            return {f"{id_}.{LANGUAGE}.docx": desk.saved() for id_, desk in desks.items()}
        case _:
            return _through_libreoffice({f"{id_}.docx": one.saved() for id_, one in desks.items()})


def _through_libreoffice(files: Mapping[str, bytes]) -> dict[str, bytes]:
    with TemporaryDirectory() as place:
        top = Path(place)
        for name, data in files.items():
            (top / name).write_bytes(data)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(top / 'profile').as_uri()}",
                "--headless",
                *("--convert-to", "docx", "--outdir", str(top / "saved")),
                *(str(top / name) for name in files),
            ],
            capture_output=True,
            timeout=300,
            check=True,
        )
        return {name: (top / "saved" / name).read_bytes() for name in files}


# --- reading --------------------------------------------------------------------------------------


def _read(path: Path) -> Built:
    package = read_package(path)
    main = package.main_part()
    stories = [main.name, *sorted({*main.related("header"), *main.related("footer")})]
    return Built(
        package,
        tuple(
            said for name in stories for said in _texts(etree.fromstring(package.parts[name].data))
        ),
    )


def _texts(root: Element) -> Iterator[str]:
    for paragraph in root.iter(W + "p"):
        said = _ASIDE.sub("", _said(paragraph)).strip()
        if said:
            yield said


def _said(paragraph: Element) -> str:
    signs = {W + "tab": "\t", W + "br": "\n"}
    inside = paragraph.iter(f"{W}t", f"{W}tab", f"{W}br")
    runs = (one for one in inside if (up := one.getparent()) is not None and up.tag == W + "r")
    return "".join(signs.get(str(one.tag), one.text or "") for one in runs)


def _tree(built: Built, kind: str = "") -> Element:
    main = built.package.main_part()
    return etree.fromstring(built.package.parts[main.related(kind)[0] if kind else main.name].data)


def _column(built: Built, heading: str) -> Counter[str]:
    """Return what stands in the columns with a heading."""
    found: Counter[str] = Counter()
    for table in _tree(built).iter(W + "tbl"):
        rows = [list(one.iterfind(W + "tc")) for one in table.iterfind(W + "tr")]
        headings = [" ".join(_texts(one)) for one in rows[0]]
        if heading in headings:
            at = headings.index(heading)
            found.update(said for one in rows for said in _texts(one[at]))
    return found


def _numbers(built: Built) -> list[tuple[str, int]]:
    """Return what Word numbers, with the numbers that it shows, by text."""
    styles, numbering = _tree(built, "styles"), _tree(built, "numbering")
    of_style = {
        one.get(W + "styleId"): found.get(W + "val")
        for one in styles.iterfind(W + "style")
        if (found := one.find(f"{W}pPr/{W}numPr/{W}numId")) is not None
    }
    counts: Counter[str] = Counter()
    met: set[str] = set()
    shown: list[tuple[str, int]] = []
    for paragraph in _tree(built).iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        own = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        asked = of_style.get(style.get(W + "val")) if style is not None else None
        one = numbering.find(f"{W}num[@{W}numId='{asked if own is None else own.get(W + 'val')}']")
        abstract = "" if one is None else _value(one, "abstractNumId")
        level = numbering.find(f"{W}abstractNum[@{W}abstractNumId='{abstract}']/{W}lvl")
        if one is None or level is None or _value(level, "numFmt") != "decimal":
            continue
        list_id = one.get(W + "numId", "")
        if list_id not in met and one.find(f"{W}lvlOverride/{W}startOverride") is not None:
            counts[abstract] = 0
        met.add(list_id)
        counts[abstract] += 1
        shown.append((_said(paragraph), counts[abstract]))
    return sorted(shown)


# --- what holds -----------------------------------------------------------------------------------

each = pytest.mark.parametrize("id_", IDS)
pytestmark = [pytest.mark.slow, pytest.mark.rendering]


@each
def test_nothing_is_lost_but_the_deleted_column(
    unchanged: dict[str, Built], changed: dict[str, Built], id_: str
) -> None:
    column = CHANGES[id_].column
    gone = _column(unchanged[id_], column) if column else Counter[str]()
    assert bool(gone) == bool(column)
    own = Counter((handwork.PARAGRAPH, handwork.LINK, *handwork.TABLE))
    expected = Counter(unchanged[id_].texts) - gone + own
    assert Counter(changed[id_].texts) == expected


@each
def test_the_moved_section_stands_in_its_new_place(
    unchanged: dict[str, Built], changed: dict[str, Built], id_: str
) -> None:
    first, then = CHANGES[id_].overtakes
    assert _place(unchanged[id_], first) < _place(unchanged[id_], then)
    assert _place(changed[id_], first) > _place(changed[id_], then)


def _place(built: Built, begins: str) -> int:
    return next(at for at, said in enumerate(built.texts) if said.startswith(begins))


@each
def test_heading_1_looks_as_it_was_made(changed: dict[str, Built], id_: str) -> None:
    styles = [
        style
        for style in _tree(changed[id_], "styles").iterfind(W + "style")
        if style.find(W + "name").get(W + "val").casefold() == "heading 1"  # type: ignore[union-attr]
    ]
    (style,) = styles
    looks = {one.tag: one.get(W + "val") for one in style.iterfind(f"{W}rPr/*")}
    assert looks[W + "color"] == handwork.HEADING_INK
    assert looks[W + "sz"] == handwork.HEADING_SIZE
    used = {one.get(W + "val") for one in _tree(changed[id_]).iter(W + "pStyle")}
    assert style.get(W + "styleId") in used


@each
def test_the_theme_has_its_new_colour(changed: dict[str, Built], id_: str) -> None:
    theme = etree.tostring(_tree(changed[id_], "theme")).decode()
    assert handwork.NEW_INK in theme
    assert handwork.OLD_INK not in theme
    grounds = {one.get(W + "fill") for one in _tree(changed[id_]).iter(W + "shd")}
    assert handwork.OLD_INK not in grounds
    assert (handwork.NEW_INK in grounds) == (id_ in ("handout", "task-sheets"))


@each
def test_the_logo_stands_in_a_header(changed: dict[str, Built], id_: str) -> None:
    package = changed[id_].package
    picture = (SAMPLE / "media" / "bru.png").read_bytes()
    headers = [package.parts[name] for name in package.main_part().related("header")]
    shown = [
        blip
        for header in headers
        for link in header.relationships
        if link.kind == "image" and package.parts[link.target].data == picture
        for blip in etree.fromstring(header.data).iter(f"{_A}blip")
        if blip.get(f"{{{_LINKS}}}embed") == link.id
    ]
    assert shown
    described = b"".join(header.data for header in headers).decode()
    assert f'descr="{handwork.PICTURE}"' in described


@each
def test_the_link_leads_where_it_should(changed: dict[str, Built], id_: str) -> None:
    addresses = [link.target for link in changed[id_].package.main_part().relationships]
    assert handwork.ADDRESS in addresses


@each
def test_questions_have_the_numbers_that_they_had(
    unchanged: dict[str, Built], changed: dict[str, Built], id_: str
) -> None:
    assert _numbers(changed[id_]) == _numbers(unchanged[id_])
    assert bool(_numbers(unchanged[id_])) == (id_ in ("handout", "task-sheets", "answer-sheets"))


@each
def test_the_contents_list_what_they_listed(
    unchanged: dict[str, Built], changed: dict[str, Built], id_: str
) -> None:
    assert sorted(_contents(changed[id_])) == sorted(_contents(unchanged[id_]))


def _contents(built: Built) -> list[str]:
    return [title for title in listed(_tree(built)) if title != handwork.LINK]


@each
def test_every_style_that_is_asked_for_is_there(changed: dict[str, Built], id_: str) -> None:
    known = {one.get(W + "styleId") for one in _tree(changed[id_], "styles").iter(W + "style")}
    tree = _tree(changed[id_])
    asked = {one.get(W + "val") for one in tree.iter(W + "pStyle", W + "rStyle", W + "tblStyle")}
    assert asked <= known


@each
def test_emphasis_and_bars_keep_their_styles(
    unchanged: dict[str, Built], changed: dict[str, Built], id_: str
) -> None:
    for name in ("strong", "emphasis", "plenum tidslinjetabell", "plenum tidslinje"):
        assert bool(_using(changed[id_], name)) == bool(_using(unchanged[id_], name)), name


def _using(built: Built, name: str) -> int:
    ids = {
        style.get(W + "styleId")
        for style in _tree(built, "styles").iterfind(W + "style")
        if style.find(W + "name").get(W + "val").casefold() == name  # type: ignore[union-attr]
    }
    references = _tree(built).iter(W + "pStyle", W + "rStyle", W + "tblStyle")
    return sum(one.get(W + "val") in ids for one in references)


def test_answers_can_be_read_back(unchanged: dict[str, Built], changed: dict[str, Built]) -> None:
    before, after = (_controls(one["answer-sheets"]) for one in (unchanged, changed))
    assert after == before


def _controls(built: Built) -> dict[str, tuple[str, str, bool, bool]]:
    """Return the controls by tag: lock, title, whether a prompt shows, whether around text."""
    return {
        _value(one, "tag"): (
            _value(one, "lock"),
            _value(one, "alias"),
            one.find(W + "showingPlcHdr") is not None,
            one.getparent().getparent().tag == W + "body",  # type: ignore[union-attr]
        )
        for one in _tree(built).iter(W + "sdtPr")
    }


def _value(element: Element, name: str) -> str:
    found = element.find(W + name)
    return "" if found is None else found.get(W + "val", "")
