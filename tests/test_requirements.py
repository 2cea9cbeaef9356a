"""The pinned libraries: exact, complete, and those that `pyproject.toml` asks for."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.pin_requirements import wanted

ROOT = Path(__file__).resolve().parents[1]


def pins(name: str) -> dict[str, str]:
    """Return library → version of a file in `requirements/`, with the files it includes."""
    found: dict[str, str] = {}
    for line in (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            found |= pins(line.removeprefix("-r ").removesuffix(".txt"))
        elif not line.startswith("#"):
            library, version = line.split("==")
            found[canonicalize_name(library)] = version
    return found


@pytest.mark.parametrize("name", ["build", "runtime", "dev"])
def test_the_pinned_versions_are_those_the_project_allows(name: str) -> None:
    pinned = pins(name)
    for requirement in map(Requirement, wanted(ROOT / "pyproject.toml")[name]):
        version = pinned[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), f"{requirement} is pinned at {version}"


@pytest.mark.parametrize("name", ["build", "runtime", "dev"])
def test_the_pins_name_versions_and_no_place_to_fetch_them_from(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert "//" not in text
    assert "index" not in text


def needs(library: str) -> list[str]:
    """Return what `library`, as installed here, needs in this environment."""
    requirements = map(Requirement, distribution(library).requires or ())
    return [
        canonicalize_name(requirement.name)
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    ]


@pytest.mark.parametrize("name", ["runtime", "dev"])
def test_everything_that_a_pinned_library_needs_is_pinned_too(name: str) -> None:
    pinned = pins(name)
    loose = {need for library in pinned for need in needs(library) if need not in pinned}
    assert loose == set()


def test_the_tests_run_with_the_pinned_versions() -> None:
    installed: dict[str, str] = {}
    for library in pins("dev"):
        try:
            installed[library] = distribution(library).version
        except PackageNotFoundError:
            installed[library] = "missing"
    assert installed == pins("dev")
