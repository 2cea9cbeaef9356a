"""What is wrong with an alternative text."""

from __future__ import annotations

import pytest

from builders.inspection.descriptions import LONGEST, description_flaw


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("bilde1.png", "file-name"),
        (r"C:\Bilder\torg.jpg", "file-name"),
        ("IMG_2034", "file-name"),
        ("DSC_0123 (2)", "file-name"),
        ("IMG-20230501-WA0003", "file-name"),
        ("Skjermbilde 2024-03-01 kl. 12.11.10", "file-name"),
        ("{A1B2C3D4-1234-1234-1234-1234567890AB}", "file-name"),
        ("Bilde 3", "stand-in"),
        ("alternativ tekst", "stand-in"),
        ("Beskrivelse", "stand-in"),
        ("Et bilde som inneholder person. Automatisk generert beskrivelse", "automatic"),
        ("A picture containing text, sign. Description automatically generated", "automatic"),
        ("Bilde av rådhuset", "kind"),
        ("Image of the town hall", "kind"),
        ("Et bilde som viser rådhuset", "kind"),
        ("Bilete som syner rådhuset", "kind"),
        ("Foto av ordføreren", "kind"),
        ("En illustrasjon av samarbeidet", "kind"),
        ("Grafikk som viser tillit", "kind"),
        ("a" * LONGEST + " b", "long"),
    ],
)
def test_a_flaw_is_told(text: str, flaw: str) -> None:
    assert description_flaw(text) == flaw


@pytest.mark.parametrize(
    "text",
    [
        "Våpenet til kommunen",
        "Kart over tre skoler.",
        "Photo 1 from the opening of the new library in Nordvik",
        "Image 2 shows how the groups sat around the tables",
        "Fotografen viser elevene et kamera",
        "Bildets utsnitt er torget",
        "Tabell over ti tiltak",
        "Fire nivåer leder til ett resultat: tillit.",
        "Innovasjon 3,0 og 3,8, opp 0,8",
    ],
)
def test_a_text_that_says_something_has_no_flaw(text: str) -> None:
    assert description_flaw(text) is None
