"""A document that shows every style and table, like the picture of styles in the design guide."""

from __future__ import annotations

from builders.look import (
    FJORD,
    HAIRLINE,
    INK,
    LINEN,
    MUTED,
    RUST,
    SLATE,
    SOUND,
    Colour,
)
from seminar.language import Language
from tools.word_templates.letterhead import footer
from tools.word_templates.markup import (
    Blocks,
    blocks,
    mark,
    muted,
    paragraph,
    strong,
    styled,
)
from tools.word_templates.tables import cell, row, table
from tools.word_templates.template import Template, template

_PALETTE: tuple[tuple[str, str, str, str, Colour], ...] = (
    ("Blekk", "Tekst 1", "15,2 : 1", "Brødtekst", INK),
    ("Fjord", "Tekst 2", "12,1 : 1", "Overskrifter, rammelinjer, tidslinje", FJORD),
    ("Sund", "Uthevingsfarge 1", "7,1 : 1", "Prikker, lenker, nyeste måling, tidslinje", SOUND),
    ("Rust", "Uthevingsfarge 2", "5,6 : 1", "Peker: dokumenttype, signaler, mangler", RUST),
    ("Skifer", "Uthevingsfarge 3", "3,5 : 1", "Skrivelinjer, kant på felt. Ikke tekst", SLATE),
    ("Dempet", "Tekst 1, 25 % lysere", "6,4 : 1", "Kilder, pauser, bunntekst", MUTED),
    ("Hårstrek", "Tekst 1, 75 % lysere", "1,6 : 1", "Tynne linjer i tabeller", HAIRLINE),
    ("Lin", "Bakgrunn 2", "1,2 : 1", "Svarfelt og signalrader", LINEN),
)


def specimen(words: Language) -> Template:
    """Return the document, as a template without fields."""
    return template(
        words,
        "Stiler og farger",
        _styles(),
        _colours(),
        _tables(),
        first_header=paragraph(
            "PlenumAvsender", strong("Nordvik kommune"), muted("\N{EN SPACE}Noerhtevihken tjïelte")
        ),
        header=paragraph("Header", "Dialogseminar 2026\tStiler og farger"),
        footer_=Blocks(footer(words).replace("{{ seminar.organisation.name }}", "Nordvik kommune")),
    )


def _styles() -> Blocks:
    return blocks(
        paragraph("PlenumDokumenttype", "Plenum Dokumenttype, 12 pt fet"),
        paragraph("Title", "Tittel, 32 pt"),
        paragraph("Subtitle", "Undertittel, 17 pt"),
        paragraph("PlenumFakta", strong("Plenum Fakta"), "\tEtikett ved margen, tekst på aksen"),
        paragraph("Heading1", "Overskrift 1, 21 pt"),
        paragraph(
            "PlenumIngress",
            "Plenum Ingress, 13,5 pt. Sier det viktigste i ett eller to korte punktum før "
            "brødteksten begynner.",
        ),
        paragraph(
            "BodyText",
            "Brødtekst, 11 pt, linjeavstand 1,2. Linja er 130 mm lang og gir rundt sytti tegn, "
            "slik at øyet finner neste linje uten å lete. ",
            strong("Sterk"),
            " og ",
            styled("Emphasis", "utheving"),
            " er tegnstiler, det samme er ",
            muted("Plenum Dempet"),
            " og ",
            mark("Plenum Merke"),
            ".",
        ),
        paragraph("Heading2", "Overskrift 2, 14 pt"),
        paragraph("PlenumHovedpunkt", "Plenum Hovedpunkt, 12,5 pt"),
        paragraph("ListBullet", "Punktliste, 11 pt"),
        paragraph("ListNumber", "Nummerert liste, 11 pt"),
        paragraph("Heading3", "Overskrift 3, 11,5 pt, på aksen"),
        paragraph("IntenseQuote", "Sterkt sitat, 14 pt"),
        paragraph("Quote", "Sitat, 11 pt kursiv"),
        paragraph("PlenumSporsmal", "Plenum Spørsmål, 12,5 pt fet, med eget nummer"),
        paragraph("Caption", "Bildetekst, 9,5 pt"),
        paragraph("PlenumMerknad", "Plenum Merknad, 9,5 pt, for forbehold og kilder"),
        paragraph("Heading2", "Plenum Felt og Plenum Svar"),
        paragraph("PlenumFelt", strong("Skriver"), "\tKlikk her og skriv navnet ditt"),
        paragraph("PlenumMerknad", "Svarfeltet vokser for hvert punkt.", gap=8),
        paragraph("PlenumSvar", "Ett avsnitt er ett punkt"),
        paragraph("PlenumSvar", "Enter gir neste punkt"),
    )


def _colours() -> Blocks:
    rows = [
        row(strong(name), place, contrast, use, cell(fill=colour))
        for name, place, contrast, use, colour in _PALETTE
    ]
    return blocks(
        paragraph("Heading1", "Farger", page_break=True),
        table(
            (20, 52, 18, 52, 20),
            ("Navn", "Plass i temaet", "Mot hvitt", "Brukes til", "Farge"),
            rows,
            title="Farger",
            description="Navn, plass i temaet, kontrast mot hvitt, bruk og en prøve.",
        ),
    )


def _tables() -> Blocks:
    return blocks(
        paragraph("Heading2", "Plenum Tabell"),
        table(
            (32, 80, 50),
            ("Tid", "Innhold", "Ansvarlig"),
            [
                row("09.00–09.15", strong("Velkommen"), "Ordfører"),
                row(muted("09.15–09.30"), muted("Pause"), ""),
            ],
            title="Program",
            description="Tid, innhold og ansvarlig.",
        ),
        paragraph("Heading2", "Plenum Kjøreplan"),
        table(
            (32, 18, 112),
            ("Kl.", "Min", "Hva"),
            [
                row(strong("10.45"), "45", strong("Oppgave 1: Kultur")),
                row("10.50", "25", cell("I gruppa", style="PlenumTrinn")),
                row(
                    mark("11.03"),
                    cell(fill=LINEN),
                    cell(mark("Signal: halvveis"), style="PlenumTrinn", fill=LINEN),
                ),
            ],
            title="Kjøreplan",
            description="Klokkeslett, minutter og hva som skjer.",
            style="PlenumKjoreplan",
        ),
        paragraph("Heading2", "Plenum Skrivelinjer"),
        table(
            (130,),
            ("Mine stikkord",),
            [row("", height=8.6), row("", height=8.6)],
            title="Mine stikkord",
            description="2 tomme linjer til egne notater.",
            style="PlenumSkrivelinjer",
            indent=32,
        ),
        paragraph("PlenumMerknad", "Slutt på stilene.", gap=8),
    )
