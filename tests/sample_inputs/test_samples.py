"""The samples hold what their README promises, and are what the tool makes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest
from msgspec import Struct
from PIL import Image, ImageChops, ImageStat

from builders.image_file import faults_of
from builders.look import THEME
from seminar import model
from seminar.checks import check
from seminar.checks.times import MOVING_GAP
from seminar.emphasis import plain
from seminar.folder import open_seminar, read_survey_of
from seminar.rules import violations
from seminar.schedule import schedule
from seminar.stored import encode
from tools.make_sample import make_samples
from tools.sample.eksempel import EKSEMPEL
from tools.sample.levanger import LEVANGER
from tools.sample.levanger.survey import FIGURES, WAVES
from tools.sample.pictures import PICTURES
from tools.sample.workbook import write_survey

SAMPLES = Path(__file__).resolve().parents[2] / "sample_inputs"
LARGE = SAMPLES / "dialogseminar-2025"
SMALL = SAMPLES / "dialogdag-2025-nynorsk"

FIRST_DECK = (
    "Hvordan legge til rette for godt samspill mellom politikk og administrasjon?",
    "Helhetlig ressursforvaltning",
    "Resultatmål",
    "Tilbakeblikk til fjorårets dialogseminar",
    "Dette sa vi i fjor om samspillet",
    "Samspill og relasjoner",
    "Konflikter",
    "Refleksjonsoppgave",
    "Relasjonell kapasitet",
    "Relasjonell kapasitet på fire nivåer",
    "Seks dimensjoner",
    "Utvikling i relasjonell kapasitet, april–november 2024",
    "Bli kjent",
    "Kultur for innovasjon som en del av omstillingen",
    "Hvor kreative er dere i samspill?",
)
SECOND_DECK = (
    "Politikk og administrasjon",
    "Samspill og tillit",
    "Hva er tillit?",
    "Tillitsbasert samfunn",
    "Tillit kommer til fots og reiser til hest",
    "Relasjoner",
    "Rolleforståelse",
    "stole på deg",
    "Samspill mellom politikk og administrasjon",
    "Styrket lederskap i kommunal sektor",
    "Gruppeoppgaver",
    "Kultur",
    "Klare mandater og ansvarsfordeling",
    "Kommunikasjon",
    "Felles målsetninger",
    "Konflikter",
)


@pytest.fixture(scope="module")
def seminar() -> model.Seminar:
    return open_seminar(LARGE)


@pytest.fixture(scope="module")
def small() -> model.Seminar:
    return open_seminar(SMALL)


def slides(seminar: model.Seminar) -> list[model.Slide]:
    items = chain.from_iterable(day.items for day in seminar.programme)
    return list(chain.from_iterable(item.slides for item in items))


def texts(value: object) -> Iterator[str]:
    """Yield every text in a value and the values inside it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from texts(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)


def shown(slide: model.Slide, seminar: model.Seminar) -> str:
    """Return what stands on a slide, without its notes; of a task slide, the task's headings."""
    if isinstance(slide, model.TaskSlide):
        shown_task = next(task for task in seminar.tasks if task.id == slide.task)
        return f"{shown_task.label}\n{shown_task.title}"
    fields = [getattr(slide, n) for n in slide.__struct_fields__ if n not in ("id", "notes")]
    return plain("\n".join(chain.from_iterable(texts(value) for value in fields)))


def task(seminar: model.Seminar, theme: str) -> model.Task:
    return next(one for one in seminar.tasks if one.theme == theme)


def minutes(task: model.Task) -> list[int]:
    return [phase.minutes for phase in task.phases]


def minutes_of_day(day: model.Day) -> int:
    return sum(item.minutes for item in day.items)


# --- what the tool makes --------------------------------------------------------------------------


@pytest.mark.parametrize(("folder", "made"), [(LARGE, LEVANGER), (SMALL, EKSEMPEL)])
def test_the_committed_seminars_are_those_that_the_tool_makes(folder, made):
    assert (folder / "seminar.json").read_bytes() == encode(made)


