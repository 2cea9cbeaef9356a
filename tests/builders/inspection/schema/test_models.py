"""Content models: they accept what a regular expression of the same shape accepts."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from builders.inspection.schema.models import Model, State, way
from builders.inspection.schema.tables import table, tabled, type_named


class Pair(Struct, frozen=True):
    """The same language twice: as a content model, and as a regular expression."""

    content: str
    pattern: str


NAMES = "abc"
MARKS = st.sampled_from(["", "?", "*", "+", "{2,3}", "{0,2}", "{2,}"])


@st.composite
def names(draw: st.DrawFn) -> Pair:
    name, mark = draw(st.sampled_from(NAMES)), draw(MARKS)
    return Pair(name + mark, name + mark)


def brackets(inner: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    @st.composite
    def bracket(draw: st.DrawFn) -> Pair:
        items = draw(st.lists(inner, min_size=1, max_size=3))
        mark, separator = draw(MARKS), draw(st.sampled_from(",|"))
        content = separator.join(item.content for item in items)
        pattern = {",": "", "|": "|"}[separator].join(f"(?:{item.pattern})" for item in items)
        return Pair(f"({content}){mark}", f"(?:{pattern}){mark}")

    return bracket()


PAIRS = st.recursive(names(), brackets, max_leaves=6)


def after(model: Model, word: str) -> State | None:
    state: State | None = model.start
    for name in word:
        state = state.step(name) if state is not None else None
    return state


@given(PAIRS, st.lists(st.text(NAMES, max_size=7), min_size=1, max_size=20))
def test_a_model_accepts_what_its_regular_expression_accepts(pair: Pair, words: list[str]) -> None:
    model = Model(pair.content, str)
    for word in words:
        state = after(model, word)
        accepted = state is not None and state.complete
        assert accepted == (re.fullmatch(pair.pattern, word) is not None), (pair, word)


@given(PAIRS)
def test_a_way_leads_to_where_the_children_may_end(pair: Pair) -> None:
    model = Model(pair.content, str)
    steps = way(model.start, lambda state: state.complete, 9)
    state = after(model, "".join(step[0] for step in steps))
    assert state is not None
    assert state.complete or not steps


def test_all_may_stand_in_any_order_each_once() -> None:
    model = Model("(a&b?&c)", str)
    for word, good in (("abc", True), ("cba", True), ("ca", True), ("ab", False), ("aca", False)):
        state = after(model, word)
        assert (state is not None and state.complete) == good, word


def test_an_open_model_takes_anything() -> None:
    state = after(Model("#*", str), "xyz")
    assert state is not None
    assert state.complete


def test_no_children_is_a_model_too() -> None:
    model = Model("", str)
    assert model.start.complete
    assert model.start.step("a") is None


def test_every_model_of_every_table_can_be_read_and_ended() -> None:
    for prefix in tabled() - {"languages"}:
        for name, entry in table(prefix).types.items():
            start = type_named(f"{prefix}:{name}").model.start
            can_end = start.complete or way(start, lambda state: state.complete, 12)
            assert can_end or entry.content == "#", name
