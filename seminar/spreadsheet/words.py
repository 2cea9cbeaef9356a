"""The words by which headings and names of a survey's table are known, in three languages."""

from __future__ import annotations

from seminar.survey import moment

INDEX_NAMES = frozenset(
    {
        *("relasjonell kapasitet", "indeks", "index", "samlet indeks", "totalindeks"),
        *("gjennomsnitt", "snitt", "gjennomsnitt alle", "samlet", "totalt", "samla", "total"),
        *("average", "mean", "overall", "relational capacity", "snitt alle", "totalsnitt"),
    }
)
"""Names of the row that sums up the others, where the settings name none."""

NAME_HEADINGS = frozenset(
    {
        *("dimensjon", "dimensjoner", "dimension", "dimensions", "tema", "område", "faktor"),
        *("spørsmål", "påstand", "kategori", "question", "topic", "statement", "indikator"),
    }
)
"""What may stand over the names of the dimensions."""

WAVE_HEADINGS = frozenset(
    {
        *("måling", "målinger", "målingar", "måletidspunkt", "runde", "periode", "wave", "round"),
        *("undersøkelse", "undersøking"),
    }
)
"""What may stand over a column that says which wave a row belongs to."""

COMPUTED = frozenset(
    {
        *(
            "endring",
            "endringar",
            "differanse",
            "diff",
            "diff.",
            "skilnad",
            "forskjell",
            "utvikling",
        ),
        *("change", "changes", "difference", "delta", "δ", "trend", "+/-", "±"),
        *("standardavvik", "std", "std.", "sd", "stdev", "standard", "varians", "median"),
        *("svarprosent", "svarandel", "response", "min", "maks", "max", "prosent"),
    }
)
"""First words of headings over what is computed from the waves, and of rows of that kind."""

REMARKS = frozenset(
    {
        *("merknad", "merknader", "merknadar", "kommentar", "kommentarer", "notat", "betydning"),
        *("tyding", "forklaring", "beskrivelse", "skildring", "comment", "comments", "notes"),
        *("meaning", "description", "explanation"),
    }
)
"""First words of headings over texts about the dimensions."""

COUNTED = frozenset({"antall", "antal", "ant", "ant.", "n", "n=", "number", "count"})
"""First words of headings and names that can only belong to numbers of answers."""

ANSWERS = frozenset(
    {
        *("svar", "svart", "besvarelser", "respondenter", "respondentar", "deltakere"),
        *("deltakarar", "answers", "responses", "respondents", "participants"),
    }
)
"""First words that may belong to numbers of answers; a dimension may be called so, too."""
PEOPLE = frozenset(
    {
        *("svar", "besvarelser", "svarende", "respondenter", "respondentar", "deltakere"),
        *("deltakarar", "personer", "personar", "answers", "responses", "respondents"),
        *("participants", "people"),
    }
)
"""What may stand after a number that tells how many answered, as in "112 svar"."""

TOO_FEW = (
    r"(?:(?:<|≤|under|færre enn|mindre enn|less than|fewer than|below) ?"
    r"(?:[0-9]{1,3}|to|tre|fire|fem|seks|sju|åtte|ni|ti|two|three|four|five|six|seven|eight|ten)"
    r"|for få|too few)"
    rf"(?: (?:{'|'.join(sorted(PEOPLE))}))?"
)
"""The form of what says that too few answered, such as "<5" and "færre enn fem svar"."""

ASKED = frozenset(
    {
        *("inviterte", "invitert", "spurte", "utsendt", "utsendte", "mottakere", "mottakarar"),
        *("asked", "invited", "sent", "recipients"),
    }
)
"""Words in the name of a row that tells how many were asked in each wave."""
_TOTALS = frozenset({"totalt", "samlet", "samla", "total", "sum"})

MEANS = frozenset(
    {"snitt", "gjennomsnitt", "mean", "average", "score", "skår", "verdi", "gj.snitt"}
)
"""What stands under a wave's label where two lines of headings tell means from answers."""

NOT_SHOWN = frozenset({"", "-", "–", "—", ".", "*", "n/a", "i/a"})
"""What stands in a cell instead of a score."""


def key(name: str) -> str:
    """Return what makes two names the same: their words, whatever their case."""
    return " ".join(name.split()).casefold()


def is_of_time(name: str) -> bool:
    """Whether a name is that of a wave, such as "April 2024", "Våren 2024" and "2. måling"."""
    words = {word.strip(".,:;()") for word in key(name).split()}
    return bool(words & WAVE_HEADINGS) or moment(name) is not None or any(map(_is_year, words))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in {"19", "20"}


def first_word(heading: str) -> str:
    """Return the first word of a heading, as it is looked up here; empty where there is none."""
    words = key(heading).replace("(", " ").split()
    return words[0].rstrip(":") if words else ""


def counting_word(name: str) -> str:
    """Return the first word of a name that may say that something is counted."""
    words = [word for word in key(name).split() if word not in _TOTALS]
    return first_word(words[0]) if words else ""


def counts_alone(name: str) -> bool:
    """Whether a name says only that answers are counted, as "Svar" and "Svar totalt" do."""
    words = {first_word(word) for word in key(name).split()} - _TOTALS
    return bool(words) and words <= ANSWERS | COUNTED
