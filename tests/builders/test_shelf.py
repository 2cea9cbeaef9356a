"""Built documents take their places together, and a person's work is never replaced unasked."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from builders.shelf import RECORD, Kept, NotToBeReplaced, Shelf, digest, shelve
from seminar.failures import CannotWrite
from tests.processes import unmeasured_environment

pytestmark = pytest.mark.invalid_office_files


def replace_documents(
    folder: Path, contents: dict[str, bytes], seminar: str, *, force: bool = False
) -> None:
    """Fill one shelf."""
    assert shelve([Shelf(folder, contents)], seminar, force=force) == ()


def test_documents_land_in_a_folder_that_was_not_there(tmp_path: Path) -> None:
    replace_documents(tmp_path / "documents", {"a.pptx": b"one"}, "one")
    assert (tmp_path / "documents" / "a.pptx").read_bytes() == b"one"


def test_a_document_that_plenum_built_is_replaced(tmp_path: Path) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one"}, "one")
    replace_documents(tmp_path, {"a.pptx": b"two"}, "one")
    assert (tmp_path / "a.pptx").read_bytes() == b"two"


def test_a_document_that_stands_there_already_is_not_written_again(tmp_path: Path) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one", "b.pptx": b"one"}, "one")
    before = [(tmp_path / name).stat().st_ino for name in ("a.pptx", "b.pptx")]
    replace_documents(tmp_path, {"a.pptx": b"one", "b.pptx": b"two"}, "one")
    after = [(tmp_path / name).stat().st_ino for name in ("a.pptx", "b.pptx")]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]


def test_one_that_somebody_changed_is_not_and_neither_are_the_others(tmp_path: Path) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one", "b.docx": b"one"}, "one")
    (tmp_path / "b.docx").write_bytes(b"mine")
    with pytest.raises(NotToBeReplaced, match=r"b\.docx"):
        replace_documents(tmp_path, {"a.pptx": b"two", "b.docx": b"two"}, "one")
    assert (tmp_path / "a.pptx").read_bytes() == b"one"
    assert (tmp_path / "b.docx").read_bytes() == b"mine"


def test_one_that_plenum_never_built_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"mine")
    with pytest.raises(NotToBeReplaced):
        replace_documents(tmp_path, {"a.pptx": b"one"}, "one")


def test_one_that_was_built_from_another_seminar_of_the_same_title_is_not_replaced(
    tmp_path: Path,
) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one"}, "one")
    with pytest.raises(NotToBeReplaced, match="another seminar"):
        replace_documents(tmp_path, {"a.pptx": b"two"}, "two")
    assert (tmp_path / "a.pptx").read_bytes() == b"one"


def test_force_replaces_it_and_from_then_on_it_is_plenums(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"mine")
    replace_documents(tmp_path, {"a.pptx": b"one"}, "one", force=True)
    replace_documents(tmp_path, {"a.pptx": b"two"}, "one")
    assert (tmp_path / "a.pptx").read_bytes() == b"two"


CUT_OFF = """
    import os, signal, sys
    from pathlib import Path
    from builders.shelf import Shelf, shelve

    replace = os.replace

    def cut_off_before_the_second(old, new):
        if Path(new).name == "b.docx":
            os.kill(os.getpid(), signal.SIGKILL)
        replace(old, new)

    os.replace = cut_off_before_the_second
    shelve([Shelf(Path(sys.argv[1]), {"a.pptx": b"two", "b.docx": b"two"})], "one")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills otherwise")
def test_what_a_build_killed_among_its_documents_leaves_is_not_taken_for_a_persons(
    tmp_path: Path,
) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one", "b.docx": b"one"}, "one")
    command = [sys.executable, "-c", dedent(CUT_OFF), str(tmp_path)]
    done = subprocess.run(command, env=unmeasured_environment(), check=False)
    assert done.returncode == -signal.SIGKILL
    documents = [tmp_path / name for name in ("a.pptx", "b.docx")]
    assert [path.read_bytes() for path in documents] == [b"two", b"one"]
    replace_documents(tmp_path, {"a.pptx": b"three", "b.docx": b"three"}, "one")
    assert [path.read_bytes() for path in documents] == [b"three", b"three"]


def test_what_somebody_changed_after_a_build_was_killed_is_theirs(tmp_path: Path) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one", "b.docx": b"one"}, "one")
    command = [sys.executable, "-c", dedent(CUT_OFF), str(tmp_path)]
    subprocess.run(command, env=unmeasured_environment(), check=False)
    (tmp_path / "a.pptx").write_bytes(b"mine")
    with pytest.raises(NotToBeReplaced, match=r"a\.pptx"):
        replace_documents(tmp_path, {"a.pptx": b"three", "b.docx": b"three"}, "one")


def save_meanwhile(monkeypatch: pytest.MonkeyPatch, after: str, path: Path, data: bytes) -> None:
    """Save a file, as a person does, when another takes its place in a build."""
    replace = os.replace

    def and_somebody_saves(old: Path, new: Path) -> None:
        replace(old, new)
        if Path(new).name == after:
            path.write_bytes(data)

    monkeypatch.setattr(os, "replace", and_somebody_saves)


