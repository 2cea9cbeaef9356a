"""What holds for every test: its surroundings, Hypothesis, and the validity of what it writes.

Every .pptx and .docx (and template) that a test leaves in `tmp_path`, or in a folder of
`tmp_path_factory`, goes through the Open XML SDK validator and through Plenum's own inspection when
the run ends, and a fault there fails the run. A test that writes broken files on purpose bears the
mark `invalid_office_files` and writes them into `tmp_path`; one that writes files with a finding
that is meant bears the mark `inspection_allows`.
"""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Generator, Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings

from tests.inspected_files import allow, faulty
from tests.office_files import exemption, rejected

ROOT = Path(__file__).resolve().parents[1]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("here", deadline=None, print_blob=True)
settings.register_profile(
    "ci",
    parent=settings.get_profile("here"),
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("quick", parent=settings.get_profile("here"), max_examples=10)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that leaves the Open XML SDK and the inspection out."""
    parser.addoption(
        "--no-office-validation",
        action="store_true",
        help="do not put the Office files that tests write through the Open XML SDK validator "
        "and the inspection",
    )


# --- surroundings ---------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def own_environment() -> dict[str, str]:
    """Return the environment that the run was started in, for tools such as pip."""
    return dict(os.environ)


@pytest.fixture(scope="session", autouse=True)
def _surroundings(
    own_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Address people in bokmål, on lines of any length, from an empty home, without a network."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLENUM_LANGUAGE", "nb")
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        patch.delenv("COLUMNS", raising=False)
        for name in own_environment:
            if name.startswith("XDG_"):
                patch.delenv(name)
        patch.setattr(socket.socket, "connect", _no_network)
        yield


def _no_network(_socket: socket.socket, address: object) -> None:
    pytest.fail(f"a test reached for the network: {address}")


@pytest.fixture
def small_disk() -> Generator[Path]:
    """A disk of 64 kB."""
    folder = Path(mkdtemp())
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder],
        capture_output=True,
        check=False,
    )
    if mount.returncode:
        folder.rmdir()
        pytest.skip("only root can make a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()


# --- what tests write -----------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _exempt_files_meant_to_be_invalid(request: pytest.FixtureRequest) -> None:
    """Mark the `tmp_path` of a test that says it writes invalid files."""
    if request.node.get_closest_marker("invalid_office_files"):
        exemption(request.getfixturevalue("tmp_path")).touch()


@pytest.fixture(autouse=True)
def _allow_findings_that_are_meant(request: pytest.FixtureRequest) -> None:
    """Note for the `tmp_path` of a test what its files may have, which a reason is given for."""
    marks = list(request.node.iter_markers("inspection_allows"))
    if any(not mark.kwargs.get("reason") for mark in marks):
        pytest.fail("`inspection_allows` wants a reason")
    if marks:
        rules = [rule for mark in marks for rule in mark.args]
        allow(request.getfixturevalue("tmp_path"), rules)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run for each Office file that the SDK rejects or the inspection faults."""
    config = session.config
    is_worker = hasattr(config, "workerinput")
    if is_worker or config.option.no_office_validation or config.option.collectonly:
        return
    folder = config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    judgements = {
        "The Open XML SDK rejects": rejected(folder, ROOT / ".cache" / "passed", _sdk_faults),
        "The inspection faults": faulty(folder, ROOT / ".cache" / "inspected"),
    }
    for verdict, files in judgements.items():
        for path, faults in files.items():
            report = _report(str(path.relative_to(folder)), verdict, faults)
            config.hook.pytest_runtest_logreport(report=report)
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _sdk_faults(path: Path) -> list[str]:
    from tests.validator import validate  # noqa: PLC0415 - many a run writes no Office file

    return validate(path)


def _report(name: str, verdict: str, faults: list[str]) -> pytest.TestReport:
    """Return the report of an error that names a file as pytest names a test."""
    text = f"{verdict} this file, which a test wrote:\n" + "\n".join(faults)
    return pytest.TestReport(name, (name, None, name), {}, "failed", text, "teardown")
