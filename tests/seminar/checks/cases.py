"""For every check: seminars it must speak of, as edits of the good one, and what it then says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from seminar import model
from seminar.checks import (
    Check,
    Context,
    details,
    headings,
    live,
    people,
    pictures,
    programme,
    slides,
    statements,
    tasks,
    wording,
)
from seminar.checks import survey as survey_checks
from seminar.messages import Message, message
from seminar.survey import Detail, Survey, SurveyRow, in_waves
from tests.good_seminar import FIRST_DAY, GOOD_SURVEY
from tests.seminar.checks.edits import edited

Edits = dict[str, object]


class Case(Struct, frozen=True):
    """One fault: the check, the edits that make it, and how what it says begins."""

    check: Check
    edits: Edits
    said: Sequence[str]
    survey: Survey | None = field(default_factory=lambda: GOOD_SURVEY)
    survey_fault: Message | None = None
    picture_faults: Mapping[str, Message] = field(default_factory=dict[str, Message])

    def context(self, good: model.Seminar) -> Context:
        """Return the faulty seminar as the checks see it."""
        return Context(
            edited(good, self.edits), self.survey, self.survey_fault, self.picture_faults
        )


D1, D2 = "programme.0", "programme.1"
WELCOME, TALK, PAUSE, REFLECTION = (f"{D1}.items.{n}" for n in range(4))
STATEMENT, QUOTE, BULLETS, DEFINITIONS, LEVELS, PICTURE, REFERENCE, COLUMNS = (
    f"{TALK}.slides.{n}" for n in range(8)
)
ON_TALK = "Day 1, “Hva er tillit?”"
WITHOUT_SLIDES = tuple(
    model.Item(id=item.id, title=item.title, kind=item.kind, presenter="Ordføreren")
    for item in FIRST_DAY.items
)


def survey(*rows: tuple[str, tuple[float | None, ...]], index: tuple[float | None, ...]) -> Survey:
    return Survey(
        ("april 2024", "november 2024"),
        tuple(SurveyRow(name, values) for name, values in rows),
        SurveyRow("Relasjonell kapasitet", index),
    )


CHART_FORM = f"{D1}.items.4.slides.1.form"
MANY_WAVES = Survey(
    tuple(f"april {year}" for year in range(2019, 2027)), (SurveyRow("Respekt", (3.0,) * 8),)
)
HOW_PEOPLE_ANSWERED = replace(
    GOOD_SURVEY,
    rows=tuple(
        replace(row, details=(Detail(), Detail(distribution=(0, 1, 2, 3, 4))))
        for row in GOOD_SURVEY.rows
    ),
)

DETAILS = [
    Case(details.seminar_without_title, {"title": " "}, ["error, Details: The seminar has no t"]),
    Case(details.theme_in_doubt, {"theme": ""}, ["tip, Details: The seminar has no theme"]),
    Case(
        details.theme_in_doubt,
        {"theme": "**Samspill** " * 10},
        ["warning, Details: The theme has 89 characters"],
    ),
    Case(
        details.seminar_without_organisation,
        {"organisation.name": ""},
        ["warning, Details: The organisation is missing"],
    ),
    Case(details.seminar_without_venue, {"venue": ""}, ["warning, Details: The venue is missing"]),
    Case(details.no_contact, {"document.contact": ""}, ["tip, Documents: There is no contact"]),
    Case(
        details.half_a_practical_matter,
        {"document.practical.0.text": ""},
        ["warning, Documents: Practical matter 1 lacks"],
    ),
]

PROGRAMME = [
    Case(programme.no_programme, {"programme": ()}, ["error, Programme: There is no programme"]),
    Case(
        programme.day_without_items, {f"{D2}.items": ()}, ["warning, Day 2: The day has no items"]
    ),
    Case(
        programme.days_apart,
        {f"{D2}.date": dt.date(2025, 3, 24)},
        ["warning, Day 2: The day is 2025-03-24, but the one before it is 2025-03-20"],
    ),
    Case(
        programme.day_off,
        {f"{D1}.date": dt.date(2025, 5, 17), f"{D2}.date": dt.date(2025, 5, 18)},
        [
            "warning, Day 1: 2025-05-17 is Constitution Day",
            "tip, Day 2: 2025-05-18 is a Sunday",
        ],
    ),
    Case(
        programme.day_off,
        {f"{D2}.date": dt.date(2025, 3, 22)},
        ["tip, Day 2: 2025-03-22 is a Saturday"],
    ),
    Case(
        programme.overlap,
        {f"{PAUSE}.start": dt.time(9, 50)},
        [
            "error, Day 1, “Pause”: “Pause” is locked to 09:50:00, but the item before it ends at"
            " 10:00:00."
        ],
    ),
    Case(
        programme.overlap,
        {f"{PAUSE}.start": dt.time(9, 59), f"{PAUSE}.title": ""},
        ["error, Day 1, item 3: “Break” is locked to 09:59:00, but the item before it ends"],
    ),
    Case(
        programme.first_item_off_the_start,
        {f"{WELCOME}.start": dt.time(8, 30)},
        ["warning, Day 1, “Velkommen”: It begins at 08:30:00, but the day at 09:00:00"],
    ),
    Case(
        programme.first_item_off_the_start,
        {f"{WELCOME}.start": dt.time(9, 15)},
        ["tip, Day 1, “Velkommen”: The day begins at 09:00:00, but its first item at 09:15:00"],
    ),
    Case(
        programme.gap,
        {f"{PAUSE}.start": dt.time(10, 5)},
        ["tip, Day 1, “Pause”: 5 min with nothing planned before “Pause”, which is locked"],
    ),
    Case(
        programme.gap,
        {f"{PAUSE}.start": dt.time(10, 10)},
        ["warning, Day 1, “Pause”: 10 min with nothing planned before “Pause”"],
    ),
    Case(
        programme.past_midnight,
        {
            f"{D2}.items": (
                model.Item(title="Middag", kind="meal", minutes=240, start=dt.time(21)),
                model.Item(title="Dans", kind="social", minutes=60),
            )
        },
        ["warning, Day 2, “Middag”: “Middag” lasts until 01:00:00 on the next day"],
    ),
    Case(
        programme.day_over_its_end,
        {f"{D1}.end": dt.time(12, 15)},
        ["warning, Day 1: The day ends at 12:30:00, 15 min after the plan."],
    ),
    Case(
        programme.day_ends_early,
        {f"{D2}.end": dt.time(11, 1)},
        ["tip, Day 2: The day ends at 10:00:00, 61 min before the plan"],
    ),
    Case(
        programme.too_long_without_a_break,
        {f"{PAUSE}.kind": "talk"},
        ["warning, Day 1, “Refleksjon i grupper”: From 09:00:00 to 11:15:00, 2 hours and 15 min"],
    ),
    Case(
        programme.too_long_without_a_break,
        {f"{D2}.items.0.minutes": 91},
        ["warning, Day 2, “Veien videre”: From 09:00:00 to 10:31:00, 91 minutes"],
    ),
    Case(
        programme.long_day_without_a_meal,
        {f"{D1}.items.5.kind": "break", f"{TALK}.minutes": 135},
        ["tip, Day 1: The day lasts 5 hours without a meal"],
    ),
    Case(
        programme.item_without_title,
        {f"{TALK}.title": " "},
        ["error, Day 1, item 2: The item has no title"],
    ),
    Case(
        programme.long_item,
        {f"{TALK}.presenter": "Ordføreren og kommunedirektøren " * 3},
        [f"tip, {ON_TALK}: Title or presenter takes more"],
    ),
    Case(
        programme.session_without_presenter,
        {f"{TALK}.presenter": ""},
        [f"warning, {ON_TALK}: Nobody leads it"],
    ),
    Case(
        programme.task_item_without_task,
        {f"{REFLECTION}.slides": ()},
        ["warning, Day 1, “Refleksjon i grupper”: It is a task, but none"],
    ),
]

SLIDES = [
    Case(
        slides.no_slides,
        {f"{D1}.items": WITHOUT_SLIDES, f"{D2}.items.0.slides": ()},
        ["warning, Programme: There are no slides yet"],
    ),
    Case(
        slides.no_title_slide,
        {f"{WELCOME}.slides.0": model.ProgrammeSlide()},
        ["tip, Day 1, “Velkommen”, slide 1: The deck does not begin"],
    ),
    Case(
        slides.no_title_slide,
        {f"{WELCOME}.slides.1": model.TitleSlide()},
        ["warning, Day 1, “Velkommen”, slide 2: The deck already has"],
    ),
    Case(slides.empty_slide, {f"{QUOTE}.quote": ""}, [f"error, {ON_TALK}, slide 2: The quote is"]),
    Case(
        slides.empty_slide,
        {f"{BULLETS}.bullets": ("", " ")},
        [f"error, {ON_TALK}, slide 3: The slide has no points"],
    ),
    Case(
        slides.empty_slide,
        {f"{DEFINITIONS}.definitions": ()},
        [f"error, {ON_TALK}, slide 4: The slide has no terms"],
    ),
    Case(
        slides.empty_slide,
        {f"{LEVELS}.levels": ()},
        [f"error, {ON_TALK}, slide 5: The diagram has no levels"],
    ),
    Case(
        slides.empty_slide,
        {f"{REFERENCE}.work": ""},
        [f"error, {ON_TALK}, slide 7: The work is missing"],
    ),
    Case(
        slides.empty_slide,
        {f"{COLUMNS}.left.bullets": (), f"{COLUMNS}.right.bullets": ()},
        [f"error, {ON_TALK}, slide 8: Both columns are empty"],
    ),
    Case(
        slides.empty_lines,
        {f"{BULLETS}.bullets": ("a", "", "c"), f"{LEVELS}.levels.1.name": ""},
        [
            f"warning, {ON_TALK}, slide 3: Point 2 is empty",
            f"warning, {ON_TALK}, slide 5: Point 2 is empty",
        ],
    ),
    Case(
        slides.empty_lines,
        {f"{COLUMNS}.right.bullets": ("", "b")},
        [f"warning, {ON_TALK}, slide 8: Point 1 is empty"],
    ),
    Case(
        slides.half_a_definition,
        {f"{DEFINITIONS}.definitions.1.meaning": ""},
        [f"warning, {ON_TALK}, slide 4: Definition 2 lacks"],
    ),
    Case(
        slides.one_column_empty,
        {f"{COLUMNS}.left.bullets": (), f"{COLUMNS}.right.name": ""},
        [
            f"warning, {ON_TALK}, slide 8: One column is empty",
            f"warning, {ON_TALK}, slide 8: A column has no name",
        ],
    ),
    Case(
        slides.number_of_points,
        {f"{BULLETS}.bullets": ("a",), f"{LEVELS}.levels": (model.Level(name="a"),) * 7},
        [
            f"tip, {ON_TALK}, slide 3: The slide has one point",
            f"warning, {ON_TALK}, slide 5: There are 7 points, and one slide holds at most 6",
        ],
    ),
    Case(
        slides.number_of_points,
        {f"{BULLETS}.bullets": ("a",) * 10},
        [f"warning, {ON_TALK}, slide 3: There are 10 points, and one slide holds at most 9"],
    ),
    Case(
        slides.quote_in_doubt,
        {f"{QUOTE}.source": "", f"{QUOTE}.quote": "«" + "Tillit " * 50 + "»"},
        [
            f"warning, {ON_TALK}, slide 2: The quote has no source",
            f"tip, {ON_TALK}, slide 2: The slide draws the quotation marks itself",
            f"warning, {ON_TALK}, slide 2: The quote has 352 characters",
        ],
    ),
    Case(
        slides.break_slide_outside_a_break,
        {f"{PAUSE}.kind": "talk"},
        ["warning, Day 1, “Pause”, slide 1: The slide announces a break"],
    ),
]

HEADINGS = [
    Case(
        headings.slide_without_heading,
        {f"{STATEMENT}.text": "", f"{QUOTE}.theme": ""},
        [
            f"error, {ON_TALK}, slide 1: The slide is empty",
            f"error, {ON_TALK}, slide 2: The quote has no theme",
        ],
    ),
    Case(
        headings.slide_without_heading,
        {f"{BULLETS}.title": " ", f"{REFERENCE}.title": "", f"{REFERENCE}.work": ""},
        [
            f"error, {ON_TALK}, slide 3: The slide has no heading",
            f"error, {ON_TALK}, slide 7: The slide has no heading",
        ],
    ),
    Case(
        headings.heading_too_long,
        {f"{BULLETS}.title": "Tillit " * 17, f"{PICTURE}.title": "Tillit " * 11},
        [
            f"warning, {ON_TALK}, slide 3: The heading has 119 characters, and there is room for"
            " some 118",
            f"warning, {ON_TALK}, slide 6: The heading has 77 characters",
        ],
    ),
    Case(
        headings.heading_used_twice,
        {f"{BULLETS}.title": "Om **tillit**", f"{QUOTE}.theme": "om  Tillit"},
        [
            f"warning, {ON_TALK}, slide 3: “Om tillit” is also the heading of {ON_TALK}, slide 2",
        ],
    ),
]

PICTURES = [
    Case(
        pictures.picture_not_chosen,
        {f"{PICTURE}.picture": ""},
        [f"error, {ON_TALK}, slide 6: No picture is chosen"],
    ),
    Case(
        pictures.picture_that_cannot_be_shown,
        {},
        [
            f"error, {ON_TALK}, slide 6: The picture: fjord.",
            "error, Details: The picture: våpen.",
        ],
        picture_faults={
            "media/fjord.png": message("The picture: {text}", text="fjord."),
            "media/våpen.png": message("The picture: {text}", text="våpen."),
        },
    ),
    Case(
        pictures.picture_without_alternative_text,
        {f"{PICTURE}.alternative_text": " "},
        [f"error, {ON_TALK}, slide 6: The picture has no alternative text"],
    ),
    Case(
        pictures.picture_without_alternative_text,
        {f"{PICTURE}.alternative_text": "IMG_2031.JPG"},
        [f"warning, {ON_TALK}, slide 6: The alternative text is the name of a file"],
    ),
    Case(
        pictures.picture_without_credit,
        {f"{PICTURE}.credit": ""},
        [f"warning, {ON_TALK}, slide 6: The picture has no credit"],
    ),
    Case(
        pictures.too_much_beside_a_picture,
        {f"{PICTURE}.text": "Fjord " * 31},
        [f"warning, {ON_TALK}, slide 6: The text beside the picture has 186 characters"],
    ),
    Case(
        pictures.reference_without_a_way,
        {f"{REFERENCE}.address": "", f"{REFERENCE}.publisher": ""},
        [f"warning, {ON_TALK}, slide 7: Nobody can find the work"],
    ),
    Case(
        pictures.reference_without_a_way,
        {f"{REFERENCE}.link_text": ""},
        [f"warning, {ON_TALK}, slide 7: The link has no text"],
    ),
]

LIVE = [
    Case(
        live.nothing_to_show,
        {f"{REFLECTION}.slides.0.task": None, "groups": (), "look_back": None},
        [
            "error, Day 1, “Refleksjon i grupper”, slide 1: The slide shows no task",
            "error, Day 1, “Refleksjon i grupper”, slide 2: There are no groups",
            "error, Day 1, “Hvor står vi?”, slide 1: There are no statements to look back on",
        ],
    ),
    Case(
        live.nothing_to_show,
        {},
        [
            "error, Day 1, “Hvor står vi?”, slide 2: There are no survey figures",
            "error, Day 1, “Hvor står vi?”, slide 3: There are no survey figures",
        ],
        survey=None,
    ),
    Case(
        live.nothing_to_show,
        {f"{D1}.items.6.slides": (), f"{REFLECTION}.slides": (), "tasks": ()},
        ["error, Day 1, “Hvor står vi?”, slide 4: There are no tasks to show"],
    ),
    Case(
        live.chart_over_several_slides,
        {},
        ["tip, Day 1, “Hvor står vi?”, slide 2: The survey has 7 dimensions, and a slide with its"],
        survey=survey(*((str(n), (3.0, 3.0)) for n in range(7)), index=(3.0, 3.0)),
    ),
    Case(
        live.chart_over_several_slides,
        {CHART_FORM: "dumbbell"},
        ["tip, Day 1, “Hvor står vi?”, slide 2: The survey has 9 dimensions, and a slide with its"],
        survey=survey(*((str(n), (3.0, 3.0)) for n in range(9)), index=(3.0, 3.0)),
    ),
    Case(
        live.chart_in_another_form,
        {CHART_FORM: "dumbbell"},
        ["tip, Day 1, “Hvor står vi?”, slide 2: Joined dots compare two waves, and the survey has"],
        survey=MANY_WAVES,
    ),
    Case(
        live.chart_in_another_form,
        {CHART_FORM: "dumbbell"},
        ["tip, Day 1, “Hvor står vi?”, slide 2: Joined dots compare two waves, and the survey has"],
        survey=in_waves(GOOD_SURVEY, (1,)),
    ),
    Case(
        live.chart_in_another_form,
        {CHART_FORM: "distribution"},
        ["tip, Day 1, “Hvor står vi?”, slide 2: The workbook does not tell how people answered"],
    ),
    Case(
        live.distributions_not_shown,
        {},
        ["tip, Day 1, “Hvor står vi?”, slide 2: The workbook tells how people answered, and no"],
        survey=HOW_PEOPLE_ANSWERED,
    ),
    Case(
        live.never_shown,
        {f"{D1}.items.4.slides": ()},
        [
            "tip, Survey: No slide shows the survey",
            "tip, Look-back: No slide shows the look-back",
        ],
    ),
]

TASKS = [
    Case(tasks.task_without_title, {"tasks.0.title": ""}, ["error, Task 1: The task has no title"]),
    Case(
        tasks.task_without_title,
        {"tasks.0.title": "Samspillet " * 11},
        ["warning, Task 1, “Samspillet Samspillet Samspillet Samspi…”: The task's title has 121"],
    ),
    Case(
        tasks.task_title_used_twice,
        {"tasks.1.title": "samspillet i dag"},
        ["warning, Activity, “samspillet i dag”: Task 1, “Samspillet i dag” has the same title"],
    ),
    Case(
        tasks.task_without_questions,
        {"tasks.0.questions": ()},
        ["error, Task 1, “Samspillet i dag”: The task asks nothing"],
    ),
    Case(
        tasks.empty_question,
        {"tasks.0.questions.1.text": ""},
        ["error, Task 1, “Samspillet i dag”, question 2: The question is empty"],
    ),
    Case(
        tasks.question_asked_twice,
        {"tasks.0.questions.1.text": "hva preger  samspillet?"},
        ["warning, Task 1, “Samspillet i dag”, question 2: The task has asked this before"],
    ),
    Case(
        tasks.many_questions,
        {"tasks.0.questions": tuple(model.Question(text=str(n)) for n in range(5))},
        ["tip, Task 1, “Samspillet i dag”: The task has 5 questions"],
    ),
    Case(
        tasks.task_without_phases,
        {"tasks.0.phases": ()},
        ["warning, Task 1, “Samspillet i dag”: The task has no phases"],
    ),
    Case(
        tasks.cue_in_a_short_phase,
        {"tasks.0.phases.2.halfway": True},
        ["tip, Task 1, “Samspillet i dag”: Phase 3 lasts 5 minutes, too short"],
    ),
    Case(
        tasks.wrong_number_of_sides,
        {"tasks.1.sides": (model.Side(),)},
        [
            "warning, Activity, “Fortell hverandre”: An activity in turns has two sides",
            "error, Activity, “Fortell hverandre”: A side has no name",
        ],
    ),
    Case(
        tasks.group_work_without_a_writer,
        {"tasks.0.writer": "", "tasks.0.answers_in": ""},
        [
            "tip, Task 1, “Samspillet i dag”: The groups are not told who writes",
            "tip, Task 1, “Samspillet i dag”: The groups are not told where",
        ],
    ),
    Case(
        tasks.task_not_in_the_programme,
        {f"{D1}.items.6.slides": (), f"{D1}.items.4.slides.3.tasks": ("task1",)},
        ["warning, Activity, “Fortell hverandre”: No slide shows the task"],
    ),
    Case(
        tasks.phases_that_miss_their_slot,
        {f"{REFLECTION}.minutes": 26},
        ["warning, Task 1, “Samspillet i dag”: The phases are 27 min, the programme gives 26 min."],
    ),
    Case(
        tasks.phases_that_miss_their_slot,
        {f"{REFLECTION}.minutes": 32, f"{D1}.items.6.minutes": 26},
        [
            "tip, Task 1, “Samspillet i dag”: The phases are 27 min, the programme gives 32 min.",
            "warning, Activity, “Fortell hverandre”: The phases are 20 min, the programme gives 26",
        ],
    ),
]

PEOPLE = [
    Case(
        people.participant_without_name,
        {"participants.1.name": ""},
        ["error, Participants, number 2: The participant has no name"],
    ),
    Case(
        people.participant_named_twice,
        {"participants.1.name": "enhetsleder 1"},
        ["warning, Participants, enhetsleder 1: Somebody with this name"],
    ),
    Case(
        people.participant_in_two_groups,
        {"groups.1.members": ("p3", "p4", "p1")},
        ["error, Participants, Enhetsleder 1: Is in more than one group: Gruppe 1 and"],
    ),
    Case(
        people.participant_without_group,
        {"groups.1.members": ("p3",)},
        ["warning, Groups: In no group: Enhetsleder 4; give"],
    ),
    Case(
        people.participant_without_group,
        {
            "participants": tuple(
                model.Participant(id=f"p{n}", name=f"Leder {n}") for n in range(1, 10)
            ),
            "groups.1.members": (),
        },
        ["warning, Groups: In no group: Leder 3, Leder 4, Leder 5, Leder 6, Leder 7 and 2 more;"],
    ),
    Case(people.group_without_name, {"groups.1.name": ""}, ["error, Groups, number 2: The group"]),
    Case(
        people.group_named_twice,
        {"groups.1.name": "gruppe 1"},
        ["error, Groups, gruppe 1: Another group has this name"],
    ),
    Case(
        people.table_used_twice,
        {"groups.1.table": "1"},
        ["warning, Groups, Gruppe 2: Gruppe 1 sits at the same table"],
    ),
    Case(
        people.group_without_members,
        {"groups.1.members": ()},
        ["warning, Groups, Gruppe 2: The group is empty"],
    ),
    Case(
        people.group_without_writer,
        {"groups.0.writer": None, "groups.1.writer": "p1"},
        [
            "warning, Groups, Gruppe 1: Nobody writes",
            "error, Groups, Gruppe 2: The one who writes is not in the group",
        ],
    ),
    Case(
        people.group_too_large,
        {"groups.0.members": tuple(f"p{n}" for n in range(12))},
        ["warning, Groups, Gruppe 1: The group has 12 members"],
    ),
    Case(
        people.uneven_groups,
        {"groups.0.members": ("a", "b", "c", "d", "e")},
        ["tip, Groups: Members in the smallest group: 2, in the largest: 5"],
    ),
    Case(
        people.member_twice_in_a_group,
        {"groups.0.members": ("p1", "p2", "p1")},
        ["warning, Groups, Gruppe 1: Somebody is in the group twice"],
    ),
]

SURVEY = [
    Case(
        survey_checks.workbook_unreadable,
        {},
        ["error, Survey: The picture: kaputt."],
        survey=None,
        survey_fault=message("The picture: {text}", text="kaputt."),
    ),
    Case(
        survey_checks.dimension_unexplained,
        {"survey.dimensions.0.name": "", "survey.dimensions.1.meaning": ""},
        [
            "error, Survey, dimension 1: The dimension has no name",
            "warning, Survey, “Innovasjon”: The dimension has no meaning",
        ],
    ),
    Case(
        survey_checks.dimension_named_twice,
        {"survey.dimensions.1.name": "respekt"},
        ["warning, Survey, “respekt”: Another dimension has this name"],
    ),
    Case(
        survey_checks.dimension_not_in_the_workbook,
        {"survey.dimensions.0.name": "Mot"},
        [
            "warning, Survey, “Mot”: The workbook has no row of this name",
            "warning, Survey: The workbook's row “Respekt” is none of the dimensions",
        ],
    ),
    Case(
        survey_checks.wave_labels_that_do_not_fit,
        {"survey.wave_labels": ("Før",)},
        ["warning, Survey: Waves with a name: 1, waves in the workbook: 2"],
    ),
    Case(
        survey_checks.score_missing,
        {},
        [
            "tip, Survey: “Respekt” has no score for november 2024",
            "tip, Survey: “Relasjonell kapasitet” has no score for april 2024",
        ],
        survey=survey(("Respekt", (3.0, None)), index=(None, 3.0)),
    ),
    Case(
        survey_checks.index_left_out,
        {},
        ["tip, Survey: “Relasjonell kapasitet” is not shown for the wave “november 2024”: “Resp"],
        survey=replace(
            survey(("Respekt", (3.0, None)), ("Innovasjon", (3.0, 3.4)), index=()),
            index=SurveyRow(
                "Relasjonell kapasitet", (3.0, None), (Detail(), Detail(incomplete=True))
            ),
        ),
    ),
    Case(
        survey_checks.score_withheld,
        {},
        [
            "tip, Survey: “Respekt” is not shown for november 2024: fewer than 6 people answered",
        ],
        survey=replace(
            GOOD_SURVEY,
            rows=(
                SurveyRow("Respekt", (3.0, None), (Detail(answers=9), Detail(withheld=True))),
                *GOOD_SURVEY.rows[1:],
            ),
            limit=6,
        ),
    ),
    Case(
        survey_checks.asked_that_does_not_fit,
        {"survey.asked": (140,)},
        ["warning, Survey: Waves with a number of people asked: 1, waves in the workbook: 2"],
    ),
    Case(
        survey_checks.more_answered_than_asked,
        {"survey.asked": (140, 100)},
        ["warning, Survey: 120 people answered in november 2024, but 100 were asked"],
        survey=replace(GOOD_SURVEY, respondents=(None, 120), asked=(140, 100)),
    ),
    Case(
        survey_checks.no_index,
        {},
        ["warning, Survey: The workbook has no row “Relasjonell kapasitet”"],
        survey=Survey(("april 2024",), (SurveyRow("Respekt", (3.0,)),)),
    ),
    Case(
        survey_checks.index_that_is_not_the_mean,
        {},
        [
            "warning, Survey: “Relasjonell kapasitet” is 3.7 for april 2024, but the mean of its"
            " dimensions is 3.5",
            "tip, Survey: “Relasjonell kapasitet” is 4.1 for november 2024, but the mean of its"
            " dimensions is 4.0",
        ],
        survey=survey(("Respekt", (3.9, 4.2)), ("Innovasjon", (3.1, 3.8)), index=(3.7, 4.1)),
    ),
]

STATEMENTS = [
    Case(
        statements.look_back_without_year,
        {"look_back.year": None},
        ["error, Look-back: The look-back has no year"],
    ),
    Case(
        statements.look_back_on_the_future,
        {"look_back.year": 2026},
        ["warning, Look-back: The look-back is on 2026, but the seminar is in 2025"],
    ),
    Case(
        statements.empty_statement,
        {"look_back.statements.1.text": "", "outcomes.0.text": " "},
        [
            "error, Look-back, statement 2: The statement is empty",
            "error, Outcomes, statement 1: The statement is empty",
        ],
    ),
    Case(
        statements.statement_made_twice,
        {"look_back.statements.1.text": "klimaet er bedre  enn før"},
        ["warning, Look-back, “klimaet er bedre enn før”: The same statement"],
    ),
    Case(
        statements.action_unfinished,
        {"outcomes.1.owner": "", "outcomes.1.due": None},
        [
            "warning, Outcomes, “Møteplass hver måned”: The action has no owner",
            "warning, Outcomes, “Møteplass hver måned”: The action has no due date",
        ],
    ),
    Case(
        statements.action_due_before_the_seminar,
        {"outcomes.1.due": dt.date(2024, 6, 1)},
        ["warning, Outcomes, “Møteplass hver måned”: It is due on 2024-06-01, before"],
    ),
    Case(
        statements.outcome_without_task,
        {"outcomes.1.task": None},
        ["tip, Outcomes, “Møteplass hver måned”: The statement belongs to no task"],
    ),
]

WORDING = [
    Case(
        wording.unfilled_prompt,
        {"venue": "‹sted›", f"{BULLETS}.bullets.1": "[Sett inn punkt]", "tasks.0.aim": "TODO"},
        [
            "warning, Details: “‹sted›” still waits",
            f"warning, {ON_TALK}, slide 3: “[Sett inn punkt]” still waits",
            "warning, Task 1, “Samspillet i dag”: “TODO” still waits",
        ],
    ),
    Case(
        wording.lone_asterisk,
        {f"{DEFINITIONS}.definitions.0.meaning": "**viktig", "document.welcome": "Hei *du"},
        [
            f"warning, {ON_TALK}, slide 4: “**viktig” has an asterisk",
            "warning, Documents: “Hei *du” has an asterisk",
        ],
    ),
]

CASES = [
    *DETAILS,
    *PROGRAMME,
    *SLIDES,
    *HEADINGS,
    *PICTURES,
    *LIVE,
    *TASKS,
    *PEOPLE,
    *SURVEY,
    *STATEMENTS,
    *WORDING,
]
