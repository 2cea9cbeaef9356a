"""The same seminar gives the same file: again, in another process, and on another machine."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from builders.deck import build_deck, built_in_template, read_template
from tests import corporate, generated
from tests.sample import NYNORSK, SAMPLE, sample_deck

ROOT = Path(__file__).resolve().parents[3]
BUILD = """
import hashlib, sys
from pathlib import Path
from builders.deck import build_deck, built_in_template
from seminar.folder import open_seminar, read_survey_of
folder = Path(sys.argv[1])
seminar = open_seminar(folder)
survey = read_survey_of(folder, seminar)
deck = build_deck(seminar, survey, built_in_template(), folder)
print(hashlib.sha256(deck.data).hexdigest())
"""
SURROUNDINGS = {
    "as it is": {},
    "Kiribati": {"TZ": "Pacific/Kiritimati"},
    "seed 1": {"PYTHONHASHSEED": "1"},
    "seed 2 in Turkish": {"PYTHONHASHSEED": "2", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
    "plain C": {"LANG": "C", "LC_ALL": "C", "TZ": "America/New_York"},
}


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("folder", [SAMPLE, NYNORSK], ids=lambda folder: folder.name)
def test_a_sample_gives_the_same_bytes_again(folder: Path):
    assert sample_deck(folder=folder).data == sample_deck(folder=folder).data


@pytest.mark.parametrize("number", range(0, generated.COUNT, 20))
def test_a_generated_seminar_gives_the_same_bytes_again(number: int):
    decks = [
        build_deck(generated.seminar(number), generated.survey(number), built_in_template()).data
        for _ in range(2)
    ]
    assert decks[0] == decks[1]


def test_a_foreign_template_gives_the_same_bytes_again(tmp_path: Path):
    path = corporate.norwegian_names(tmp_path)
    assert sample_deck(read_template(path)).data == sample_deck(read_template(path)).data


@pytest.mark.slow
@pytest.mark.parametrize("name", SURROUNDINGS)
def test_another_process_gives_the_same_bytes_whatever_surrounds_it(name: str, tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(SAMPLE)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | SURROUNDINGS[name],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == digest(sample_deck().data)


def test_the_folders_place_does_not_count(tmp_path: Path):
    copy = Path(shutil.copytree(SAMPLE, tmp_path / "Kopi med et annet navn"))
    assert sample_deck(folder=copy).data == sample_deck().data


def test_no_member_bears_a_date_or_a_machine():
    with zipfile.ZipFile(BytesIO(sample_deck().data)) as archive:
        members = archive.infolist()
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {(member.create_system, member.external_attr, member.extra) for member in members} == {
        (members[0].create_system, members[0].external_attr, b"")
    }


def test_the_workbook_in_a_chart_bears_no_date_either():
    with zipfile.ZipFile(BytesIO(sample_deck().data)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xlsx")]
        workbooks = [archive.read(name) for name in names]
    assert workbooks
    for data in workbooks:
        with zipfile.ZipFile(BytesIO(data)) as workbook:
            dates = {member.date_time for member in workbook.infolist()}
            core = workbook.read("docProps/core.xml").decode()
        assert dates == {(1980, 1, 1, 0, 0, 0)}
        assert re.findall(r"\d{4}-\d\d-\d\d", core) == ["2000-01-01"] * 2
