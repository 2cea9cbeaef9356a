"""`plenum template`, run as its users run it: a process, its output and its exit status."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from tests.app.test_cli import only_line, plenum
from tests.builders.template_check.powerpoint.foreign import saved
from tests.builders.template_check.powerpoint.planted import PLANTED

pytestmark = pytest.mark.invalid_office_files
OWN = Path(str(files("templates") / "deck.pptx"))


@pytest.fixture
def pale(tmp_path: Path) -> Path:
    """A template with a warning."""
    return saved(tmp_path, PLANTED["a pale footer"].change)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A template with a tip."""
    return saved(tmp_path, PLANTED["text below the floor"].change, "Liten.potx")


class TestForPeople:
    def test_a_clean_template_says_what_its_layouts_are_used_for(self, tmp_path: Path) -> None:
        told = plenum("template", OWN, cwd=tmp_path)
        assert (told.returncode, told.stderr) == (0, "")
        assert "«Diagram»: diagrammer\n" in told.stdout
        assert told.stdout.endswith(f"{OWN}: ingen feil funnet.\n")

    def test_a_fault_is_told_with_its_place_and_the_way_out(self, pale: Path) -> None:
        told = plenum("template", pale.name, cwd=pale.parent)
        assert (told.returncode, told.stderr) == (1, "")
        place = told.stdout.index("  Lysbildemal\n")
        sentence = told.stdout.index("«Footer Placeholder 4»")
        remedy = told.stdout.index("→ Velg Visning og Lysbildemal")
        assert place < sentence < remedy
        assert told.stdout.endswith("Kommunemal.potx: 1 advarsel.\n\n")

    def test_tips_alone_are_no_reason_to_stop(self, small: Path) -> None:
        assert plenum("template", small, cwd=small.parent).returncode == 0

    @pytest.mark.parametrize(
        "language, word", [("nb", "oppsettene"), ("nn", "oppsetta"), ("en", "layouts")]
    )
    def test_it_speaks_the_language_of_the_person(
        self, tmp_path: Path, language: str, word: str
    ) -> None:
        assert word in plenum("template", OWN, cwd=tmp_path, language=language).stdout

    def test_several_are_summed_up(self, pale: Path, small: Path) -> None:
        told = plenum("template", pale, small, "borte.potx", cwd=pale.parent)
        assert told.returncode == 1
        assert "borte.potx finnes ikke" in only_line(told.stderr)
        assert told.stdout.splitlines()[-1].startswith("3 filer: 1 advarsel, 1 tips og 1 fil som")

    @pytest.mark.usefixtures("small")
    def test_of_a_folder_every_template_is_checked_and_nothing_else(self, pale: Path) -> None:
        for name in ("~$ogram.docx", "Notat.txt"):
            (pale.parent / name).write_text("")
        told = plenum("template", pale.parent, cwd=pale.parent)
        assert (told.returncode, told.stderr) == (1, "")
        assert told.stdout.splitlines()[-1] == "2 filer: 1 advarsel og 1 tips."

    def test_a_seminar_stands_for_its_templates(self, tmp_path: Path) -> None:
        plenum("new", "Seminar", cwd=tmp_path)
        assert "uten maler" in only_line(plenum("template", "Seminar", cwd=tmp_path).stderr)
        plenum("template", "Seminar", "--copy", "program", cwd=tmp_path)
        told = plenum("template", "Seminar", cwd=tmp_path)
        assert (told.returncode, told.stderr) == (0, "")
        assert "Program.docx: ingen feil funnet." in only_line(told.stdout)


class TestForPrograms:
    def test_json_holds_all_that_a_person_is_told(self, pale: Path) -> None:
        told = plenum("template", pale.name, "--json", cwd=pale.parent)
        (file,) = json.loads(told.stdout)["files"]
        (finding,) = file["findings"]
        assert told.returncode == 1
        assert (file["file"], file["kind"], file["serves"]) == (pale.name, "powerpoint", True)
        assert finding["rule"] == "layout-text-contrast"
        assert finding["severity"] == "warning"
        assert (finding["place"], finding["shape"]) == ("Lysbildemal", "Footer Placeholder 4")
        assert finding["part"] == "/ppt/slideMasters/slideMaster1.xml"
        assert {"role": "plain", "layout": "Bare tittel", "own": True}.items() <= next(
            use.items() for use in file["uses"] if use["role"] == "plain"
        )

    def test_what_cannot_be_read_is_an_error_and_serves_nobody(self, tmp_path: Path) -> None:
        told = plenum("template", tmp_path, "--json", cwd=tmp_path)
        (file,) = json.loads(told.stdout)["files"]
        assert (told.returncode, told.stderr) == (1, "")
        assert (file["serves"], file["kind"], file["findings"]) == (False, None, [])
        assert "mappe" in file["error"]


class TestWrongUsage:
    @pytest.mark.parametrize(
        "arguments, word",
        [
            ([], "FIL"),
            (["x", "--language", "nn"], "--copy"),
            (["x", "y", "--copy", "all"], "--copy"),
            (["x", "--copy", "all", "--json"], "--json"),
            (["x", "--copy", "plakat"], "plakat"),
            (["x", "--copy", "all", "--language", "sv"], "sv"),
        ],
    )
    def test_it_is_told_from_failure_by_the_exit_status(
        self, tmp_path: Path, arguments: list[str], word: str
    ) -> None:
        told = plenum("template", *arguments, cwd=tmp_path)
        assert (told.returncode, told.stdout) == (2, "")
        assert word in told.stderr
        assert list(tmp_path.iterdir()) == []
