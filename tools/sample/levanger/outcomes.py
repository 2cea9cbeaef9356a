"""What groups and plenary came up with, for four of the tasks: written as examples."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from seminar.model import Statement, StatementKind


class _Numbering:
    """Hands out ids of one task's statements."""

    def __init__(self, task: str, short: str) -> None:
        self.task = task
        self.short = short
        self.count = 0

    def said(self, question: int, group: int, kind: StatementKind, text: str) -> Statement:
        """Return the next statement of the task."""
        self.count += 1
        return Statement(
            id=f"svar-{self.short}-{self.count}",
            text=text,
            kind=kind,
            task=self.task,
            question=f"{self.short}-{question}",
            group=f"gruppe-{group}",
        )

    def agreed(self, text: str) -> Statement:
        """Return the next statement of the task: something the plenary agreed on."""
        self.count += 1
        return Statement(
            id=f"svar-{self.short}-{self.count}", text=text, kind="agreement", task=self.task
        )

    def action(self, group: int, text: str, owner: str, due: dt.date) -> Statement:
        """Return the next statement of the task: something somebody is to do by a date."""
        plain = self.said(_LAST_QUESTION[self.short], group, "action", text)
        return replace(plain, owner=owner, due=due)


_LAST_QUESTION = {"refleksjon": 2, "kultur": 3, "mandat": 3, "kommunikasjon": 3}


def _highlight(statement: Statement) -> Statement:
    return replace(statement, highlight=True)


def _reflection() -> tuple[Statement, ...]:
    task = _Numbering("opg-refleksjon", "refleksjon")
    return (
        task.said(1, 1, "observation", "Vi ler mer sammen enn for to år siden."),
        task.said(1, 4, "observation", "Tonen er god i møtene og skarpere på nettet."),
        task.said(1, 6, "observation", "Nye folkevalgte vet ikke hvem de kan spørre."),
        _highlight(task.said(1, 7, "observation", "Vi møtes mest når noe haster.")),
        task.said(2, 2, "proposal", "En time åpen kafé før hvert kommunestyremøte."),
        task.said(2, 3, "proposal", "Folkevalgte er med en enhet på jobb én dag i året."),
        _highlight(
            task.said(2, 5, "agreement", "Vi spør den det gjelder, før vi spør i en åpen kanal.")
        ),
        task.action(
            8,
            "Sette opp fire faste treffpunkter for folkevalgte og enhetsledere.",
            "Ordfører",
            dt.date(2025, 5, 15),
        ),
        task.said(1, 2, "observation", "Det er kort vei til et svar når vi først spør."),
        task.said(1, 3, "observation", "Vi møtes mest når noe haster."),
        task.said(1, 5, "observation", "Vi er uenige på en ordentlig måte."),
        task.said(1, 8, "observation", "Vi møtes mest når noe haster"),
        task.said(2, 1, "proposal", "En time åpen kafé før hvert kommunestyremøte."),
        task.said(2, 4, "proposal", "Korte notater i stedet for lange vedlegg."),
        task.said(2, 6, "proposal", "Faste spørretimer der alle får svar samme uke."),
        task.agreed("Vi samles igjen i høst og begynner med det som er gjort siden sist."),
    )


def _culture() -> tuple[Statement, ...]:
    task = _Numbering("opg-kultur", "kultur")
    return (
        task.said(1, 1, "observation", "Nysgjerrig, vennlig, litt forsiktig."),
        task.said(1, 5, "observation", "Åpen, travel, uferdig."),
        task.said(2, 3, "observation", "Vi er rause i det små og strenge i det store."),
        task.said(2, 8, "observation", "Det er ennå ikke trygt å si at noe gikk galt."),
        _highlight(task.said(3, 2, "agreement", "Vi viser fram utkast, og vi ler ikke av dem.")),
        task.said(3, 4, "proposal", "Begynn møtene med én ting som har gått godt."),
        task.said(3, 6, "proposal", "Slutt med å svare på e-post mens noen snakker."),
        task.action(
            7,
            "Lage en kort velkomst til nye folkevalgte og nye ledere.",
            "HR-sjef",
            dt.date(2025, 9, 1),
        ),
        task.said(1, 2, "observation", "Omtenksom, hjelpsom, forsiktig."),
        task.said(1, 4, "observation", "Åpen, travel, uferdig."),
        task.said(1, 7, "observation", "Stolt, jordnær, utålmodig."),
        task.said(2, 1, "observation", "Vi er på vei, men vi glemmer å si det høyt."),
        task.said(2, 5, "observation", "Lengst unna er vi når tida er knapp."),
        task.said(2, 6, "observation", "Det er ennå ikke trygt å si at noe gikk galt."),
        task.said(3, 1, "proposal", "Begynn møtene med én ting som har gått godt."),
        task.said(3, 5, "proposal", "Slutt å legge de vanskelige sakene sist på dagen."),
        task.said(3, 8, "proposal", "Begynn å takke den som sier fra."),
    )