@pytest.mark.parametrize("is_theirs", [True, False])
@pytest.mark.parametrize("force", [True, False])
@pytest.mark.parametrize("first", [{}, {"a.docx": b"one", "b.docx": b"one"}])
def test_what_is_saved_while_a_build_writes_is_kept_and_stays_theirs(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    first: dict[str, bytes],
    *,
    force: bool,
    is_theirs: bool,
) -> None:
    shelve([Shelf(tmp_path, first, is_theirs)], "one")
    path = tmp_path / "b.docx"
    with monkeypatch.context() as patch:
        save_meanwhile(patch, "a.docx", path, b"mine")
        two = Shelf(tmp_path, {"a.docx": b"two", "b.docx": b"two", "c.docx": b"two"}, is_theirs)
        assert shelve([two], "one", force=force) == (Kept(path, "changed"),)
    assert [one.read_bytes() for one in sorted(tmp_path.glob("*.docx"))] == [
        b"two",
        b"mine",
        b"two",
    ]
    three = Shelf(tmp_path, {"b.docx": b"three"}, is_theirs=True)
    assert [one.path for one in shelve([three], "one", force=True)] == [path]
    with pytest.raises(NotToBeReplaced):
        replace_documents(tmp_path, {"b.docx": b"three"}, "one")


@pytest.mark.parametrize("record", [True, False])
@pytest.mark.parametrize("seminar", ["one", "two"])
def test_what_says_that_it_is_as_built_is_replaced_whatever_the_record_knows(
    tmp_path: Path, seminar: str, *, record: bool
) -> None:
    def says_so(data: bytes) -> bool:
        return data.startswith(b"as built")

    shelve([Shelf(tmp_path, {"a": b"as built", "b": b"as built"}, is_theirs=True)], "one")
    if not record:
        (tmp_path / RECORD).unlink()
    (tmp_path / "b").write_bytes(b"mine")
    new = Shelf(tmp_path, {"a": b"new", "b": b"new"}, is_theirs=True, is_as_built=says_so)
    assert [one.path for one in shelve([new], seminar)] == [tmp_path / "b"]
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "b").read_bytes() == b"mine"


def test_what_is_kept_says_why(tmp_path: Path) -> None:
    shelve([sheets(tmp_path, {"a": b"one", "b": b"one"})], "one")
    (tmp_path / "a").write_bytes(b"mine")
    (tmp_path / "c").write_bytes(b"mine")
    kept = shelve([sheets(tmp_path, {"a": b"two", "b": b"two", "c": b"two"})], "two")
    assert {one.path.name: one.why for one in kept} == {
        "a": "changed",
        "b": "other seminar",
        "c": "unknown",
    }


def test_builds_that_fail_leave_a_document_of_plenums_plenums(small_disk: Path) -> None:
    old, too_large = b"1" * 30_000, b"2" * 50_000
    replace_documents(small_disk, {"a.pptx": old}, "one")
    for digit in (b"2", b"3"):
        with pytest.raises(CannotWrite):
            replace_documents(small_disk, {"a.pptx": too_large + digit}, "one")
    assert (small_disk / "a.pptx").read_bytes() == old
    replace_documents(small_disk, {"a.pptx": b"new"}, "one")
    assert (small_disk / "a.pptx").read_bytes() == b"new"


def test_after_a_build_the_record_knows_that_build_alone(tmp_path: Path) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one"}, "one")
    replace_documents(tmp_path, {"a.pptx": b"two"}, "one")
    known = json.loads((tmp_path / RECORD).read_bytes())["a.pptx"]
    assert known == {"seminar": "one", "digests": [digest(b"two")]}


def test_the_record_forgets_what_is_gone(tmp_path: Path) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one", "b.pptx": b"one"}, "one")
    (tmp_path / "a.pptx").unlink()
    replace_documents(tmp_path, {"c.pptx": b"one"}, "one")
    assert list(json.loads((tmp_path / RECORD).read_bytes())) == ["b.pptx", "c.pptx"]


@pytest.mark.parametrize("record", [b"", b"{", b"[]", b'{"a.pptx": 3}', b"\xff"])
def test_a_record_that_cannot_be_read_protects_what_is_there(tmp_path: Path, record: bytes) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one"}, "one")
    (tmp_path / RECORD).write_bytes(record)
    with pytest.raises(NotToBeReplaced):
        replace_documents(tmp_path, {"a.pptx": b"two"}, "one")


def test_nothing_is_left_beside_the_documents(tmp_path: Path) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one"}, "one")
    replace_documents(tmp_path, {"a.pptx": b"two", "b.docx": b"two"}, "one")
    assert sorted(path.name for path in tmp_path.iterdir()) == [RECORD, "a.pptx", "b.docx"]


def sheets(folder: Path, contents: dict[str, bytes]) -> Shelf:
    """Return a shelf of documents that people write in."""
    return Shelf(folder, contents, is_theirs=True)


def test_what_was_made_to_be_written_in_is_kept_when_somebody_has_even_by_force(
    tmp_path: Path,
) -> None:
    shelve([sheets(tmp_path, {"Gruppe 1/a.docx": b"one", "Gruppe 2/b.docx": b"one"})], "one")
    (tmp_path / "Gruppe 1" / "a.docx").write_bytes(b"our answers")
    new = {"Gruppe 1/a.docx": b"two", "Gruppe 2/b.docx": b"two"}
    kept = shelve([sheets(tmp_path, new)], "one", force=True)
    assert kept == (Kept(tmp_path / "Gruppe 1" / "a.docx", "changed"),)
    assert kept[0].path.read_bytes() == b"our answers"
    assert (tmp_path / "Gruppe 2" / "b.docx").read_bytes() == b"two"


def test_sheets_stay_as_they_were_if_a_document_beside_them_cannot_be_replaced(
    tmp_path: Path,
) -> None:
    documents, groups = tmp_path / "documents", tmp_path / "groups"
    shelve([Shelf(documents, {"a.pptx": b"one"}), sheets(groups, {"b.docx": b"one"})], "one")
    (documents / "a.pptx").write_bytes(b"mine")
    with pytest.raises(NotToBeReplaced):
        shelve([sheets(groups, {"b.docx": b"two"}), Shelf(documents, {"a.pptx": b"two"})], "one")
    assert (groups / "b.docx").read_bytes() == b"one"
