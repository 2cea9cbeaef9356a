"""Templates that want to do harm are refused with a sentence, by their check and by a build."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.documents.fields import SeminarFields
from builders.documents.finishing.properties import Properties
from builders.documents.render import render
from builders.documents.template import read_word_template
from builders.template_check import check_template
from seminar.messages import PlenumError
from tests.builders.inspection.planting import Members
from tests.builders.template_check.word.tiny import said, saved

pytestmark = [pytest.mark.invalid_office_files, pytest.mark.slow]


def _nested(depth: int, inside: str) -> str:
    begin = "".join(f"{{% for a{at} in [1, 2, 3, 4, 5, 6, 7, 8, 9] %}}" for at in range(depth))
    return begin + inside + "{% endfor %}" * depth


def _growing(loops: int) -> str:
    begin = "{% for a0 in ['aaaaaaaaaa'] %}"
    for at in range(loops):
        begin += f"{{% for a{at + 1} in [{' ~ '.join([f'a{at}'] * 9)}] %}}"
    return begin + "x" + "{% endfor %}" * (loops + 1)


ATTACKS = {
    "a walk to Python's classes": "{{ ''.__class__.__mro__ }}",
    "a walk by index": "{{ seminar['__class__'] }}",
    "a walk to globals": "{{ seminar.__init__.__globals__ }}",
    "a walk by a filter": "{{ seminar|attr('__class__') }}",
    "a walk by join": "{{ ['a']|join(attribute='__class__') }}",
    "a text that is joined with itself": '{{ "' + "a" * 300 + '"|join("' + "a" * 300 + '") }}',
    "a text that is joined and counted": '{% if ("aaa"|join("aaa"))|length %}x{% endif %}',
    "a text that grows by lists": "{{ [" + "'aaaaaaaa', " * 90 + "'a']|join([seminar]) }}",
    "texts that grow from loop to loop": _growing(12),
    "lists in lists": "{% for a in [[1, 1]] %}{% for b in [[a, a]] %}x{% endfor %}{% endfor %}",
    "a method": "{{ seminar.title.upper }}",
    "a method that is put together": "{{ seminar.title.upper ~ '' }}",
    "a method that is joined": "{{ [seminar.title.upper]|join }}",
    "a group of fields that is put together": "{{ '' ~ seminar.organisation }}",
    "groups of fields that are joined": "{{ [seminar.organisation]|join(', ') }}",
    "a group of fields in capitals": "{{ seminar.organisation|upper }}",
    "a loop that is put together": "{% for a in [1] %}{{ loop ~ '' }}{% endfor %}",
    "a loop's own machinery": "{% for a in [1] %}{{ loop.cycle ~ '' }}{% endfor %}",
    "the engine's filter for runs": "{{r seminar.title }}{{ seminar.title|runs(0) }}",
    "the engine's filter for blocks": "{{r seminar.title }}{{ seminar.title|block(0) }}",
    "the engine's filter for loops": "{{ seminar.tasks|counted|length }}",
    "half a letter": r"{{ '\ud800' }}",
    "a sign that ends texts": r"{{ '\x00' }}",
    "a sign that is none": r"{{ '\ufffe' }}",
    "a walk by map": "{{ [seminar]|map(attribute='__class__')|list }}",
    "a walk by a format": "{{ '{0.__class__}'.format(seminar) }}",
    "a huge format": "{{ '%1000000000d' % 1 }}",
    "a huge range": "{% for i in range(10**9) %}x{% endfor %}",
    "a huge text": "{{ 'a' * 10**9 }}",
    "a huge number": "{{ 9**9**9 }}",
    "a file that is taken in": "{% include '/etc/passwd' %}",
    "a template that is extended": "{% extends '/etc/passwd' %}",
    "a module": "{% import 'os' as os %}",
    "a macro": "{% macro a() %}{{ a() }}{% endmacro %}",
    "a variable": "{% set x = 'a' %}",
    "raw text": "{% raw %}{{ x }}{% endraw %}",
    "a recursive loop": "{% for a in seminar.programme recursive %}x{% endfor %}",
    "a call": "{{ cycler('a', 'b').next() }}",
    "much text": "{{ lipsum(n=100000) }}",
    "a statement of docxtpl": "{% colspan 9 %}",
    "a cell of docxtpl": "{% vm %}",
    "a filter block": "{% filter upper %}x{% endfilter %}",
    "brackets": "{{ " + "(" * 900 + "1" + ")" * 900 + " }}",
    "a sum": "{{ " + "1+" * 900 + "1 }}",
    "a chain of fields": "{{ seminar" + ".a" * 900 + " }}",
    "many nots": "{{ " + "not " * 480 + "1 }}",
    "conditions within each other": "{% if 1 %}" * 300 + "{% endif %}" * 300,
    "loops 30 deep": _nested(30, "x"),
    "loops that go on": _nested(7, "x"),
    "loops that fill the memory": _nested(5, "x" * 5000),
    "a tag of half a megabyte": "{{ '" + "a" * 500_000 + "' }}",
    "tags without end": "{{ " * 50_000,
    "paragraph tags without end": "{%p " * 50_000,
    "too many tags": "{{ seminar.title }}" * 20_000,
    "too many tags for runs": "{{r seminar.title }}" * 20_000,
    "too many remarks": "{# #}" * 20_000,
}


def built(path: Path) -> bytes:
    properties = Properties("Program", "", "", "nb-NO")
    return render(read_word_template(path), {"seminar": SeminarFields()}, properties)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_by_the_check_and_by_the_build(name: str, tmp_path: Path) -> None:
    path = saved(tmp_path, said(ATTACKS[name]))
    errors = [one for one in check_template(path).faults if one.severity == "error"]
    assert errors
    with pytest.raises(PlenumError) as caught:
        built(path)
    for sentence in (*(str(one.sentence) for one in errors), str(caught.value)):
        assert len(sentence) < 500
        assert "Traceback" not in sentence
        assert "root:" not in sentence


def test_a_tag_that_is_in_pieces_of_a_letter_each_is_one_all_the_same(tmp_path: Path) -> None:
    runs = "".join(f"<w:r><w:t>{letter}</w:t></w:r>" for letter in "{{ ''.__class__ }}" * 200)

    def change(members: Members) -> None:
        members.replace("word/document.xml", "<w:sectPr", f"<w:p>{runs}</w:p><w:sectPr")

    path = saved(tmp_path, change=change)
    assert "not-allowed" in {one.rule for one in check_template(path).faults}
    with pytest.raises(PlenumError, match="__class__"):
        built(path)


def test_entities_are_refused(tmp_path: Path) -> None:
    def change(members: Members) -> None:
        bomb = "".join(
            f'<!ENTITY a{at} "{f"&a{at - 1};" * 10 if at else "ha"}">' for at in range(9)
        )
        text = members["word/document.xml"].decode()
        start = text.index("<w:document")
        filled = text[start:].replace("Program", "&a8;", 1)
        document = f"{text[:start]}<!DOCTYPE w:document [{bomb}]>{filled}"
        members["word/document.xml"] = document.encode()

    path = saved(tmp_path, change=change)
    assert "xml-with-document-type" in {one.rule for one in check_template(path).faults}
    with pytest.raises(PlenumError):
        built(path)


ENTITIES = {
    "from a file": '<!ENTITY e SYSTEM "file:///etc/passwd">',
    "from the text": '<!ENTITY e "{{ seminar.title }}">',
}


@pytest.mark.parametrize("entity", ENTITIES.values(), ids=ENTITIES)
def test_entities_are_refused_in_a_part_of_any_name(entity: str, tmp_path: Path) -> None:
    def change(members: Members) -> None:
        for name in ("[Content_Types].xml", "_rels/.rels"):
            members.replace(name, "word/document.xml", "word/document.bin")
        text = members["word/document.xml"].decode()
        text = text[text.index("<w:document") :].replace("Program", "&e;", 1)
        members["word/document.bin"] = f"<!DOCTYPE w:document [{entity}]>{text}".encode()
        members["word/_rels/document.bin.rels"] = members["word/_rels/document.xml.rels"]
        for name in ("word/document.xml", "word/_rels/document.xml.rels"):
            members.remove(name)

    path = saved(tmp_path, change=change)
    assert "xml-with-document-type" in {one.rule for one in check_template(path).faults}
    with pytest.raises(PlenumError, match="declares a document type"):
        built(path)


BESIDE = ("document", "styles", "settings", "numbering", "theme/theme1", "fontTable")


@pytest.mark.parametrize("name", BESIDE)
def test_a_torn_part_is_told_of_with_all_else(name: str, tmp_path: Path) -> None:
    def change(members: Members) -> None:
        data = members[f"word/{name}.xml"]
        members[f"word/{name}.xml"] = data[: len(data) // 2]

    path = saved(tmp_path, said("{{ seminar.titel }}"), change=change)
    faults = check_template(path).faults
    assert "xml-not-well-formed" in {one.rule for one in faults}
    if name != "document":
        assert "unknown-field" in {one.rule for one in faults}
    with pytest.raises(PlenumError, match=r"Program\.docx is not a .* damaged"):
        built(path)


def test_a_check_goes_on_whatever_a_trial_runs_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> bytes:
        raise KeyError("numId")

    monkeypatch.setattr("builders.template_check.word.trial.render", fails)
    faults = check_template(saved(tmp_path, said("tekst", "Nowhere"))).faults
    assert "template-unusable" in {one.rule for one in faults}
    assert len(faults) > 1


def test_pictures_from_elsewhere_are_told_of(tmp_path: Path) -> None:
    def change(members: Members) -> None:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
        members.replace(
            "word/_rels/document.xml.rels",
            "</Relationships>",
            f'<Relationship Id="rId95" Type="{kind}" Target="https://nordvik.example/{{{{ x }}}}"'
            ' TargetMode="External"/></Relationships>',
        )

    rules = {one.rule for one in check_template(saved(tmp_path, change=change)).faults}
    assert {"linked-content", "tag-in-link"} <= rules


def test_a_file_with_macros_is_refused_with_the_way_out(tmp_path: Path) -> None:
    def change(members: Members) -> None:
        plain = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        members.replace("[Content_Types].xml", plain, "vnd.ms-word.document.macroEnabled.main+xml")

    path = saved(tmp_path, change=change, name="Program.docm")
    sentences = [str(one.sentence) for one in check_template(path).faults]
    assert any("holds macros, which Plenum does not take over" in one for one in sentences)
    with pytest.raises(PlenumError, match="holds macros"):
        built(path)
