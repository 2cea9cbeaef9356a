"""`plenum inspect`, run as its users run it: a process, its output and its exit status."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.app.test_cli import only_line, plenum
from tests.builders.inspection.planting import Members, remove
from tests.processes import unmeasured_environment
from tests.sample import NYNORSK, sample_deck

pytestmark = pytest.mark.invalid_office_files

WITHOUT_TITLE = "slide-without-title"
TITLE_TWICE = "slide-title-twice"


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck that nothing is wrong with."""
    path = tmp_path_factory.mktemp("decks") / "rein.pptx"
    path.write_bytes(sample_deck(folder=NYNORSK).data)
    return path


def without_titles(clean: Path, target: Path, *numbers: int) -> Path:
    """Take the titles off some slides."""
    members = Members(clean)
    for number in numbers:
        name = f"ppt/slides/slide{number}.xml"
        remove(members.find(name, "//p:sp[.//p:ph[@type='title' or @type='ctrTitle']]"))
    return members.save(target)


@pytest.fixture
def bad(clean: Path, tmp_path: Path) -> Path:
    """A deck with six slides that have no title."""
    return without_titles(clean, tmp_path / "dårlig.pptx", 3, 4, 5, 7, 9, 10)


class TestTheList:
    def test_a_clean_file_is_one_line(self, clean: Path) -> None:
        said = plenum("inspect", clean, "--min", "warning", cwd=clean.parent)
        assert (said.returncode, said.stderr) == (0, "")
        assert only_line(said.stdout) == f"{clean}: ingen feil funnet."

    def test_a_rule_is_told_once_with_all_its_places(self, bad: Path) -> None:
        said = plenum("inspect", bad, "--only", WITHOUT_TITLE, cwd=bad.parent)
        assert said.returncode == 1
        assert said.stdout.count("Lysbildet har ingen tittel.") == 1
        assert "Lysbilde 3–5, 7, 9 og 10\n" in said.stdout
        assert said.stdout.endswith(f"{bad}: 6 feil.\n\n")

    @pytest.mark.parametrize("language, word", [("nn", "Lysbiletet"), ("en", "The slide has")])
    def test_it_speaks_the_language_of_the_person(
        self, bad: Path, language: str, word: str
    ) -> None:
        assert word in plenum("inspect", bad, cwd=bad.parent, language=language).stdout

    def test_several_files_are_summed_up(self, clean: Path, bad: Path) -> None:
        said = plenum("inspect", clean, bad, "--only", WITHOUT_TITLE, cwd=bad.parent)
        assert said.stdout.endswith("2 filer: 6 feil.\n")

    def test_letters_that_the_terminal_has_not_do_not_stop_it(self, bad: Path) -> None:
        said = plenum("inspect", bad, cwd=bad.parent, PYTHONIOENCODING="cp1252")
        assert (said.returncode, said.stderr) == (1, "")
        assert "    -> " in said.stdout


class TestSeverity:
    def test_what_is_less_grave_than_asked_is_left_out(self, clean: Path, tmp_path: Path) -> None:
        members = Members(clean)
        titles = [
            members.find(f"ppt/slides/slide{number}.xml", "//p:sp[.//p:ph[@type='title']]//a:t")
            for number in (3, 4)
        ]
        titles[1].text = titles[0].text
        twice = members.save(tmp_path / "to.pptx")
        assert plenum("inspect", twice, "--only", TITLE_TWICE, cwd=tmp_path).returncode == 1
        said = plenum("inspect", twice, "--only", TITLE_TWICE, "--min", "error", cwd=tmp_path)
        assert said.returncode == 0
        assert "ingen feil funnet" in said.stdout

    @pytest.mark.parametrize(
        "language, word", [("nb", "Advarsel"), ("nn", "åtvaring"), ("nn", "warning")]
    )
    def test_it_is_asked_for_in_the_words_of_the_list_or_in_english(
        self, bad: Path, language: str, word: str
    ) -> None:
        chosen = ("--only", WITHOUT_TITLE, "--min", word)
        said = plenum("inspect", bad, *chosen, cwd=bad.parent, language=language)
        assert (said.returncode, said.stderr) == (1, "")

    def test_the_help_shows_the_words(self, tmp_path: Path) -> None:
        assert "--min [feil|advarsel|tips]" in plenum("inspect", "--help", cwd=tmp_path).stdout


