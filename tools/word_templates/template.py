"""What a template is before it is a file."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from seminar.language import Language
from tools.word_templates.controls import Prompt
from tools.word_templates.letterhead import footer, letterhead, running_header
from tools.word_templates.markup import Blocks
from tools.word_templates.pages import PORTRAIT, Page, section
from tools.word_templates.pictures import Picture
from tools.word_templates.styles import Headings


class Template(Struct, frozen=True):
    """A template in one language.

    Args:
        name: what the document is, in its language: "Program".
        body: what stands in it.
        headings: how its Heading 1 is set.
        page: its paper and margins.
        last_section: the section that it ends with, on such pages.
        prompts: what its empty controls show.
        pictures: what its text shows.
        first_header, header: above its first page, and above all others.
        first_footer, footer: below its first page, and below all others.
    """

    name: str
    body: Blocks
    first_header: Blocks
    header: Blocks
    first_footer: Blocks
    footer: Blocks
    headings: Headings
    page: Page
    last_section: str
    prompts: tuple[Prompt, ...] = ()
    pictures: tuple[Picture, ...] = ()


Definition = Callable[[Language], Template]
"""A function that writes a template in a language."""


def template(
    words: Language,
    name: str,
    *body: Blocks,
    headings: Headings = "standard",
    page: Page = PORTRAIT,
    last_section: str = "",
    prompts: tuple[Prompt, ...] = (),
    pictures: tuple[Picture, ...] = (),
    first_header: Blocks | None = None,
    header: Blocks | None = None,
    first_footer: Blocks | None = None,
    footer_: Blocks | None = None,
) -> Template:
    """Return a template, with the usual headers and footers where nothing else is said."""
    usual_footer = footer(words) if footer_ is None else footer_
    return Template(
        name=name,
        body=Blocks("".join(body)),
        first_header=letterhead() if first_header is None else first_header,
        header=running_header(name) if header is None else header,
        first_footer=usual_footer if first_footer is None else first_footer,
        footer=usual_footer,
        headings=headings,
        page=page,
        last_section=last_section or section(page),
        prompts=prompts,
        pictures=pictures,
    )
