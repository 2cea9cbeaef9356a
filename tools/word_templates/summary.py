"""Summary: what the seminar came to, what was said about each task, and what is to be done."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.language import Language
from tools.word_templates.appendix import appendix
from tools.word_templates.markup import (
    Blocks,
    Runs,
    blocks,
    drawn,
    mark,
    muted,
    paragraph,
    repeat,
    rich,
    runs,
    strong,
    when,
)
from tools.word_templates.openings import fact, title_block
from tools.word_templates.survey_table import survey_table
from tools.word_templates.tables import cell, choose_rows, repeat_rows, row, table
from tools.word_templates.template import Template, template

_ACTION_COLUMNS = (32, 56, 40, 34)
_GROUP_COLUMNS = (32, 130)
_OUTCOMES = "seminar.outcomes"
_SURVEY = "seminar.survey"


def summary(words: Language) -> Template:
    """Return the template."""
    name = words.text("Summary")
    return template(
        words,
        name,
        title_block(name),
        _facts(words),
        _in_short(words),
        _contents(words),
        repeat("task in seminar.tasks", _task(words)),
        _beside_tasks(words),
        _actions(words),
        _survey(words),
        _participants(words),
        appendix(words),
        _closing_line(words),
    )


def _facts(words: Language) -> Blocks:
    text = words.text
    return blocks(
        fact(text("When"), "{{ seminar.dates_text }}", condition="seminar.dates_text"),
        fact(text("Where"), "{{ seminar.venue }}", condition="seminar.venue"),
        fact(
            text("Participants"),
            "{{ seminar.participants_text }}",
            condition="seminar.participants_text",
        ),
    )


def _in_short(words: Language) -> Blocks:
    text = words.text
    spent = text(
        "Politicians and administration spent {time} talking about how they work together.",
        time="{{ seminar.days_text }}",
    )
    found = text("These are the main points.")
    return when(
        f"{_OUTCOMES}.highlights or {_OUTCOMES}.actions",
        paragraph("Heading1", text("In short")),
        paragraph(
            "PlenumIngress",
            f"{{% if seminar.days_text %}}{spent}{{% endif %}}"
            f"{{% if seminar.days_text and {_OUTCOMES}.highlights %}} {{% endif %}}"
            f"{{% if {_OUTCOMES}.highlights %}}{found}{{% endif %}}",
        ),
        repeat(f"one in {_OUTCOMES}.highlights", paragraph("PlenumHovedpunkt", rich("one.text"))),
        paragraph("PlenumHovedpunkt", f"{{{{ {_OUTCOMES}.actions_text }}}}"),
    )


def _contents(words: Language) -> Blocks:
    return blocks(
        paragraph("TOCHeading", words.text("Contents"), keep_next=True),
        drawn("seminar.contents", "TOC1"),
    )


# --- what was said --------------------------------------------------------------------------------


def _task(words: Language) -> Blocks:
    said = "{{ task.heading }}"
    return blocks(
        when(
            "loop.first",
            paragraph("Heading1", said, page_break=True),
            otherwise=[paragraph("Heading1", said)],
        ),
        _questions(words),
        when(
            "task.outcomes",
            _kinds(words, "task.outcomes"),
            otherwise=[paragraph("BodyText", words.text("Nothing was recorded for this task."))],
        ),
    )


def _questions(words: Language) -> Blocks:
    to_groups, to_all = (
        words.text("Questions to the groups:"),
        words.text("Questions in this task:"),
    )
    asked = f"{{% if seminar.groups %}}{to_groups}{{% else %}}{to_all}{{% endif %}}"
    each = "{% for question in task.questions %} {{ question.text }}{% endfor %}"
    return when("task.questions", paragraph("PlenumMerknad", asked + each, keep_next=True))


def _kinds(words: Language, outcomes: str) -> Blocks:
    """Return a heading and a list for each kind; actions stand in a table of their own."""
    text = words.text
    return blocks(
        _kind(f"{outcomes}.observations", text("This is how we see it")),
        _kind(f"{outcomes}.proposals", text("This is what we propose")),
        _kind(f"{outcomes}.decisions", text("This is what we agree on")),
        when(
            f"{outcomes}.only_actions",
            paragraph("BodyText", text("This task led to actions only; see “Actions”.")),
        ),
    )


def _kind(statements: str, heading: str) -> Blocks:
    source = muted("{% if one.source %} ({{ one.source }}){% endif %}")
    return when(
        statements,
        paragraph("Heading2", heading),
        repeat(f"one in {statements}", paragraph("ListBullet", rich("one.text"), source)),
    )


def _beside_tasks(words: Language) -> Blocks:
    outcomes = f"{_OUTCOMES}.without_task"
    return when(
        outcomes,
        paragraph("Heading1", words.text("Outside the tasks")),
        _kinds(words, outcomes),
    )


# --- actions --------------------------------------------------------------------------------------


def _actions(words: Language) -> Blocks:
    text = words.text
    each = row(
        runs(strong("{{ one.due }}"), _not_set(words, "one.due")),
        rich("one.text"),
        runs(rich("one.owner"), _not_set(words, "one.owner")),
        "{{ one.task }}",
    )
    actions = table(
        _ACTION_COLUMNS,
        (text("Due"), text("Action"), text("In charge"), text("From")),
        repeat_rows(f"one in {_OUTCOMES}.actions", each),
        title=text("Actions"),
        description=text("Columns: due date, action, who is in charge, and the task it is from."),
    )
    ordered = text("Actions are listed by due date; progress is reviewed at the next seminar.")
    return when(
        f"{_OUTCOMES}.actions",
        paragraph("Heading1", text("Actions")),
        paragraph("BodyText", ordered, keep_next=True),
        actions,
    )


def _not_set(words: Language, field: str) -> Runs:
    return mark(f"{{% if not {field} %}}{words.text('Not set')}{{% endif %}}")


# --- the survey -----------------------------------------------------------------------------------


def _survey(words: Language) -> Blocks:
    text = words.text
    low, high = f"{{{{ {_SURVEY}.scale_low }}}}", f"{{{{ {_SURVEY}.scale_high }}}}"
    caption = text("Averages on a scale from {low} to {high}", low=low, high=high)
    sorted_ = text(", sorted by change")
    return when(
        f"{_SURVEY} and {_SURVEY}.rows",
        paragraph("Heading1", text("What the survey shows")),
        paragraph("BodyText", f"{{{{ {_SURVEY}.sentence }}}}", keep_next=True),
        when(
            f"{_SURVEY}.chart",
            drawn(f"{_SURVEY}.chart"),
            paragraph(
                "Caption", f"{caption}{{% if {_SURVEY}.sorted_by_change %}}{sorted_}{{% endif %}}."
            ),
        ),
        survey_table(words),
        paragraph("PlenumMerknad", f"{{{{ {_SURVEY}.note }}}}", gap=8),
    )


# --- who took part --------------------------------------------------------------------------------


def _participants(words: Language) -> Blocks:
    text = words.text
    outside = text("In no group")
    group = f"{{% if group.name %}}{{{{ group.name }}}}{{% else %}}{outside}{{% endif %}}"
    members = "{{ group.listed_members }}"
    whole = row(strong(group), members)
    rows = choose_rows(
        ("not group.name", replace(whole, divided=True)),
        ("loop.last", row(cell(strong(group), keep_next=True), members)),
        otherwise=whole,
    )
    by_group = table(
        _GROUP_COLUMNS,
        (text("Group"), text("Participants")),
        repeat_rows("group in seminar.listed_groups", *rows),
        title=text("Participants by group"),
        description=text("Columns: group, and its participants."),
    )
    in_a_row = repeat("group in seminar.listed_groups", paragraph("BodyText", members))
    return when(
        "seminar.listed_groups",
        paragraph("Heading1", text("Participants")),
        when("seminar.groups", by_group, otherwise=[in_a_row]),
    )


def _closing_line(words: Language) -> Blocks:
    contact = "{{ seminar.document.contact }}"
    asked = words.text("Questions: {contact}.", contact=contact)
    otherwise = words.text("Thank you to everybody who took part.")
    return paragraph(
        "PlenumMerknad",
        f"{{% if seminar.document.contact %}}{asked}{{% else %}}{otherwise}{{% endif %}}",
        gap=8,
    )
