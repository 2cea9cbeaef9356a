"""Text on slides that is hard to hear or to follow: language, order, lists, links, keys."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.planting import NS, Members, Planted, below, remove, unset, xml

DEFECTS = Planted()
BULLETS = "ppt/slides/slide7.xml"
TEXT = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@idx='14']]"
TITLE = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title']]"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_ENGLISH = "The council and the people who work for it have a lot to learn from each other."


def write(members: Members, *lines: str, language: str = "nb-NO") -> None:
    """Put paragraphs of these texts in the place of the bullets on a slide."""
    body = members.find(BULLETS, f"{TEXT}/p:txBody")
    for paragraph in body.findall("a:p", NS):
        body.remove(paragraph)
    for line in lines:
        run = f'<a:r><a:rPr lang="{language}"/><a:t>{line}</a:t></a:r>' if line else ""
        body.append(xml(f"<a:p>{run}</a:p>"))


def link(members: Members, text: str, *targets: str) -> None:
    """Write lines of one text, each linked to one of the targets."""
    write(members, *[text] * len(targets))
    links = members.tree("ppt/slides/_rels/slide7.xml.rels")
    runs = members.find(BULLETS, f"{TEXT}/p:txBody").iterfind(".//a:rPr", NS)
    for number, (run, target) in enumerate(zip(runs, targets, strict=True)):
        run.append(xml(f'<a:hlinkClick r:id="own{number}"/>'))
        address = f'Target="{target}" TargetMode="External"'
        links.append(xml(f'<pr:Relationship Id="own{number}" Type="{_LINK}" {address}/>'))


def move_to(shape: etree._Element, left: int, top: int, width: int = 4_000_000) -> None:
    """Let a shape stand at a place of its own, in EMU."""
    properties = shape.find("p:spPr", NS)
    assert properties is not None
    for old in properties.findall("a:xfrm", NS):
        properties.remove(old)
    place = f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="900000"/>'
    properties.insert(0, xml(f"<a:xfrm>{place}</a:xfrm>"))


@DEFECTS("deck", "slide-text-in-other-language")
def english_is_marked_as_norwegian(members: Members) -> None:
    write(members, _ENGLISH)


@DEFECTS("deck", "slide-text-in-other-language")
def norwegian_is_marked_as_english(members: Members) -> None:
    for run in members.tree(BULLETS).iterfind(".//a:rPr", NS):
        run.set("lang", "en-US")


@DEFECTS("deck", "slide-text-in-other-language")
def short_bullets_are_marked_as_german(members: Members) -> None:
    write(members, "Folkene og alt de kan", "Det vi eier og vil ta vare på", language="de-DE")


@DEFECTS("deck", "slide-in-other-norwegian")
def nynorsk_is_marked_as_bokmaal(members: Members) -> None:
    write(members, "Eg veit ikkje kva dei vil", "Korleis skal det vere frå no av")


@DEFECTS("deck", "slide-in-other-norwegian")
def bokmaal_is_marked_as_nynorsk(members: Members) -> None:
    write(members, "Jeg vet ikke hva noen vil", "Hvordan skal det være?", language="nn-NO")


@DEFECTS("deck", "deck-without-language")
def no_text_has_a_language(members: Members) -> None:
    for name in members.names:
        if name.startswith(("ppt/slides/slide", "ppt/slideMasters/slide", "ppt/presentation")):
            for one in members.tree(name).iter("{*}rPr", "{*}defRPr", "{*}endParaRPr"):
                unset(one, "lang")


@DEFECTS("deck", "slide-title-hidden")
def a_title_is_switched_off(members: Members) -> None:
    members.find(BULLETS, f"{TITLE}/p:nvSpPr/p:cNvPr").set("hidden", "1")


@DEFECTS("deck", "slide-title-off-slide")
def a_title_stands_over_the_slide(members: Members) -> None:
    move_to(members.find(BULLETS, TITLE), 1_000_000, -2_000_000)


@DEFECTS("deck", "slide-title-read-late")
def a_title_is_read_last(members: Members) -> None:
    title = members.find(BULLETS, TITLE)
    parent = title.getparent()
    assert parent is not None
    parent.append(title)


@DEFECTS("deck", "slide-read-against-the-page")
def two_columns_are_swapped(members: Members) -> None:
    left = members.first("//p:sp[p:nvSpPr/p:cNvPr[starts-with(@name,'Venstre tekst')]]")
    right = members.first("//p:sp[p:nvSpPr/p:cNvPr[starts-with(@name,'Høyre tekst')]]")
    left.addprevious(right)


@DEFECTS("deck", "slide-read-against-the-page")
def what_stands_above_is_read_after(members: Members) -> None:
    text = members.find(BULLETS, TEXT)
    twin = etree.fromstring(etree.tostring(text))
    below(twin, ".//p:cNvPr").set("name", "Tekst 77")
    remove(below(twin, ".//p:ph"))
    text.addnext(twin)
    move_to(twin, 720_000, 1_900_000)
    move_to(text, 720_000, 4_000_000)


@DEFECTS("deck", "slide-footer-read-early")
def the_footer_is_read_first(members: Members) -> None:
    footer = members.find(BULLETS, "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='ftr']]")
    members.find(BULLETS, TITLE).addprevious(footer)


@DEFECTS("deck", "slide-list-typed-by-hand")
def a_list_is_typed_with_hyphens(members: Members) -> None:
    write(members, "- Folkene", "- Verdiene")


@DEFECTS("deck", "slide-list-typed-by-hand")
def a_list_is_typed_with_numbers(members: Members) -> None:
    write(members, "1. Folkene", "2. Verdiene", "3. Kulturen")


@DEFECTS("deck", "slide-list-typed-by-hand")
def a_list_is_typed_with_a_bullet_sign(members: Members) -> None:
    write(members, "Vi har", "• Folkene")


@DEFECTS("deck", "slide-link-vague")
def a_link_is_called_here(members: Members) -> None:
    link(members, "Klikk her", "https://www.example.no/plan")


@DEFECTS("deck", "slide-link-empty")
def a_link_is_a_space(members: Members) -> None:
    link(members, " ", "https://www.example.no/plan")


@DEFECTS("deck", "slide-link-is-address")
def a_link_is_an_address(members: Members) -> None:
    link(members, "https://www.example.no/plan", "https://www.example.no/plan")


@DEFECTS("deck", "slide-links-alike")
def two_links_say_the_same(members: Members) -> None:
    link(members, "Planen for året", "https://www.example.no/1", "https://www.example.no/2")


@DEFECTS("deck", "slide-empty-paragraphs")
def paragraphs_are_spaced_with_enter(members: Members) -> None:
    write(members, "Folkene", "", "Verdiene")


@DEFECTS("deck", "slide-spaced-by-keys")
def columns_are_made_with_tabs(members: Members) -> None:
    write(members, "Folkene\t\tVerdiene")


@DEFECTS("deck", "slide-spaced-by-keys")
def columns_are_made_with_spaces(members: Members) -> None:
    write(members, "Folkene        Verdiene")


@DEFECTS("deck", "slide-title-broken-by-hand")
def a_title_is_broken_by_hand(members: Members) -> None:
    paragraph = members.find(BULLETS, f"{TITLE}//a:p")
    for _ in range(2):
        paragraph.append(xml("<a:br/>"))
        paragraph.append(xml('<a:r><a:rPr lang="nb-NO"/><a:t>ressurser</a:t></a:r>'))


@DEFECTS("deck", "notes-in-other-language")
def norwegian_notes_are_marked_as_english(members: Members) -> None:
    run = members.first("//p:txBody/a:p/a:r", "ppt/notesSlides/notesSlide")
    properties = run.find("a:rPr", NS)
    assert properties is not None
    properties.set("lang", "en-US")
    below(run, "a:t").text = "Husk å spørre gruppene om hva de mener at vi skal gjøre med dette nå."