def test_the_tool_makes_the_same_files_at_every_run(tmp_path, monkeypatch):
    monkeypatch.setattr("tools.make_sample.draw_pictures", lambda _media: None)
    for name in ("one", "two"):
        make_samples(tmp_path / name)
    made = {path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*.*")}
    assert {path.name for path in made} >= {"seminar.json", "survey.xlsx"}
    assert "seminar.previous.json" not in {path.name for path in made}
    for path in made:
        if (tmp_path / "one" / path).is_file():
            assert (tmp_path / "one" / path).read_bytes() == (tmp_path / "two" / path).read_bytes()


def test_no_rule_is_broken(seminar, small):
    assert violations(seminar) == ()
    assert violations(small) == ()


@pytest.mark.parametrize("folder", [LARGE, SMALL])
def test_nobody_has_to_be_told_of_a_problem(folder):
    opened = open_seminar(folder)
    survey = read_survey_of(folder, opened)
    assert check(opened, survey, picture_faults=faults_of(folder, opened)) == ()


def test_no_folder_holds_anything_that_the_tool_does_not_make():
    found = {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.glob("*/**/*.*")}
    assert {path for path in found if "__pycache__" not in path} == {
        "dialogdag-2025-nynorsk/seminar.json",
        "dialogseminar-2025/media/bru.png",
        "dialogseminar-2025/media/fjord.png",
        "dialogseminar-2025/media/rundt-bord.png",
        "dialogseminar-2025/media/samtale.png",
        "dialogseminar-2025/seminar.json",
        "dialogseminar-2025/survey.xlsx",
        "survey-exports/google-forms.csv",
        "survey-exports/microsoft-forms-april-2024.xlsx",
        "survey-exports/microsoft-forms-november-2024.xlsx",
        "survey-exports/surveyxact.xlsx",
    }


# --- facts ----------------------------------------------------------------------------------------


def test_the_organisation_bears_both_its_names(seminar):
    assert seminar.organisation.name == "Levanger kommune"
    assert seminar.organisation.parallel_names == ("Levangken tjïelte",)


def test_it_lasts_two_days_in_march(seminar):
    assert [day.date for day in seminar.programme] == [dt.date(2025, 3, 20), dt.date(2025, 3, 21)]


@pytest.mark.parametrize(("day", "headings"), [(0, FIRST_DECK), (1, SECOND_DECK)])
def test_every_heading_of_both_decks_is_found_in_its_order(seminar, day, headings):
    items = seminar.programme[day].items
    pages = [shown(slide, seminar) for item in items for slide in item.slides]
    at = 0
    for heading in headings:
        at = next((n for n in range(at, len(pages)) if heading in pages[n]), len(pages))
        assert at < len(pages), f"{heading} is missing, or stands too early"


def test_the_survey_holds_the_seven_rows_of_figures(seminar):
    survey = read_survey_of(LARGE, seminar)
    assert survey is not None
    assert survey.waves == ("April 2024", "November 2024")
    assert survey.index is not None
    figures = {row.name: row.values for row in (survey.index, *survey.rows)}
    assert figures == {
        "Relasjonell kapasitet": (3.6, 4.0),
        "Bidrar": (4.0, 4.4),
        "Kunnskapsdeling": (3.9, 4.0),
        "Gjensidig kjennskap": (3.5, 4.0),
        "Problemløsning": (3.5, 3.8),
        "Innovasjon": (3.0, 3.8),
        "Respekt": (3.9, 4.2),
    }


def test_the_six_dimensions_have_meanings_and_figures(seminar):
    survey = read_survey_of(LARGE, seminar)
    assert survey is not None
    assert {row.name for row in survey.rows} == {one.name for one in seminar.survey.dimensions}
    assert len(seminar.survey.dimensions) == 6
    assert all(one.meaning for one in seminar.survey.dimensions)


def test_the_committed_workbook_is_the_one_that_the_tool_writes(tmp_path):
    write_survey(tmp_path / "survey.xlsx", WAVES, FIGURES)
    assert (tmp_path / "survey.xlsx").read_bytes() == (LARGE / "survey.xlsx").read_bytes()


def test_the_reflection_takes_2_20_and_5_minutes_and_asks_two_questions(seminar):
    reflection = task(seminar, "Refleksjon")
    assert minutes(reflection) == [2, 20, 5]
    assert [phase.kind for phase in reflection.phases] == ["individual", "group", "plenary"]
    assert len(reflection.questions) == 2


def test_getting_to_know_each_other_goes_in_turns_of_5_and_15_minutes(seminar):
    bli_kjent = task(seminar, "Bli kjent")
    assert minutes(bli_kjent) == [5, 15]
    assert [phase.halfway for phase in bli_kjent.phases] == [False, True]
    assert [side.name for side in bli_kjent.sides] == ["Enhetsledere", "Politikere"]
    assert len(bli_kjent.questions) == 3
    assert "enhetsleder" in bli_kjent.writer.casefold()


def test_five_group_tasks_follow(seminar):
    overview = next(one for one in slides(seminar) if isinstance(one, model.TaskOverviewSlide))
    themes = [task.theme for task in seminar.tasks if task.id in overview.tasks]
    assert themes == ["Kultur", "Mandat og ansvar", "Kommunikasjon", "Felles mål", "Konflikter"]


def test_twenty_statements_look_back_on_the_year_before(seminar):
    assert seminar.look_back is not None
    assert seminar.look_back.year == 2024
    assert len(seminar.look_back.statements) == 20


def test_eight_groups_of_five_share_all_participants(seminar):
    members = list(chain.from_iterable(group.members for group in seminar.groups))
    assert [len(group.members) for group in seminar.groups] == [5] * 8
    assert sorted(members) == sorted(person.id for person in seminar.participants)
    assert all(group.writer == group.members[0] for group in seminar.groups)


def test_participants_are_roles(seminar):
    names = [person.name for person in seminar.participants]
    assert len(set(names)) == len(names)
    for person in seminar.participants:
        assert re.sub(r" \d+$", "", person.name).casefold() in person.role.casefold()


def test_at_least_three_tasks_have_outcomes_of_every_kind(seminar):
    kinds = set(get_args(model.StatementKind))
    told = {
        one.id: {said.kind for said in seminar.outcomes if said.task == one.id}
        for one in seminar.tasks
    }
    assert sum(found == kinds for found in told.values()) >= 3
    for said in seminar.outcomes:
        assert bool(said.group) == bool(said.question), "the plenary answers no question"
        assert (said.kind == "action") == bool(said.owner) == bool(said.due)
    assert any(said.highlight for said in seminar.outcomes)


def test_the_documents_have_their_words(seminar, small):
    for one in (seminar.document, small.document):
        assert one.welcome
        assert one.contact
        assert len(one.practical) >= 3


# --- the programme --------------------------------------------------------------------------------


def test_the_minutes_add_up(seminar, small):
    for day in (*seminar.programme, *small.programme):
        times = schedule(day)
        assert times.end == times.planned_end
        gaps = [one.gap for one in times.items]
        assert all(0 <= gap < MOVING_GAP for gap in gaps)
        assert times.end - times.start == minutes_of_day(day) + sum(gaps)


def test_a_task_takes_as_long_as_its_item(seminar, small):
    for one in (seminar, small):
        lasting = {task.id: sum(minutes(task)) for task in one.tasks}
        for item in chain.from_iterable(day.items for day in one.programme):
            tasks = [slide.task for slide in item.slides if isinstance(slide, model.TaskSlide)]
            assert (item.kind == "task") == bool(tasks)
            if tasks:
                assert item.minutes == sum(lasting[task] for task in tasks)


def test_nobody_sits_longer_than_90_minutes(seminar, small):
    for day in (*seminar.programme, *small.programme):
        sat = 0
        for item in day.items:
            sat = 0 if item.kind in ("break", "meal") else sat + item.minutes
            assert sat <= 90, item.title


# --- slides ---------------------------------------------------------------------------------------


def test_every_kind_of_slide_is_used(seminar):
    assert {type(slide) for slide in slides(seminar)} == set(get_args(model.Slide))


def test_every_slide_but_those_of_breaks_has_something_to_say(seminar, small):
    for slide in (*slides(seminar), *slides(small)):
        if not isinstance(slide, model.BreakSlide):
            assert len(re.findall(r"[.?!](?=\s|$)", slide.notes)) >= 2, slide.id


def test_pictures_are_described_and_credited_and_all_used(seminar):
    pictures = [slide for slide in slides(seminar) if isinstance(slide, model.PictureSlide)]
    files = {f"media/{path.name}" for path in (LARGE / "media").iterdir()}
    assert {slide.picture for slide in pictures} == files
    for slide in pictures:
        assert slide.credit == "Illustrasjon: Plenum"
        assert len(slide.alternative_text.split()) >= 12
        assert Path(slide.picture).name not in slide.alternative_text


@pytest.mark.parametrize("path", sorted((LARGE / "media").iterdir()), ids=lambda path: path.stem)
def test_pictures_are_large_light_and_in_the_palette(path):
    assert path.stat().st_size < 400_000
    with Image.open(path) as picture:
        assert max(picture.size) >= 1800
        assert abs(picture.width / picture.height - 21.71 / 19.05) < 0.01
        counted = picture.convert("RGB").getcolors(2**24) or ()
    colours = [colour for _, colour in counted if isinstance(colour, tuple)]
    fjord = bytes.fromhex(THEME["dk2"])
    assert min(max(abs(a - b) for a, b in zip(fjord, one, strict=True)) for one in colours) <= 12


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(PICTURES))
def test_the_committed_pictures_are_those_that_the_tool_draws(name, tmp_path):
    PICTURES[name]().save(tmp_path / name)
    with Image.open(tmp_path / name) as drawn, Image.open(LARGE / "media" / name) as kept:
        apart = ImageChops.difference(drawn.convert("RGB"), kept.convert("RGB"))
    assert max(ImageStat.Stat(apart).mean) < 1


# --- the small sample -----------------------------------------------------------------------------


def test_the_small_sample_takes_nothing_for_granted(small):
    assert small.language == "nn"
    assert len(small.programme) == 1
    assert read_survey_of(SMALL, small) is None
    assert not (SMALL / "media").exists()
    assert small.groups == ()
    assert small.participants == ()
    assert small.outcomes == ()
    assert small.look_back is None


def test_the_small_sample_is_in_nynorsk(small):
    words = set(re.findall(r"\w+", " ".join(texts(small)).casefold()))
    bokmal = {"ikke", "jeg", "dere", "hva", "hvem", "hvor", "hvordan", "hvis", "noe", "noen", "fra"}
    assert not words & bokmal
    assert {"ikkje", "kva", "korleis", "kven"} <= words