def _mandates() -> tuple[Statement, ...]:
    task = _Numbering("opg-mandat", "mandat")
    return (
        task.said(1, 2, "observation", "Det går lett når rammen er skrevet ned på forhånd."),
        task.said(2, 1, "observation", "Det er uklart hvem som kan si ja til små endringer."),
        task.said(2, 5, "observation", "Utvalgene får saken for sent til å påvirke den."),
        _highlight(
            task.said(3, 3, "proposal", "Hver sak skal si hvem som avgjør, på første linje.")
        ),
        task.said(3, 7, "proposal", "En side med «hvem gjør hva» i hver møteinnkalling."),
        task.said(3, 8, "agreement", "Er mandatet uklart, spør vi før vi begynner."),
        task.action(
            4,
            "Gå gjennom delegeringsreglementet og markere det som er uklart.",
            "Kommunedirektør",
            dt.date(2025, 6, 13),
        ),
        task.action(
            6,
            "Prøve ut en mal der saken åpner med hvem som avgjør.",
            "Kommunalsjef 3",
            dt.date(2025, 8, 29),
        ),
        task.said(1, 3, "observation", "Skolen ble ferdig fordi styringsgruppa kunne avgjøre."),
        task.said(1, 6, "observation", "Det går lett når rammen er skrevet ned på forhånd."),
        task.said(2, 4, "observation", "Skillet mellom et råd og en bestilling er uklart."),
        task.said(2, 7, "observation", "Det er uklart hvem som kan si ja til små endringer."),
        task.said(3, 1, "proposal", "En side med «hvem gjør hva» i hver møteinnkalling."),
        task.said(3, 2, "proposal", "Et kort kurs for nye utvalgsledere."),
        task.agreed("Delegeringsreglementet drøftes åpent før noen vedtar det."),
    )


def _communication() -> tuple[Statement, ...]:
    task = _Numbering("opg-kommunikasjon", "kommunikasjon")
    return (
        task.said(1, 6, "observation", "Vi bruker fem kanaler og leser to."),
        task.said(1, 8, "observation", "Fagspråket stenger flere ute enn vi tror."),
        task.said(2, 4, "observation", "Gruppelederne får vite det først, resten på slutten."),
        task.said(2, 7, "observation", "Enhetene leser om vedtakene i avisa."),
        task.said(3, 1, "proposal", "Ett felles sted for spørsmål og svar."),
        _highlight(task.said(3, 5, "agreement", "Svar til én blir delt med alle samme dag.")),
        task.action(
            2,
            "Åpne en felles side for spørsmål fra folkevalgte.",
            "Kommunedirektør",
            dt.date(2025, 5, 2),
        ),
        task.action(
            3,
            "Sende ut en kort melding etter hvert kommunestyremøte.",
            "Kommunikasjonsleder",
            dt.date(2025, 4, 30),
        ),
        task.said(1, 1, "observation", "Fagspråket stenger flere ute enn vi tror."),
        task.said(1, 3, "observation", "Vi svarer på det vi tror det spørres om."),
        task.said(1, 5, "observation", "E-postene er lange og har for mange mottakere."),
        task.said(2, 2, "observation", "De som ikke møter fast, får vite ting på gangen."),
        task.said(2, 6, "observation", "Enhetene leser om vedtakene i avisa."),
        task.said(3, 4, "proposal", "Ett felles sted for spørsmål og svar."),
        task.said(3, 8, "proposal", "En ukentlig melding på én skjermside."),
    )


OUTCOMES = (*_reflection(), *_culture(), *_mandates(), *_communication())
