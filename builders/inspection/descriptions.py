"""What is wrong with an alternative text, told from its wording alone."""

from __future__ import annotations

import re
from typing import Final, Literal

DescriptionFlaw = Literal["file-name", "stand-in", "automatic", "kind", "long"]
LONGEST: Final = 250
"""How many characters a listener can follow who cannot look back; longer ones belong in the text
or the notes (Microsoft advises one or two sentences)."""

_MEDIA = (
    r"png|jpe?g|jfif|gif|bmp|tiff?|svgz?|emf|wmf|webp|heic|avif|ico|eps|pdf|mp4|mov|avi|wmv|m4v|mkv"
    r"|webm|mp3|wav|m4a|wma|aac|xlsx?|pptx?|docx?"
)
_FILE_NAME: Final = re.compile(
    rf"(?:.*[\\/])?[^\\/\n]{{1,120}}\.(?:{_MEDIA})"
    r"|\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?|[0-9a-f]{16,}"
    r"|(?:img|dsc[nf]?|dcim|pxl|screenshot|screen shot|skjermbilde|skjermbilete|skjermdump|image"
    # After the number no words but the time of a screenshot: "Photo 1 from the opening" is a text.
    r"|photo|scan|skann)[ _-]?\(?\d[\d ._-]*(?:(?:kl\.?|at|um|um\.|klokka|klokken) \d[\d .:-]*)?"
    r"(?:[ap]m)?[a-z]?(?:[_-]\w{1,12})*(?: ?\(\d+\))?\)?|(?:[a-z]:\\|/|file:|https?:)\S+",
    re.IGNORECASE,
)
_KINDS = (
    r"(?:plassholder for )?(?:bilde|bilete|grafikk|diagram|tabell|figur|illustrasjon|foto|ikon|graf"
    r"|lydfil|video|objekt|innhold|innhald|rektangel|gruppe)"
    r"|(?:content |picture |chart |table )?(?:placeholder|picture|image|graphic|chart|diagram|table"
    r"|figure|illustration|photo|icon|graph|video|object|rectangle|group|shape|smartart)"
)
_STAND_IN: Final = re.compile(
    rf"(?:{_KINDS})(?: ?\d+)?|logo(?:en)?|alternativ[ -]?tekst(?: her)?"
    r"|alt(?:\.|-)? ?(?:tekst|text)(?: here)?"
    r"|alternative text|(?:bilde)?beskrivelse(?:n)?|skildring|beskriving|description"
    r"|(?:add|enter|insert|type) (?:a |an |your )?(?:description|alt(?:ernative)? ?text)(?: here)?"
    r"|(?:legg til|skriv|legg inn|skriv inn|set inn) (?:en |ei |din )?"
    r"(?:beskrivelse|beskriving|skildring|alternativ tekst|alt-?tekst)(?: her)?"
    r"|ingen(?: beskrivelse)?|no description(?: available)?|none|null|undefined|n/a|todo|tbd|test"
    r"|x+|[?.\-_*]+",
    re.IGNORECASE,
)
_AUTOMATIC: Final = re.compile(
    r"automatically generated|automatisk gener(?:ert|erad)|automatisch generiert"
    r"|(?:AI|KI)-gener(?:ated|ert) (?:content|innhold|innhald)"
    r"|^(?:a |an )?(?:\w+ )?(?:picture|image|photo|close[- ]up) containing\b"
    r"|^(?:et |eit )?(?:bilde|bilete) som (?:inneholder|inneheld)\b",
    re.IGNORECASE,
)
_KIND: Final = re.compile(
    r"(?:(?:this is |her ser vi |dette er )?(?:a |an |the |en |ei |et |eit )?)?"
    r"(?:(?:picture|image|photo|photograph|graphic|illustration|screenshot) (?:of|showing)"
    r"|(?:bilde|bilete|foto|fotografi|illustrasjon|skjermbilde|skjermbilete|skjermdump|grafikk)"
    r"(?:e?t|en)? (?:av|(?:som )?(?:viser|syner)))\b",
    re.IGNORECASE,
)


def kind_said(text: str) -> str:
    """Return the words with which an alternative text says what kind of thing it describes.

    Such as "Bilde av"; empty where it does not begin so.
    """
    found = _KIND.match(" ".join(text.split()))
    return found.group() if found else ""


def description_flaw(text: str) -> DescriptionFlaw | None:
    """Return the gravest flaw of an alternative text that is there; `None` where it has none.

    Returns:
        `file-name` for the name, path or GUID of a file; `stand-in` for a word that says no more
        than the kind of thing it is, or a prompt; `automatic` for what Office guessed; `kind` for
        one that begins with "picture of"; `long` for more than `LONGEST` characters.
    """
    said = " ".join(text.split())
    if _FILE_NAME.fullmatch(said):
        return "file-name"
    if _STAND_IN.fullmatch(said.rstrip(" .:")) or not any(map(str.isalnum, said)):
        return "stand-in"
    if _AUTOMATIC.search(said):
        return "automatic"
    if _KIND.match(said):
        return "kind"
    return "long" if len(said) > LONGEST else None
