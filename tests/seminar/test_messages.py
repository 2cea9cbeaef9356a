from __future__ import annotations

import pickle

from seminar.messages import Message, PlenumError, message


def test_a_sentence_is_its_original_with_its_fields() -> None:
    sentence = message("{name} is missing", name=message("Day {n}", n=2))
    assert str(sentence) == "Day 2 is missing"
    assert sentence == Message("{name} is missing", (("name", Message("Day {n}", (("n", 2),))),))


def test_an_error_says_its_sentence() -> None:
    error = PlenumError("{file} cannot be read", file="{a}.json")
    assert str(error) == "{a}.json cannot be read"
    assert error.message == message("{file} cannot be read", file="{a}.json")


def test_an_error_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(PlenumError("{file} cannot be read", file="{a}.json")))
    assert isinstance(error, PlenumError)
    assert str(error) == "{a}.json cannot be read"
