"""Built documents take their places together, and a person's work is never replaced unasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders.shelf import RECORD, NotToBeReplaced, Shelf, digest, shelve
from seminar.failures import CannotWrite

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


def test_a_build_cut_off_before_or_after_its_documents_moved_is_not_taken_for_a_person(
    tmp_path: Path,
) -> None:
    replace_documents(tmp_path, {"a.pptx": b"one"}, "one")
    before = (tmp_path / RECORD).read_bytes()
    replace_documents(tmp_path, {"a.pptx": b"two"}, "one")
    # What a kill between the record and the documents leaves: either content, with both known.
    (tmp_path / RECORD).write_bytes(_with_both(before, (tmp_path / RECORD).read_bytes()))
    for content in (b"one", b"two"):
        (tmp_path / "a.pptx").write_bytes(content)
        replace_documents(tmp_path, {"a.pptx": content}, "one")


def _with_both(old: bytes, new: bytes) -> bytes:
    before, after = json.loads(old), json.loads(new)
    return json.dumps(
        {
            name: entry | {"digests": [*before[name]["digests"], *entry["digests"]]}
            for name, entry in after.items()
        }
    ).encode()


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
    assert kept == (tmp_path / "Gruppe 1" / "a.docx",)
    assert kept[0].read_bytes() == b"our answers"
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
