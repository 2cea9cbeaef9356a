"""`plenum template FOLDER --copy …`: copies of built-in templates to make one's own of."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from app.template_copies import NAMES, file_name
from builders.documents.kinds import KINDS
from builders.documents.templates import kind_of
from seminar.model import LanguageCode
from tests.app.test_cli import only_line, plenum

pytestmark = pytest.mark.invalid_office_files  # Templates hold fields that nobody has filled.


def built_in(name: str) -> bytes:
    return files("templates").joinpath(name).read_bytes()


def test_a_copy_is_the_built_in_template_under_the_name_that_replaces_it(tmp_path: Path):
    told = plenum("template", "Maler", "--copy", "program,deck", "--language", "nn", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (0, "")
    copies = [Path("Maler") / name for name in ("Program.docx", "Presentasjon.pptx")]
    assert told.stdout.splitlines() == [str(path) for path in copies]
    assert (tmp_path / copies[0]).read_bytes() == built_in("program.nn.docx")
    assert (tmp_path / copies[1]).read_bytes() == built_in("deck.pptx")


def test_all_of_them_can_be_had_at_once(tmp_path: Path):
    told = plenum("template", "Maler", "--copy", "all", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (0, "")
    assert len(list((tmp_path / "Maler").iterdir())) == len(NAMES)


@pytest.mark.parametrize("code", ["nb", "nn", "en"])
def test_a_build_knows_the_copies_by_their_names(code: LanguageCode):
    for kind in KINDS:
        assert kind_of(Path(file_name(kind.id, code))) == kind


def test_a_seminar_gets_them_among_its_templates_in_its_own_language(tmp_path: Path):
    plenum("new", "Seminar", "--language", "en", cwd=tmp_path)
    told = plenum("template", "Seminar", "--copy", "program", cwd=tmp_path)
    assert only_line(told.stdout) == str(Path("Seminar", "templates", "Programme.docx"))
    copy = tmp_path / "Seminar" / "templates" / "Programme.docx"
    assert copy.read_bytes() == built_in("program.en.docx")


def test_nothing_is_copied_where_a_file_stands_in_the_way(tmp_path: Path):
    (tmp_path / "Program.docx").write_text("vårt eget")
    told = plenum("template", ".", "--copy", "deck,program", cwd=tmp_path)
    assert (told.returncode, told.stdout) == (1, "")
    assert "Program.docx" in only_line(told.stderr)
    assert [path.name for path in tmp_path.iterdir()] == ["Program.docx"]
    assert (tmp_path / "Program.docx").read_text() == "vårt eget"


def test_all_are_those_that_are_not_there_yet(tmp_path: Path):
    (tmp_path / "Program.docx").write_text("vårt eget")
    told = plenum("template", ".", "--copy", "all", cwd=tmp_path)
    assert told.returncode == 0
    assert len(told.stdout.splitlines()) == len(NAMES) - 1
    assert only_line(told.stderr) == "Program.docx finnes allerede og er beholdt."
    assert (tmp_path / "Program.docx").read_text() == "vårt eget"
    assert (tmp_path / "Kjøreplan.docx").read_bytes() == built_in("run-sheet.nb.docx")


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path: Path):
    (tmp_path / "Maler").write_text("")
    told = plenum("template", "Maler", "--copy", "deck", cwd=tmp_path)
    assert told.returncode == 1
    assert "Maler" in only_line(told.stderr)
