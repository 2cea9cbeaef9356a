"""Documents of many pages made at random from the styles of the built-in templates."""

from __future__ import annotations

from io import BytesIO
from random import Random

from seminar.language import Language, language
from tools.word_templates.markup import Blocks, blocks, muted, paragraph, runs, strong
from tools.word_templates.measures import twips
from tools.word_templates.package import write_template
from tools.word_templates.styles import Headings
from tools.word_templates.tables import row, stacked, table
from tools.word_templates.template import Template, template

_WORDS = (
    *("samarbeid", "tillit", "kommune", "kommunestyret", "administrasjonen", "folkevalgte"),
    *("rolle", "mandat", "møte", "sak", "vedtak", "forslag", "spørsmål", "gruppe", "oppgave"),
    *("høring", "budsjett", "økonomiplan", "tjeneste", "innbygger", "skole", "barnehage", "helse"),
    *("vi", "må", "tidlig", "bli", "hørt", "og", "det", "er", "ikke", "alltid", "klart", "hvem"),
    *("som", "har", "ansvaret", "for", "å", "følge", "opp", "etterpå", "en", "av", "på", "til"),
    *("utvalgsleder", "representantskap", "hovedtillitsvalgt", "kommunikasjonsavdelingen"),
)
NOTHING = Blocks("")


def sentence(random: Random, least: int, most: int) -> str:
    """Return words in a row, with some punctuation."""
    words = [random.choice(_WORDS) for _ in range(random.randint(least, most))]
    for place in range(3, len(words), 7):
        words[place] += random.choice((",", ",", ":", " –", " (gruppe 2 og 3)", ".", "/leder"))
    return " ".join(words).capitalize() + "."


def document(seed: int, headings: Headings = "standard", front: Blocks = NOTHING) -> bytes:
    """Return a document of several pages, the same for the same seed."""
    random = Random(seed)
    sections = (_section(random, number) for number in range(1, random.randint(6, 16)))
    return of(front, *sections, headings=headings)


def of(*content: Blocks, headings: Headings = "standard") -> bytes:
    """Return a document with this content, headers and footers."""
    target = BytesIO()
    body = blocks(*content)
    write_template(target, lambda words: _template(words, body, headings), language("nb"))
    return target.getvalue()


def _template(words: Language, body: Blocks, headings: Headings) -> Template:
    header = paragraph("Header", "Dialogseminar 2026\tOppsummering")
    first = paragraph("PlenumAvsender", strong("Nordvik kommune"))
    footer = paragraph("Footer", "Nordvik kommune")
    return template(
        words,
        "Oppsummering",
        body,
        headings=headings,
        header=header,
        first_header=first,
        first_footer=footer,
        footer_=footer,
    )


def _section(random: Random, number: int) -> Blocks:
    pieces = (_running, _bullets, _questions, _lines, _table, _split, _facts, _figure, _chain)
    chosen = random.choices(pieces, weights=(3, 4, 2, 2, 1, 0.3, 1, 1, 1), k=random.randint(1, 5))
    heading = paragraph("Heading1", f"Kapittel {number} {sentence(random, 1, 9)}")
    return blocks(heading, *(piece(random) for piece in chosen))


def _running(random: Random) -> Blocks:
    styles = ("BodyText", "BodyText", "PlenumIngress", "Quote", "IntenseQuote", "Normal")
    return blocks(
        paragraph("Heading2", sentence(random, 1, 3)) if random.random() < 0.5 else NOTHING,
        *(
            paragraph(
                random.choice(styles),
                runs(
                    f"{sentence(random, 3, 60)} ",
                    strong(sentence(random, 1, 6)),
                    muted(" (plenum)"),
                ),
            )
            for _ in range(random.randint(1, 4))
        ),
    )


def _bullets(random: Random) -> Blocks:
    style = random.choice(("ListBullet", "ListNumber", "PlenumHovedpunkt"))
    points = (paragraph(style, sentence(random, 2, 30)) for _ in range(random.randint(2, 9)))
    title = paragraph("Heading2", sentence(random, 1, 4))
    lower = paragraph("Heading3", sentence(random, 1, 9)) if random.random() < 0.4 else NOTHING
    return blocks(title, lower, *points)


def _questions(random: Random) -> Blocks:
    return blocks(
        *(
            blocks(paragraph("PlenumSporsmal", sentence(random, 3, 25)), _lines(random))
            for _ in range(random.randint(1, 3))
        )
    )


def _lines(random: Random) -> Blocks:
    """Return empty lines to write on, 8.6 mm each."""
    lines = "".join(
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{twips(8.6)}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(130)}" w:type="dxa"/></w:tcPr>'
        f"{paragraph('PlenumTabelltekst')}</w:tc></w:tr>"
        for _ in range(random.randint(2, 17))
    )
    return Blocks(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="PlenumSkrivelinjer"/><w:tblW w:w="{twips(130)}" '
        f'w:type="dxa"/><w:tblInd w:w="{twips(32)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCaption w:val="Linjer"/><w:tblDescription w:val="Tomme linjer til notater."/>'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{twips(130)}"/></w:tblGrid>{lines}</w:tbl>'
        + paragraph("PlenumMerknad", sentence(random, 2, 8), gap=8)
    )


def _table(random: Random) -> Blocks:
    rows = [
        row(
            strong(f"Gruppe {number}"),
            stacked(
                *(
                    paragraph("PlenumTabellpunkt", sentence(random, 1, 20))
                    for _ in range(random.randint(1, 4))
                )
            ),
            sentence(random, 1, 12),
        )
        for number in range(1, random.randint(3, 14))
    ]
    return blocks(
        table(
            (32, 80, 50),
            ("Gruppe", "Svar", "Fra"),
            rows,
            title="Svar",
            description="Gruppe, svar og hvor det kommer fra.",
        ),
        paragraph("PlenumMerknad", sentence(random, 4, 20), gap=8),
    )


def _split(random: Random) -> Blocks:
    """Return a table whose rows may go on over a page break."""
    return Blocks(_table(random).replace("<w:cantSplit/>", ""))


def _facts(random: Random) -> Blocks:
    return blocks(
        *(
            paragraph("PlenumFakta", strong(random.choice(_WORDS)), "\t", sentence(random, 1, 18))
            for _ in range(random.randint(2, 6))
        )
    )


def _figure(random: Random) -> Blocks:
    """Return the room of a picture and its caption."""
    return blocks(paragraph("PlenumFigur", "Figur"), paragraph("Caption", sentence(random, 5, 25)))


def _chain(random: Random) -> Blocks:
    """Return paragraphs that stay together."""
    kept = (
        paragraph("BodyText", sentence(random, 2, 20), keep_next=True)
        for _ in range(random.randint(1, 5))
    )
    return blocks(*kept, paragraph("BodyText", sentence(random, 5, 40)))
