"""The survey of relational capacity: its six dimensions, and the figures of two waves.

Names and figures are those of the real seminar; what the dimensions mean is said in our words.
"""

from __future__ import annotations

from seminar.model import Dimension, SurveySettings

INDEX = "Relasjonell kapasitet"
WAVES = ("April 2024", "November 2024")
FIGURES: tuple[tuple[str, float, float], ...] = (
    (INDEX, 3.6, 4.0),
    ("Bidrar", 4.0, 4.4),
    ("Kunnskapsdeling", 3.9, 4.0),
    ("Gjensidig kjennskap", 3.5, 4.0),
    ("Problemløsning", 3.5, 3.8),
    ("Innovasjon", 3.0, 3.8),
    ("Respekt", 3.9, 4.2),
)

DIMENSIONS = (
    Dimension(
        id="dim-kjennskap",
        name="Gjensidig kjennskap",
        meaning="Vi vet hva de andre driver med, og hvorfor.",
    ),
    Dimension(
        id="dim-kunnskap",
        name="Kunnskapsdeling",
        meaning="Det én av oss vet, når fram til dem som trenger det.",
    ),
    Dimension(
        id="dim-problem",
        name="Problemløsning",
        meaning="Når noe skjærer seg, rydder vi opp i fellesskap.",
    ),
    Dimension(
        id="dim-innovasjon",
        name="Innovasjon",
        meaning="Vi våger å prøve det vi ikke har gjort før.",
    ),
    Dimension(
        id="dim-bidrar",
        name="Bidrar",
        meaning="Hver av oss gjør sitt for at det skal gå bra.",
    ),
    Dimension(
        id="dim-respekt",
        name="Respekt",
        meaning="Det jeg mener og det jeg gjør, blir tatt på alvor.",
    ),
)

SURVEY = SurveySettings(index_name=INDEX, dimensions=DIMENSIONS)
