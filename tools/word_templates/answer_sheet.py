"""Svarark: what a group writes during a task, in fields that are read back afterwards."""

from __future__ import annotations

from builders.answer_marks import GROUP_TAG, WRITER_TAG
from seminar.language import Language
from tools.word_templates.controls import (
    Control,
    Prompt,
    answer_field,
    filled_field,
    line_field,
)
from tools.word_templates.letterhead import footer
from tools.word_templates.markup import Blocks, paragraph, repeat, strong, when
from tools.word_templates.template import Template, template

_GROUP, _OPEN_GROUP, _WRITER, _ANSWER, _HIGHLIGHT = range(1, 6)
"""The controls' ids."""


def answer_sheet(words: Language) -> Template:
    """Return the template."""
    text = words.text
    name = text("Answer sheet")
    group = Prompt("PlenumGroup", text("Click here and write the group's name"), "Subtitle")
    writer = Prompt("PlenumWriter", text("Click here and write your name"), "PlenumFelt")
    answer = Prompt(
        "PlenumAnswer",
        text("Click here and write the first point. Press Enter for the next."),
        "PlenumSvar",
    )
    highlight = Prompt("PlenumHighlight", text("Click here and write one point."), "PlenumSvar")
    return template(
        words,
        name,
        paragraph("PlenumDokumenttype", name),
        paragraph("Title", "{{ task.heading }}"),
        _group(words, group),
        _writer(words, writer),
        _instructions(words),
        repeat("question in task.questions", _question(words, answer)),
        paragraph("Heading1", text("The most important thing we will say in plenary")),
        answer_field(
            Control(
                _HIGHLIGHT,
                "{{ task.highlight_tag }}",
                text("The most important thing we will say in plenary"),
            ),
            highlight,
        ),
        _closing_line(words),
        headings="compact",
        footer_=_footer(words),
        prompts=(group, writer, answer, highlight),
    )


def _group(words: Language, prompt: Prompt) -> Blocks:
    """Return the group's name, which stays as it is; a seminar without groups leaves it open."""
    title = words.text("Group")
    return when(
        "group",
        paragraph("Subtitle", filled_field(Control(_GROUP, GROUP_TAG, title), "{{ group.name }}")),
        otherwise=[
            paragraph("Subtitle", line_field(Control(_OPEN_GROUP, GROUP_TAG, title), prompt))
        ],
    )


def _writer(words: Language, prompt: Prompt) -> Blocks:
    title = words.text("Writer")
    control = Control(_WRITER, WRITER_TAG, title)
    return paragraph("PlenumFelt", strong(title), "\t", line_field(control, prompt))


def _instructions(words: Language) -> Blocks:
    text = words.text
    in_folder = text(
        "Save when you are done. Leave the file in the group folder under the name it has."
    )
    in_place = text("Save when you are done. Leave the file where it is, under the name it has.")
    steps = (
        text("Click in the field below the question and write."),
        text("Press Enter for each new point. The point then gets a bullet of its own."),
        f"{{% if group %}}{in_folder}{{% else %}}{in_place}{{% endif %}}",
    )
    listed = "".join(paragraph("ListNumber", step) for step in steps)
    return Blocks(paragraph("Heading1", text("How to fill it in")) + listed)


def _question(words: Language, prompt: Prompt) -> Blocks:
    text = words.text
    number = "{{ question.number }}"
    heading = text("Question {n}: {question}", n=number, question="{{ question.text }}")
    control = Control(
        _ANSWER, "{{ question.answer_tag }}", text("Answer to question {n}", n=number)
    )
    return Blocks(paragraph("Heading1", heading) + answer_field(control, prompt))


def _closing_line(words: Language) -> Blocks:
    return paragraph(
        "PlenumMerknad",
        words.text(
            "The answers are gathered in the summary after the seminar. "
            "Do not write anything about individuals."
        ),
        gap=14,
    )


def _footer(words: Language) -> Blocks:
    """Return where a printed sheet belongs: seminar, group, task."""
    task = "{% if task.number %}{{ task.label|lower }}{% else %}{{ task.label }}{% endif %}"
    whose = (
        f"{{% if group %}}{{{{ group.name }}}}, {task}{{% else %}}{{{{ task.label }}}}{{% endif %}}"
    )
    return footer(words, "{{ seminar.title }}", whose)
