"""What a text gives away: prompts nobody filled in, fields, dummies, typed lists, vague links.

Text in, answer out: nothing here knows slides or documents. Phrases are those that the programs
write themselves and those that people leave, in bokmål, nynorsk and English first, and in a few
other languages of Office where they are cheap. They are matched so that a false alarm is rarer than
a miss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from msgspec import Struct

_SPACES = re.compile(r"\s+")


def _whole(*phrases: str) -> re.Pattern[str]:
    """Return a pattern that is the whole text, save for a full stop or dots after it."""
    return re.compile(rf"(?:{'|'.join(phrases)})[\s.…:!]*", re.IGNORECASE)


def _begins(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(phrases)})", re.IGNORECASE)


_PROMPT: Final = _begins(
    r"click (?:or tap )?(?:here )?to (?:add|edit|enter|insert)\b",
    r"(?:click|tap|double[- ]click) (?:the )?icon to (?:add|insert)\b",
    r"(?:tap|double-tap) to (?:add|edit|enter)\b",
    r"(?:choose|select) (?:an item|a date)\.?$",
    r"klikk (?:eller trykk )?(?:her )?for å "
    r"(?:(?:legge|leggje) (?:til|inn)|redigere|skrive|(?:sette|setje) inn|angi|endre|vel[gj]e)\b",
    r"klikk (?:på )?ikonet for å (?:legge|leggje|sette|setje)\b",
    r"(?:dobbeltklikk|trykk) for å (?:legge til|leggje til|redigere|skrive)\b",
    r"velg et element\.?$|vel eit element\.?$|velg en dato\.?$|vel ein dato\.?$",
    r"rediger (?:tekststiler|tittelstil|malstiler|stil) i malen",
    r"edit master text styles|click to edit master",
    r"klicken sie,? um|durch klicken (?:text|titel|bearbeiten)|textmasterformat bearbeiten",
    r"cliquez (?:ici )?pour (?:ajouter|modifier|entrer)\b",
    r"haga clic (?:aquí )?para (?:agregar|modificar|escribir)\b",
    r"klicka (?:här )?för att (?:lägga till|ange|redigera)\b",
    r"klik (?:her )?for at (?:tilføje|redigere|angive)\b",
    r"lisää (?:otsikko|teksti) napsauttamalla",
)
_FILL_IN_VERB: Final = (
    r"(?:(?:sett|skriv|fyll|før|legg|set|klistre) (?:inn|ut)|velg|vel|oppgi|angi|endre"
    r"|insert|enter|type|add|choose|select|fill in|replace|paste)\b.{0,80}"
    r"|(?:your|din|ditt|dine) .{1,80}"
)
_FILL_IN_NOUN: Final = (
    r"(?:under)?tittel|navn|namn|(?:for|etter|førenavn|full[et]* )navn|førenamn|"
    r"etternamn|dato|dag|år|årstall|årstal|stad|sted|tid|klokkeslett|tekst|emne|tema|"
    r"organisasjon|kommune(?:navn|namn)?|avdeling|virksomhet|verksemd|adresse|postnummer|"
    r"poststed|poststad|telefon(?:nummer)?|e-?post(?:adresse)?|foredragsholder|foredragshaldar|"
    r"forfatter|forfattar|innleder|logo|bilde|bilete|overskrift|stilling|saksnummer|"
    r"(?:sub)?title|(?:first |last |full |company |client |project |product |presenter )?name|"
    r"date|year|place|location|time|text|topic|subject|company|organi[sz]ation|department|"
    r"address|phone(?: number)?|e-?mail(?: address)?|presenter|speaker|author|picture|image|"
    r"heading|job title|titel|datum|firma|nom|fecha"
)
_BRACKETED: Final = re.compile(
    # Two brackets in a row are those of a field, which is told by its own rule.
    rf"(?<![\[<{{])[\[<{{](?=\w)(?:(?:\w{{1,30}}s )?(?:{_FILL_IN_NOUN})"
    rf"(?: (?:på|til|for|av|of) [^\[\]<>{{}}\n]{{1,40}})?|{_FILL_IN_VERB})[\]>}}](?![\]>}}])",
    re.IGNORECASE | re.MULTILINE,
)
_FILL_IN: Final = re.compile(
    rf"\(fyll (?:inn|ut)(?: (?:{_FILL_IN_NOUN}))?(?: her)?\)", re.IGNORECASE
)
_ASKED_FOR: Final = _whole(
    r"(?:skriv|sett|legg|set) inn (?:din |ditt |en |ei |ein |et |eit )?"
    r"(?:tekst(?:en)?|tittel(?:en)?|navn(?:et)?|namn(?:et)?|dato(?:en)?|bilde(?:t)?|bilete(?:t)?|"
    r"logo(?:en)?|undertittel|innhold|innhald|overskrift)(?: her)?",
    r"(?:insert|enter|type|add) (?:your |a |an |the )?(?:sub)?"
    r"(?:title|text|name|date|picture|image|logo|content|heading)(?: here)?",
    r"(?:brød|plassholder|eksempel|dummy)?tekst her|plass(?:holder|haldar)tekst|eksempeltekst",
    r"(?:your |sample |dummy |placeholder )text(?: (?:goes )?here)?|(?:body )?text (?:goes )?here",
    r"(?:your )?(?:title|name|subtitle) (?:goes )?here|(?:tittel|navn|namn|undertittel) her",
    r"(?:første|andre|tredje|fjerde|femte) nivå|(?:first|second|third|fourth|fifth) level",
    r"undertittel|subtitle|(?:under)?tittel på (?:presentasjon|dokument|rapport)(?:en|et)?",
    r"(?:presentation|document|report) (?:sub)?title|\(?fyll (?:inn|ut)(?: her| tekst)?\)?",
    r"tekst(?:en)? (?:kommer|kjem)(?: her| snart| se[in]+ere| seinare)?|text to come",
)
_DATE: Final = re.compile(
    r"(?<!\w)(?:xx[./-]xx[./-](?:20)?(?:xx|\d\d)|\d\d?[./-]xx[./-](?:20)?(?:xx|\d\d)"
    r"|dd[./-]mm[./-](?:åååå|yyyy|jjjj|åå|yy)|20xx)(?!\w)",
    re.IGNORECASE,
)


def template_text(paragraph: str) -> str:
    """Return the part of a paragraph that a template left to be filled in; empty where none.

    Found are the prompts of PowerPoint, Word, LibreOffice and Google, fill-ins in brackets such as
    "[Tittel]", "Skriv inn tekst her" standing alone, and dates such as XX.XX.20XX.
    """
    text = _SPACES.sub(" ", paragraph).strip()
    if _PROMPT.match(text) or _ASKED_FOR.fullmatch(text):
        return text
    found = _BRACKETED.search(text) or _DATE.search(text) or _FILL_IN.search(text)
    return found.group() if found else ""


_FIELD: Final = re.compile(
    r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{#[^{}\n]*#\}|<<[^<>\n]{1,60}>>|\[\[[^\[\]\n]+\]\]"
    r"|\$\{[^{}\n]+\}|(?<!\w)%[A-ZÆØÅ_]{3,}%|<%[^%\n]+%>"
    r"|\{? ?\bMERGEFIELD\b(?: [^\s}]+)?(?: ?\\\*[^}]*)? ?\}?"
    # In Norwegian « » are quotation marks: only what no one would quote is a field.
    r"|«[^\W\d_]+_\w+»"
)
_MERGED: Final = re.compile(
    r"(?:(?:kj[æe]re|hei|til|dear|hi|hello|to)[ ,]+)?"
    r"(?:«(?:next record|felt|field|(?:for|etter|mellom|full)?navn|(?:føre|etter)namn|namn|adresse"
    r"|postnummer|poststed|poststad|e-?post|telefon|tittel|title|dato|date"
    r"|(?:first|last|full)? ?name|address|city|zip)»[\s,.!:]*)+",
    re.IGNORECASE,
)
_BROKEN: Final = re.compile(
    r"Error! (?:Reference source not found|Bookmark not defined|Unknown|No |Hyperlink reference)"
    r"|Feil! (?:Fant ikke referansekilden|Bokmerke(?:t)? er ikke definert|Finn ikkje"
    r"|Hyperkoblingsreferansen|Ukjent|Det er ingen tekst)"
    r"|Fel! (?:Hittar inte|Bokmärket)|Fejl! (?:Henvisningskilde|Bogmærke)"
    r"|Fehler! (?:Verweisquelle|Textmarke)|#REF!|#NAME\?|#N/A(?!\w)|#DIV/0!|#VALUE!",
    re.IGNORECASE,
)


def unfilled_field(paragraph: str) -> str:
    """Return the first field of a template that no program filled; empty where there is none.

    Such as `{{ navn }}`, `{% if %}`, `<<felt>>`, `[[felt]]`, `${felt}`, `«Fornavn»` alone on a
    line, `«Felt_1»`, and `MERGEFIELD Navn`.
    """
    found = _FIELD.search(paragraph) or _MERGED.fullmatch(paragraph.strip())
    return found.group().strip() if found else ""


def broken_reference(paragraph: str) -> str:
    """Return how a field or formula says that what it refers to has gone; empty where none does."""
    found = _BROKEN.search(paragraph)
    return found.group() if found else ""


_DUMMY: Final = re.compile(
    r"\b(?i:lorem ipsum|dolor sit amet|consectetur adipisc)"
    r"|(?<![\w-])(?:TODO|FIXME)(?![\w-])|(?<!\w)(?:x{3,}|X{4,})(?!\w)|(?<!\w)(?i:asdf)\w*"
    r"|^(?:XXX|\?\?|UTKAST|TBD|TBC|[Dd]ummy ?te(?:ks|x)t)$|(?<!\w)\?{3,}(?!\w)"
    r"|(?<!\w)(?i:bla bla(?: bla)*|blablabla)(?!\w)"
)
# Elsewhere it is the Roman numeral: after a name, and in "kapittel XX".
_NUMBER_TO_COME: Final = re.compile(
    r"(?:^|(?:^|\s)(?!kapittel|del |bind |nummer )[a-zæøå][\wæøå]*[.,:]? )(XX)(?= [a-zæøå]|[.:!]?$)"
)


def dummy_text(paragraph: str) -> str:
    """Return the first text in a paragraph that only holds a place; empty where there is none.

    Such as lorem ipsum, TODO, xxx and asdf.
    """
    text = paragraph.strip()
    found = _DUMMY.search(text)
    if found:
        return found.group()
    number = _NUMBER_TO_COME.search(text)
    return number[1] if number else ""


class TypedList(Struct, frozen=True):
    """A list that was typed: the line where it begins, how many there are, its first mark."""

    start: int
    count: int
    mark: str


_SURE_BULLETS: Final = "•◦‣▪➢"
_MARK: Final = re.compile(rf"\s*(?:([{_SURE_BULLETS}●○■□►✓✔❖·])\s*|([-*–—+o])\s+)(?=\S)")
_COMMON_SIGNS: Final = "-–—*+o"
_NUMBER: Final = re.compile(r"\s*\(?(?:(\d{1,2})|([a-zA-Z]))([.)])\s+(?=(\S+))")
_MONTH: Final = re.compile(
    r"(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-zä]*[.,:]?$"
    r"|(?:trinn|klasse|plass|kvartal|halvår|etasje|august|divisjon|grad)\w*[.,:]?$",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_FEWEST_DASHES: Final = 3


def typed_lists(lines: Sequence[str]) -> Iterator[TypedList]:
    """Yield the runs of lines that begin with a bullet or count up by hand.

    A bullet sign is one even on a single line; a hyphen or star needs a second line that has it, a
    dash a third, since a dash also opens direct speech. Numbers and letters must count up, and
    "1. mai" counts nothing.

    Args:
        lines: the texts of consecutive paragraphs, or of the lines in one.
    """
    start = 0
    while start < len(lines):
        found = _bullets_from(lines, start) or _numbers_from(lines, start)
        if found:
            yield found
        start += found.count if found else 1


def _bullets_from(lines: Sequence[str], start: int) -> TypedList | None:
    mark = _bullet(lines[start])
    end = start
    while mark and end < len(lines) and _bullet(lines[end]) == mark:
        end += 1
    few = 1 if mark in _SURE_BULLETS else _FEWEST_DASHES if mark in "–—" else _FEWEST
    return TypedList(start, end - start, mark) if mark and end - start >= few else None


def _bullet(line: str) -> str:
    found = _MARK.match(line)
    mark = (found.group(1) or found.group(2)) if found else ""
    # Signs that return within the line are those of a legend.
    return mark if line.count(mark) == 1 or mark in _COMMON_SIGNS else ""


def _numbers_from(lines: Sequence[str], start: int) -> TypedList | None:
    first = _number(lines[start])
    if first is None:
        return None
    end = start + 1
    while end < len(lines) and _number(lines[end]) == (first[0] + end - start, *first[1:]):
        end += 1
    mark = lines[start].split()[0]
    return TypedList(start, end - start, mark) if end - start >= _FEWEST else None


def _number(line: str) -> tuple[int, str, str] | None:
    """Return the value, kind and sign of the number that begins a line."""
    found = _NUMBER.match(line)
    if not found or _MONTH.match(found.group(4)):
        return None
    digits, letter, sign = found.group(1, 2, 3)
    if digits:
        return int(digits), "1", sign
    # "A. Hansen" is a name.
    return None if letter.isupper() and sign == "." else (ord(letter), "a", sign)


LinkFlaw = Literal["empty", "vague", "address"]
_VAGUE: Final = _whole(
    r"(?:klikk |trykk |se |sjå |les |gå )?(?:her|hit)|her og her|denne|dette|denne (?:siden|sida)",
    r"(?:les|lær|se|sjå|finn|vis|få vite) (?:mer|meir)(?: her| om dette)?|mer|meir|mer her",
    r"(?:lenke|lenkje|lenka|link|linken|lenken|url|nettside|nettsiden|nettsida)(?: her)?",
    r"(?:mer|meir) informasjon|last ned(?: her)?|følg (?:lenken|lenka|denne lenken)",
    r"(?:click |tap |go |see |read )?here|this|this (?:link|page|site|website)|click(?: this)?",
    r"(?:read|learn|see|find out|view|show) more(?: here)?|more(?: info(?:rmation)?)?|details?",
    r"(?:the )?link|website|web ?page|download(?: here)?|hier|mehr(?: lesen)?|weiterlesen",
    r"(?:klikk|trykk|gå) (?:her|hit|inn|på (?:denne |den )?(?:lenk\w+|link\w*|knappen|siden?|sida))"
    r"(?: (?:her|her inne))?(?: for (?:å (?:lese|lesa|se|sjå|vite|få vite|finne|få|laste) )?"
    r"(?:mer|meir|ned|(?:mer|meir) (?:informasjon|info)))?(?: om dette)?",
    r"(?:på )?(?:denne|den) (?:lenken|lenka|lenkja|linken|nettsiden|nettsida|siden|sida)",
    r"(?:lenke|lenkje|link|peker|peikar) til (?:nettside|side|nettsted|nettstad|dokument|artikkel)"
    r"(?:n|en|et)?|lenkj?e til (?:nettsida|sida)|info(?:rmasjon)?",
    r"(?:click|tap|press) (?:here|(?:on )?(?:this|the) (?:link|button))"
    r"(?: (?:for|to (?:read|learn|see|find out|get)) (?:more(?: information| info)?|details))?",
    r"läs mer|klicka här|här|læs mere|klik her|mere",
)
_ADDRESS: Final = re.compile(r"<?(?:https?://|ftp://|www\.)\S+>?", re.IGNORECASE)


def link_flaw(text: str) -> LinkFlaw | None:
    """Return why a link's text does not say where the link goes; `None` where it does.

    An e-mail address is a good text for a link that writes to it.
    """
    said = _SPACES.sub(" ", text).strip(" \N{NO-BREAK SPACE}»›>→")
    if not said:
        return "empty"
    if _VAGUE.fullmatch(said):
        return "vague"
    return "address" if _ADDRESS.fullmatch(said) else None
