"""A document is in one language, but for what a style says is in another."""

from __future__ import annotations

from lxml import etree

from builders.documents.finishing.language import set_language, set_theme_language
from builders.documents.templating.tags import Element, W

_SPACE = f'xmlns:w="{W[1:-1]}"'


def styles(default: str, own: str) -> Element:
    """Return the styles of a document in a language, one of them in a language of its own."""
    return etree.fromstring(
        f"<w:styles {_SPACE}><w:docDefaults><w:rPrDefault><w:rPr>{default}</w:rPr></w:rPrDefault>"
        f"</w:docDefaults><w:style><w:rPr>{own}</w:rPr></w:style></w:styles>"
    )


def languages(root: Element) -> list[str | None]:
    """Return the languages that styles say, the document's first."""
    return [one.get(W + "val") for one in root.iter(W + "lang")]


def test_a_style_that_repeats_the_documents_language_follows_it() -> None:
    root = styles('<w:lang w:val="en-US"/>', '<w:lang w:val="en-US"/>')
    set_language(root, "nn-NO")
    assert languages(root) == ["nn-NO", "nn-NO"]


def test_a_style_in_a_language_of_its_own_keeps_it() -> None:
    root = styles('<w:lang w:val="en-US"/>', '<w:lang w:val="se-NO"/>')
    set_language(root, "nb-NO")
    assert languages(root) == ["nb-NO", "se-NO"]


def test_a_document_without_a_language_gets_one_and_its_styles_keep_theirs() -> None:
    root = styles("", '<w:lang w:val="en-GB"/>')
    set_language(root, "nb-NO")
    assert languages(root) == ["nb-NO", "en-GB"]


def test_a_style_that_says_a_language_of_other_letters_only_is_left_alone() -> None:
    root = styles("", '<w:lang w:eastAsia="ja-JP"/>')
    set_language(root, "nb-NO")
    assert languages(root) == ["nb-NO", None]


def test_the_defaults_of_a_document_are_made_where_there_are_none() -> None:
    root = etree.fromstring(f"<w:styles {_SPACE}><w:style/></w:styles>")
    set_language(root, "nb-NO")
    found = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert found is not None
    assert found.get(W + "val") == "nb-NO"
    assert root[0].tag == W + "docDefaults"


def test_the_language_of_the_themes_fonts_is_set_where_there_is_one() -> None:
    root = etree.fromstring(f'<w:settings {_SPACE}><w:themeFontLang w:val="en-US"/></w:settings>')
    set_theme_language(root, "nb-NO")
    assert root[0].get(W + "val") == "nb-NO"
