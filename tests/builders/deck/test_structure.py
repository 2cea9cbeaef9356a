"""What holds of every deck, whatever the seminar and the template: read back from its file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from lxml import etree
from msgspec import Struct

from builders.deck import Template, build_deck, built_in_template
from builders.plan import LANGUAGE_TAGS, plan
from builders.plan.scene import DeckPlan
from seminar.emphasis import plain
from seminar.model import Seminar
from seminar.survey import Survey
from tests import generated
from tests.good_seminar import GOOD, GOOD_SURVEY
from tests.read_deck import NS, R, ReadDeck, identity, is_decorative, kind, placeholder, text_of
from tests.sample import NYNORSK, SAMPLE, corporate_templates, sample

A, P = f"{{{NS['a']}}}", f"{{{NS['p']}}}"
SMALLER = {"ftr": 1200, "sldNum": 1200, "Kreditering": 1400}
CLOCK = re.compile(r"\d\d[.:]\d\d–\d\d[.:]\d\d")
GENERATED = range(1, generated.COUNT, 5)


class Built(Struct):
    """A deck, what it was built from, and its plan."""

    seminar: Seminar
    plan: DeckPlan
    template: Template
    deck: ReadDeck


NAMES = (
    "good seminar",
    "sample",
    "sample in nynorsk",
    "four_by_three",
    "norwegian_names",
    "few_layouts",
    "dark",
    "odd_places",
    "two_masters",
    *(f"seminar {number}" for number in GENERATED),
)


def built(
    seminar: Seminar, survey: Survey | None, template: Template, folder: Path | None = None
) -> Built:
    deck = build_deck(seminar, survey, template, folder)
    return Built(seminar, plan(seminar, survey, template.canvas), template, ReadDeck(deck.data))


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Template]:
    return corporate_templates(tmp_path_factory.mktemp("templates"))


@pytest.fixture(scope="module", params=NAMES)
def one(request: pytest.FixtureRequest, templates: dict[str, Template]) -> Built:
    name: str = request.param
    own = built_in_template()
    if name == "good seminar":
        return built(GOOD, GOOD_SURVEY, own, SAMPLE)
    if name.startswith("seminar "):
        number = int(name.removeprefix("seminar "))
        return built(generated.seminar(number), generated.survey(number), own)
    folder = NYNORSK if name == "sample in nynorsk" else SAMPLE
    return built(*sample(folder), templates.get(name, own), folder)


def shapes(one: Built) -> Iterator[tuple[str, object]]:
    for slide in one.deck.slides:
        for shape in one.deck.shapes(slide):
            yield slide, shape


# --- slides ---------------------------------------------------------------------------------------


def test_every_planned_slide_is_there(one: Built):
    assert len(one.deck.slides) == len(one.plan.slides)
    assert len(one.deck.presentation.slides) == len(one.plan.slides)


def test_every_title_stands_in_the_title_placeholder_and_only_once(one: Built):
    titles = [slide.shapes.title for slide in one.deck.presentation.slides]
    assert all(title is not None for title in titles)
    texts = [title.text_frame.text for title in titles]
    assert all(text.strip() for text in texts)
    assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_the_title_is_read_first_and_the_foot_last(one: Built):
    for slide in one.deck.slides:
        types = [
            mark.get("type", "obj") if (mark := placeholder(shape)) is not None else ""
            for shape in one.deck.shapes(slide)
        ]
        assert types[0] in ("title", "ctrTitle")
        foot = [kind for kind in types if kind in ("ftr", "sldNum")]
        assert types[len(types) - len(foot) :] == foot


def test_no_placeholder_is_empty(one: Built):
    for slide in one.deck.slides:
        for shape in one.deck.shapes(slide):
            if placeholder(shape) is not None and kind(shape) == "sp":
                assert text_of(shape).strip(), (slide, identity(shape).get("name"))


def test_every_run_says_its_language(one: Built):
    tag = LANGUAGE_TAGS[one.seminar.language]
    parts = [
        *one.deck.slides,
        *(one.deck.related(name, "notesSlide")[0] for name in one.deck.slides),
    ]
    for name in parts:
        for run in one.deck.tree(name).iter(f"{A}r", f"{A}fld", f"{A}br"):
            properties = run.find("a:rPr", NS)
            assert properties is not None
            assert properties.get("lang") == tag, (name, text_of(run))


def test_footer_and_number_stand_wherever_the_layout_has_places_for_them(one: Built):
    for slide, planned in zip(one.deck.slides, one.plan.slides, strict=True):
        if planned.role.startswith("title"):
            continue
        (layout,) = one.deck.related(slide, "slideLayout")
        offered = {mark.get("type") for mark in one.deck.tree(layout).iter(f"{P}ph")}
        shown = {mark.get("type") for mark in one.deck.tree(slide).iter(f"{P}ph")}
        wanted = {"sldNum"} | ({"ftr"} if plain(one.seminar.title).strip() else set())
        assert wanted & offered <= shown, slide


def test_the_built_in_title_slide_has_no_foot(one: Built):
    if one.template.package.file != "deck.pptx":
        return
    for slide, planned in zip(one.deck.slides, one.plan.slides, strict=True):
        shown = {mark.get("type") for mark in one.deck.tree(slide).iter(f"{P}ph")}
        assert ("sldNum" in shown) == (not planned.role.startswith("title"))


def test_every_slide_number_is_the_slides_own(one: Built):
    for number, slide in enumerate(one.deck.slides, 1):
        for field in one.deck.tree(slide).iter(f"{A}fld"):
            assert field.get("type") == "slidenum"
            assert text_of(field) == str(number)


def test_notes_tell_when_by_the_clock(one: Built):
    for slide in one.deck.slides:
        assert CLOCK.search(one.deck.notes(slide)), slide


# --- what can be read without seeing --------------------------------------------------------------


def test_what_is_no_text_has_an_alternative_text_or_is_decorative(one: Built):
    for slide in one.deck.slides:
        for shape in one.deck.tree(slide).find("p:cSld/p:spTree", NS):  # type: ignore[union-attr]
            if kind(shape) not in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp"):
                continue
            said = (identity(shape).get("descr") or "").strip()
            told = bool(text_of(shape).strip()) if kind(shape) == "sp" else bool(said)
            assert told != is_decorative(shape), (slide, identity(shape).get("name"))


def test_no_alternative_text_is_a_file_name(one: Built):
    for slide in one.deck.slides:
        for shape in one.deck.shapes(slide):
            assert not re.search(r"\.(png|jpe?g|svg|gif)$", identity(shape).get("descr") or "")


def test_every_shape_has_a_name_of_its_own(one: Built):
    for slide in one.deck.slides:
        names = [identity(shape).get("name", "") for shape in one.deck.shapes(slide)]
        assert all(name.strip() for name in names)
        assert len(set(names)) == len(names), slide


def test_tables_have_a_header_row_and_whole_rows(one: Built):
    for slide in one.deck.slides:
        for table in one.deck.tree(slide).iter(f"{A}tbl"):
            columns = len(table.findall("a:tblGrid/a:gridCol", NS))
            properties = table.find("a:tblPr", NS)
            assert properties is not None
            assert properties.get("firstRow") == "1"
            for row in table.iterfind("a:tr", NS):
                cells = row.findall("a:tc", NS)
                assert len(cells) == columns
                assert all(
                    {"gridSpan", "rowSpan", "hMerge", "vMerge"}.isdisjoint(c.keys()) for c in cells
                )


def test_links_lead_somewhere_and_say_something(one: Built):
    for slide in one.deck.slides:
        links = {link.id: link for link in one.deck.links(slide)}
        for paragraph in one.deck.tree(slide).iter(f"{A}p"):
            # A link with emphasis in it is several runs to one place.
            for click, text in clicks(paragraph).items():
                link, action = links[click[0]], click[1]
                assert text.strip()
                if link.external:
                    assert link.kind == "hyperlink"
                    assert re.match(r"https?://|mailto:", link.target)
                else:
                    assert (link.kind, action) == ("slide", "ppaction://hlinksldjump")


def clicks(paragraph: etree._Element) -> dict[tuple[str, str], str]:
    """Return the text of each link in a paragraph, by its relationship and its action."""
    found: dict[tuple[str, str], str] = {}
    for run in paragraph.iter(f"{A}r"):
        click = run.find("a:rPr/a:hlinkClick", NS)
        if click is not None:
            key = (click.get(f"{R}id", ""), click.get("action", ""))
            found[key] = found.get(key, "") + text_of(run)
    return found


# --- look -----------------------------------------------------------------------------------------


def test_all_colours_are_the_themes(one: Built):
    for name in one.deck.parts:
        if re.match(r"ppt/(slides|charts)/[^/]+\.xml$", name):
            tree = one.deck.tree(name)
            assert [*tree.iter(f"{A}srgbClr", f"{A}sysClr", f"{A}prstClr", f"{A}scrgbClr")] == []


def test_no_text_is_smaller_than_the_design_guide_allows(one: Built):
    for slide in one.deck.slides:
        for shape in one.deck.shapes(slide):
            mark = placeholder(shape)
            own = mark.get("type", "") if mark is not None else ""
            name = identity(shape).get("name", "").rpartition(" ")[0]
            least = SMALLER.get(own, SMALLER.get(name, 2000))
            for properties in shape.iter(f"{A}rPr"):
                assert int(properties.get("sz", least)) >= least, (slide, name)


# --- sections and links ---------------------------------------------------------------------------


def test_sections_are_the_items_with_slides_and_hold_every_slide_once(one: Built):
    sections = one.deck.sections()
    assert [slide for _, slides in sections for slide in slides] == one.deck.slides
    items = [item for day in one.seminar.programme for item in day.items]
    named = [plain(item.title).strip() for item in items if item.slides]
    assert len(sections) == len(named)
    for (name, _), title in zip(sections, named, strict=True):
        assert name.strip()
        assert not title or name == title


def test_a_programmes_lines_lead_to_the_first_slides_of_their_sections(one: Built):
    first = {slides[0]: name for name, slides in one.deck.sections()}
    programmes = {
        slide.id
        for day in one.seminar.programme
        for item in day.items
        for slide in item.slides
        if type(slide).__name__ == "ProgrammeSlide"
    }
    for slide, planned in zip(one.deck.slides, one.plan.slides, strict=True):
        if planned.source.slide not in programmes:
            continue
        links = {link.id: link.target for link in one.deck.links(slide)}
        for cell in one.deck.tree(slide).iter(f"{A}tc"):
            clicks = {links[one.get(f"{R}id", "")] for one in cell.iter(f"{A}hlinkClick")}
            assert len(clicks) <= 1
            for target in clicks:
                shown = text_of(cell).removesuffix("…")
                assert first[target].startswith(shown) or not first[target].strip(), shown


def test_the_samples_programme_leads_to_every_session_with_slides(one: Built):
    if one.seminar != sample()[0] or one.template.package.file != "deck.pptx":
        return
    jumps = {
        link.target
        for slide in one.deck.slides
        for link in one.deck.links(slide)
        if link.kind == "slide"
    }
    assert jumps == {slides[0] for _, slides in one.deck.sections()}


# --- the package ----------------------------------------------------------------------------------


def test_no_member_stands_twice_in_the_archive(one: Built):
    names = [name.casefold() for name in one.deck.names]
    assert len(set(names)) == len(names)


def test_every_part_has_a_content_type_and_every_override_a_part(one: Built):
    types = one.deck.tree("[Content_Types].xml")
    overrides = [item.get("PartName", "").lstrip("/") for item in types.iterfind("ct:Override", NS)]
    assert set(overrides) <= set(one.deck.parts)
    assert len(set(overrides)) == len(overrides)
    defaults = {item.get("Extension", "") for item in types.iterfind("ct:Default", NS)} - {"xml"}
    bare = [name for name in one.deck.parts if name not in overrides]
    assert [name for name in bare if name.rpartition(".")[2].lower() not in defaults] == []


def test_every_relationship_has_an_id_of_its_own_and_a_target(one: Built):
    for name in ["", *one.deck.parts]:
        links = one.deck.links(name)
        assert len({link.id for link in links}) == len(links), name
        missing = [
            link.target
            for link in links
            if not link.external and link.target not in one.deck.members
        ]
        assert missing == [], name


def test_what_a_part_refers_to_is_among_its_relationships(one: Built):
    for name in one.deck.parts:
        if not name.endswith(".xml"):
            continue
        known = {link.id for link in one.deck.links(name)}
        used = {
            str(value)
            for element in one.deck.tree(name).iter()
            for key, value in element.items()
            if str(key).startswith(R)
        }
        assert used <= known, name


def test_no_part_is_left_without_a_reference(one: Built):
    reached, waiting = set[str](), [""]
    while waiting:
        for link in one.deck.links(waiting.pop()):
            if not link.external and link.target not in reached:
                reached.add(link.target)
                waiting.append(link.target)
    assert set(one.deck.parts) == reached


def test_a_slide_has_one_layout_and_one_page_of_notes_that_knows_it(one: Built):
    for slide in one.deck.slides:
        assert len(one.deck.related(slide, "slideLayout")) == 1
        (notes,) = one.deck.related(slide, "notesSlide")
        assert one.deck.related(notes, "slide") == [slide]
        assert len(one.deck.related(notes, "notesMaster")) == 1


def test_there_is_one_notes_master_and_the_presentation_lists_it(one: Built):
    masters = {
        master
        for slide in one.deck.slides
        for notes in one.deck.related(slide, "notesSlide")
        for master in one.deck.related(notes, "notesMaster")
    }
    assert masters <= set(one.deck.related("ppt/presentation.xml", "notesMaster"))
    root = one.deck.tree("ppt/presentation.xml")
    assert len(root.findall("p:notesMasterIdLst/p:notesMasterId", NS)) == 1


def test_ids_are_unique(one: Built):
    root = one.deck.tree("ppt/presentation.xml")
    slide_ids = [int(item.get("id", "")) for item in root.iterfind("p:sldIdLst/p:sldId", NS)]
    assert all(number >= 256 for number in slide_ids)
    assert len(set(slide_ids)) == len(slide_ids)
    sections = [UUID(item.get("id", "")) for item in root.iter(f"{{{NS['p14']}}}section")]
    assert len(set(sections)) == len(sections)
    for slide in one.deck.slides:
        ids = [identity(shape).get("id") for shape in one.deck.shapes(slide)]
        assert len({*ids, "1"}) == len(ids) + 1, slide


def test_placeholders_are_those_of_the_layout_and_none_is_filled_twice(one: Built):
    def keys(name: str) -> list[tuple[str, str]]:
        return [
            (mark.get("type", "obj"), mark.get("idx", "0"))
            for mark in one.deck.tree(name).iter(f"{P}ph")
        ]

    for slide in one.deck.slides:
        (layout,) = one.deck.related(slide, "slideLayout")
        used = keys(slide)
        assert set(used) <= set(keys(layout)), slide
        assert len(set(used)) == len(used), slide


def test_the_properties_are_the_seminars(one: Built):
    core = one.deck.tree("docProps/core.xml")
    values = {
        path: core.findtext(path, namespaces=NS)
        for path in ("dc:title", "dc:creator", "dc:language")
    }
    assert values == {
        "dc:title": plain(one.seminar.title),
        "dc:creator": plain(one.seminar.organisation.name),
        "dc:language": LANGUAGE_TAGS[one.seminar.language],
    }
    day = one.seminar.programme[0].date.isoformat() if one.seminar.programme else "2000-01-01"
    stamps = [core.findtext(f"dcterms:{name}", namespaces=NS) for name in ("created", "modified")]
    assert stamps == [f"{day}T00:00:00Z"] * 2
