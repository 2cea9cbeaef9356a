"""The pinned libraries: exact, complete, and those that `pyproject.toml` asks for."""

from __future__ import annotations

import ast
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.pin_requirements import wanted

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("app", "builders", "sample_inputs", "seminar", "templates")
LIBRARY_OF = {
    "PIL": "pillow",
    "pptx": "python-pptx",
    "PySide6": "pyside6-essentials",
    "shiboken6": "pyside6-essentials",  # It comes along, at the same version.
}
READ = {"python-lucide"}
"""Libraries of which a file is read; nothing of them is imported."""


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


@pytest.mark.parametrize("name", ["build", "runtime", "dev", "corpora", "writers"])
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


def imported() -> set[str]:
    """Return the libraries, by their names in package indexes, that Plenum's packages import."""
    modules: set[str] = set()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    modules |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module is not None:
                    modules.add(node.module.split(".")[0])
    outside = modules - set(PACKAGES) - sys.stdlib_module_names
    return {canonicalize_name(LIBRARY_OF.get(module, module)) for module in outside}


def test_plenum_declares_the_libraries_that_it_imports_and_no_others() -> None:
    declared = map(Requirement, wanted(ROOT / "pyproject.toml")["runtime"])
    assert imported() | READ == {canonicalize_name(requirement.name) for requirement in declared}


def test_the_tests_run_with_the_pinned_versions() -> None:
    installed: dict[str, str] = {}
    for library in pins("dev"):
        try:
            installed[library] = distribution(library).version
        except PackageNotFoundError:
            installed[library] = "missing"
    assert installed == pins("dev")
