"""The kept tables of schemas are those that the tool makes, and small."""

from __future__ import annotations

from pathlib import Path

from tools.make_schema import KEPT, LANGUAGES, Tables, main
from tools.schema_tables.models import particle, written
from tools.schema_tables.sdk import Sdk, data_folder

MOST_BYTES = 600_000


def test_the_tool_makes_exactly_the_kept_tables(tmp_path: Path) -> None:
    main(tmp_path)
    kept = {path.name: path.read_bytes() for path in KEPT.glob("*.json")}
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == kept


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in KEPT.glob("*.json")) < MOST_BYTES


def test_every_type_that_a_table_names_is_in_a_table() -> None:
    tables = dict(Tables(Sdk(data_folder())).all())
    there = {f"{name}:{type_}" for name in LANGUAGES for type_ in tables[name]["types"]}
    named = {type_ for name in LANGUAGES for type_ in tables[name]["elements"].values()}
    for name in LANGUAGES:
        for type_ in tables[name]["types"].values():
            named |= {one for one in type_.get("children", {}).values() if one}
    assert named | set(tables["languages"]["roots"].values()) <= there


def model(*items: dict, kind: str = "Sequence", **more) -> str:
    return written(particle({"Kind": kind, "Items": list(items), **more}), "p")


def element(name: str, **more) -> dict:
    return {"Name": f"p:CT_{name}/p:{name}", **more}


OPTIONAL = {"Occurs": [{"Max": 1}]}
MANY = {"Occurs": [{}]}


def test_a_sequence_reads_as_in_a_document_type_definition() -> None:
    assert model(element("a"), element("b", **OPTIONAL), element("c", **MANY)) == "(a,b?,c*)"


def test_counts_are_kept_up_to_ten() -> None:
    assert model(element("a", Occurs=[{"Min": 2, "Max": 3}])) == "a{2,3}"
    assert model(element("a", Occurs=[{"Min": 1, "Max": 1000}])) == "a+"


def test_the_latest_version_counts() -> None:
    occurs = [{"Min": 1, "Max": 1}, {"Max": 1, "Version": "Office2010"}]
    assert model(element("a", Occurs=occurs)) == "a?"


def test_brackets_that_say_nothing_are_left_out() -> None:
    inner = {"Kind": "Choice", "Items": [element("a", **MANY), element("b", **OPTIONAL)]}
    group = {"Kind": "Group", "Items": [inner], **MANY}
    assert model(group, element("c", **OPTIONAL)) == "((a|b)*,c?)"


def test_brackets_that_say_something_stay() -> None:
    inner = {"Kind": "Sequence", "Items": [element("a"), element("b")], **OPTIONAL}
    assert model(inner, element("c")) == "((a,b)?,c)"


def test_elements_of_other_languages_keep_their_prefix() -> None:
    assert model({"Name": "a:CT_TextBody/a:txBody"}, element("b")) == "(a:txBody,b)"