class TestJson:
    def test_it_tells_everything_and_nothing_else(self, bad: Path) -> None:
        said = plenum("inspect", bad, "--json", "--only", WITHOUT_TITLE, cwd=bad.parent)
        (file,) = json.loads(said.stdout)["files"]
        assert (said.returncode, said.stderr) == (1, "")
        assert (file["file"], file["error"]) == (str(bad), None)
        assert [one["place"] for one in file["findings"]][:2] == ["Lysbilde 3", "Lysbilde 4"]
        assert [one["slide"] for one in file["findings"]] == [3, 4, 5, 7, 9, 10]
        assert set(file["findings"][0]) == {
            "rule",
            "severity",
            "concern",
            "place",
            "slide",
            "part",
            "shape",
            "text",
            "sentence",
            "remedy",
        }

    def test_it_is_utf_8_in_any_code_page(self, bad: Path) -> None:
        said = subprocess.run(
            [sys.executable, "-m", "app", "inspect", bad, "--json"],
            env=os.environ
            | {"PYTHONIOENCODING": "cp850", "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            check=False,
        )
        assert json.loads(said.stdout.decode("utf-8"))["files"][0]["file"] == str(bad)

    def test_a_file_that_cannot_be_read_is_a_sentence_among_the_others(self, bad: Path) -> None:
        said = plenum("inspect", "borte.pptx", bad, "--json", cwd=bad.parent)
        missing, read = json.loads(said.stdout)["files"]
        assert said.returncode == 1
        assert "borte.pptx" in missing["error"]
        assert missing["findings"] == []
        assert read["findings"]


class TestUnreadableFiles:
    @pytest.mark.parametrize(
        "content",
        [b"", b"no zip", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600],
    )
    def test_each_is_one_sentence_and_the_others_are_inspected(
        self, clean: Path, tmp_path: Path, content: bytes
    ) -> None:
        (tmp_path / "galt.pptx").write_bytes(content)
        said = plenum("inspect", "galt.pptx", clean, "--min", "warning", cwd=tmp_path)
        assert said.returncode == 1
        assert "galt.pptx" in only_line(said.stderr)
        assert said.stdout.splitlines() == [
            f"{clean}: ingen feil funnet.",
            "2 filer: 1 fil som ikke kan leses.",
        ]

    def test_a_name_that_is_too_long_does_not_stop_the_others(self, bad: Path) -> None:
        said = plenum("inspect", bad, "a" * 300 + ".pptx", "--json", cwd=bad.parent)
        read, long = json.loads(said.stdout)["files"]
        assert (said.returncode, said.stderr) == (1, "")
        assert read["findings"]
        assert long["error"].endswith(".pptx kan ikke åpnes: navnet er for langt.")

    def test_missing_forbidden_and_lost_are_told_apart(self, tmp_path: Path) -> None:
        (tmp_path / "lenke.pptx").symlink_to("vekk.pptx")
        said = plenum("inspect", "borte.pptx", "lenke.pptx", cwd=tmp_path)
        missing, lost = said.stderr.splitlines()
        assert missing.startswith("borte.pptx finnes ikke.")
        assert lost.startswith("lenke.pptx er en snarvei til en fil som ikke finnes lenger.")

    def test_each_is_named_with_its_folder(self, tmp_path: Path) -> None:
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "x.pptx").write_bytes(b"")
        said = plenum("inspect", "a", "b", cwd=tmp_path)
        first, second = said.stderr.splitlines()
        assert first.startswith(os.path.join("a", "x.pptx"))  # noqa: PTH118 - as it is told
        assert second.startswith(os.path.join("b", "x.pptx"))  # noqa: PTH118

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
    def test_a_name_that_is_no_text_is_told_as_well_as_it_can_be(self, tmp_path: Path) -> None:
        name = os.fsdecode(b"ug\xf8ldig.pptx")
        (tmp_path / name).write_bytes(b"")
        said = plenum("inspect", ".", "--json", cwd=tmp_path)
        (file,) = json.loads(said.stdout)["files"]
        assert file["error"].startswith("ug\N{REPLACEMENT CHARACTER}ldig.pptx er tom.")

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
    def test_nothing_is_waited_for_that_never_ends(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "rør.pptx")
        said = plenum("inspect", ".", "/dev/zero", cwd=tmp_path)
        assert [line.split(" er ")[1] for line in said.stderr.splitlines()] == [
            "ingen vanlig fil. Lagre innholdet som en fil, og velg den."
        ] * 2

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
    def test_what_is_piped_in_is_one_sentence(self, bad: Path) -> None:
        said = subprocess.run(
            [sys.executable, "-m", "app", "inspect", "/dev/stdin"],
            input=bad.read_bytes(),
            env=os.environ
            | {"PLENUM_LANGUAGE": "nb", "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            check=False,
        )
        assert only_line(said.stderr.decode()).startswith("/dev/stdin er ingen vanlig fil.")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts otherwise")
def test_an_interruption_speaks_of_no_documents(tmp_path: Path) -> None:
    names = [f"{number}{'a' * 200}.pptx" for number in range(500)]
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "inspect", "--json", *names],
        cwd=tmp_path,
        env=os.environ | {"PLENUM_LANGUAGE": "nb", "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    # Then it is printing more than a pipe holds, and waits until somebody reads it.
    process.stdout.read(1)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert (process.returncode, said.decode().split()) == (1, ["Avbrutt."])


class TestFolders:
    def test_a_folder_stands_for_the_office_files_in_it_and_below(
        self, clean: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "dokumenter" / "grupper").mkdir(parents=True)
        for name in ("a.pptx", "grupper/b.PPTX", "~$a.pptx", "notat.txt"):
            (tmp_path / "dokumenter" / name).write_bytes(clean.read_bytes())
        said = plenum("inspect", "dokumenter", "--json", cwd=tmp_path)
        files = [Path(one["file"]).as_posix() for one in json.loads(said.stdout)["files"]]
        assert files == ["dokumenter/a.pptx", "dokumenter/grupper/b.PPTX"]

    def test_a_folder_without_any_is_one_sentence(self, tmp_path: Path) -> None:
        (tmp_path / "tom").mkdir()
        said = plenum("inspect", "tom", cwd=tmp_path)
        assert (said.returncode, said.stdout) == (1, "")
        assert "tom" in only_line(said.stderr)

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
    @pytest.mark.parametrize(
        "language, sentence",
        [
            ("nb", "Mappen d{sep}lukket kan ikke åpnes: Du har ikke tilgang."),
            ("nn", "Mappa d{sep}lukket kan ikkje opnast: Du har ikkje tilgang."),
        ],
    )
    def test_a_folder_without_access_is_no_empty_folder(self, language: str, sentence: str) -> None:
        # Not below the folder of the tests, into which nobody but their owner may look.
        with TemporaryDirectory() as folder:
            Path(folder).chmod(0o755)
            (Path(folder) / "d" / "lukket").mkdir(parents=True)
            (Path(folder) / "d" / "lukket").chmod(0)
            said = as_somebody("inspect", "d", cwd=Path(folder), language=language)
            (Path(folder) / "d" / "lukket").chmod(0o755)
        assert said.returncode == 1
        assert only_line(said.stderr) == sentence.format(sep=os.sep)

    def test_a_file_that_is_named_twice_is_inspected_once(self, clean: Path) -> None:
        said = plenum("inspect", clean, clean, "--json", cwd=clean.parent)
        assert len(json.loads(said.stdout)["files"]) == 1


class TestRules:
    def test_all_are_listed_without_a_file(self, tmp_path: Path) -> None:
        said = plenum("inspect", "--rules", cwd=tmp_path)
        assert (said.returncode, said.stderr) == (0, "")
        assert f"  {WITHOUT_TITLE} feil\n" in said.stdout

    def test_as_json_each_says_what_it_asks(self, tmp_path: Path) -> None:
        said = plenum("inspect", "--rules", "--json", "--min", "error", cwd=tmp_path)
        rules = json.loads(said.stdout)["rules"]
        assert {one["severity"] for one in rules} == {"error"}
        assert all(one["demand"] and one["remedy"] and one["source"] for one in rules)


class TestWrongUsage:
    @pytest.mark.parametrize(
        "arguments, word",
        [
            ([], "FIL…"),
            (["a.pptx", "--only", "slide-without-titel"], "slide-without-title"),
            (["a.pptx", "--only", "slide-without-title,æ"], "æ"),
            (["a.pptx", "--only", ""], "ingen regel er nevnt; --rules viser alle"),
            (["a.pptx", "--only", "æøå"], "det finnes ingen regel «æøå»; --rules viser alle"),
            (["a.pptx", "--only", "slide-withot-title"], "mente du «slide-without-title»?"),
            (["a.pptx", "--min", "grave"], "«grave»; velg mellom: «feil», «advarsel», «tips»"),
            ([""], "FIL…"),
        ],
    )
    def test_it_is_told_from_findings_by_the_exit_status(
        self, tmp_path: Path, arguments: list[str], word: str
    ) -> None:
        said = plenum("inspect", *arguments, cwd=tmp_path)
        assert (said.returncode, said.stdout) == (2, "")
        assert word in said.stderr

    def test_rules_may_be_named_one_by_one_and_by_commas(self, bad: Path) -> None:
        chosen = ("--only", WITHOUT_TITLE, "--only", f"{TITLE_TWICE}, {WITHOUT_TITLE}")
        assert plenum("inspect", bad, *chosen, cwd=bad.parent).returncode == 1


_AS_SOMEBODY = """
import os, shlex, termios, tty, app.cli, app.inspecting
if os.geteuid() == 0:
    os.seteuid(65534)
app.cli.main()
"""


def as_somebody(*arguments: str, cwd: Path, language: str) -> subprocess.CompletedProcess[str]:
    """Run `plenum` as a user whose rights count: those of an administrator do not."""
    return subprocess.run(
        [sys.executable, "-c", _AS_SOMEBODY, *arguments],
        cwd=cwd,
        env=unmeasured_environment() | {"PLENUM_LANGUAGE": language},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def at_terminal(*arguments: object, columns: int, **environment: str) -> str:
    """Return what `plenum` shows at a terminal of that width."""
    screen, end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "app", *map(str, arguments)],
        env=os.environ
        | {"COLUMNS": str(columns), "PYTHONPATH": str(Path(__file__).parents[2])}
        | environment,
        stdout=end,
        stderr=subprocess.DEVNULL,
    )
    os.close(end)
    shown = bytearray()
    try:
        while piece := os.read(screen, 65536):
            shown += piece
    except OSError:  # Linux tells the end of a terminal so.
        pass
    process.wait()
    os.close(screen)
    return shown.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
class TestAtATerminal:
    def test_lines_end_before_the_window_does(self, bad: Path) -> None:
        shown = at_terminal("inspect", bad, columns=60, NO_COLOR="1")
        lines = [line for line in shown.splitlines() if str(bad) not in line]
        assert max(map(len, lines)) < 60
        assert "      " in shown

    def test_it_is_coloured_unless_the_person_wants_none(self, bad: Path) -> None:
        assert "\x1b[31m" in at_terminal("inspect", bad, columns=80)
        assert "\x1b" not in at_terminal("inspect", bad, columns=80, NO_COLOR="1")
