"""Bring the translations in line with the sentences in the sources: `make catalogue`.

The originals stand in the sources as literal first arguments of `text` (`_` at the command line),
`plural` and `message`, and of every error that descends from `PlenumError`. The catalogues keep
what is translated, get an empty place for what is new, and lose what nothing says any more, which
is shown before it goes.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from msgspec import Struct

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("app", "builders", "seminar", "tools/word_templates")
LANGUAGES = {"nb": "Norwegian bokmål", "nn": "Norwegian nynorsk"}
ORIGINALS = {"_": 1, "text": 1, "plural": 2, "forms": 2, "message": 1}
"""How many originals a call of each function begins with."""
ROOT_ERROR = "PlenumError"

Key = str | tuple[str, str]
"""What a catalogue finds a translation by: the original, or the originals for one and for many."""


class Original(Struct, frozen=True):
    """A sentence in the sources; without a `key` where it is computed: no catalogue finds it."""

    key: Key | None
    place: str
    given: frozenset[str] | None = None
    """The names of the fields that are given; `None` where they cannot be read off the source."""


# --- the sources ----------------------------------------------------------------------------------


def sources() -> dict[str, ast.Module]:
    """Return every module of the packages by its path in the repository."""
    paths = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in paths
    }


def speaking_errors(modules: Mapping[str, ast.Module]) -> set[str]:
    """Return the names of `PlenumError` and its descendants that are called with an original.

    An error with an `__init__` of its own is called with something else, and says its original in
    `super().__init__`.
    """
    classes = [
        node
        for module in modules.values()
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef) and not _has_own_init(node)
    ]
    names = {ROOT_ERROR}
    while more := {
        node.name for node in classes if node.name not in names and names & set(_bases(node))
    }:
        names |= more
    return names


def _has_own_init(node: ast.ClassDef) -> bool:
    return node.name != ROOT_ERROR and any(
        isinstance(member, ast.FunctionDef) and member.name == "__init__" for member in node.body
    )


def _bases(node: ast.ClassDef) -> Iterator[str]:
    return (_last_name(base) for base in node.bases)


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def originals(modules: Mapping[str, ast.Module]) -> list[Original]:
    """Return all sentences of the sources in their order, each time they are said."""
    names = ORIGINALS | dict.fromkeys(speaking_errors(modules), 1)
    return [
        original
        for path, module in modules.items()
        for call in _calls(module, names)
        if (original := _original(call, names, path)) is not None
    ]


def _calls(module: ast.Module, names: Mapping[str, int]) -> Iterator[ast.Call]:
    """Yield the calls that may carry an original, errors' own `super().__init__` among them."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and _last_name(node.func) in names:
            yield node
        elif isinstance(node, ast.ClassDef) and names.keys() & set(_bases(node)):
            yield from _super_inits(node)


def _super_inits(node: ast.ClassDef) -> Iterator[ast.Call]:
    for inner in ast.walk(node):
        match inner:
            case ast.Call(func=ast.Attribute(ast.Call(ast.Name("super")), "__init__")):
                yield inner
            case _:
                pass


def _original(call: ast.Call, names: Mapping[str, int], path: str) -> Original | None:
    """Return what `call` says, or `None` where it passes on what is said elsewhere."""
    place = f"{path}:{call.lineno}"
    match call.args[: names.get(_last_name(call.func), 1)]:
        case [ast.Constant(str(one)), ast.Constant(str(many))]:
            return Original((one, many), place, _given(call, "n"))
        case [ast.Constant(str(one))]:
            return Original(one, place, _given(call))
        case [ast.JoinedStr() | ast.BinOp(), *_] | [_, ast.JoinedStr() | ast.BinOp()]:
            return Original(None, place)
        case _:
            return None


def _given(call: ast.Call, *always: str) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(filter(None, [*names, *always]))


# --- the catalogues -------------------------------------------------------------------------------


class PlainCatalog(Catalog):
    """A catalogue whose header says what programs need, and no dates and no people."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header's fields."""
        return [
            ("Language", str(self.locale_identifier)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def catalogue_path(code: str) -> Path:
    """Return where the translations into the language `code` stand."""
    return ROOT / "seminar" / "locale" / code / "LC_MESSAGES" / "plenum.po"


def translations(path: Path, code: str) -> dict[Key, Key]:
    """Return the translations in a .po file by their keys; an empty text is none."""
    with path.open("rb") as file:
        found = read_po(file, locale=code, abort_invalid=True)
    return {_as_key(entry.id): _as_key(entry.string) for entry in found if entry.id}


def _as_key(texts: str | Sequence[str] | None) -> Key:
    if texts is None or isinstance(texts, str):
        return texts or ""
    one, many = texts
    return one, many


def catalogue(code: str, translated: Mapping[Key, Key]) -> Catalog:
    """Return the catalogue of the language `code` with these translations."""
    result = PlainCatalog(
        locale=code, header_comment=f"# Plenum in {LANGUAGES[code]}.", charset="utf-8", fuzzy=False
    )
    for key, translation in translated.items():
        has_fields = "{" in "".join(key)
        result.add(key, translation, flags=["python-brace-format"] if has_fields else [])
    return result


def po_file(catalog: Catalog) -> bytes:
    """Return the .po file of a catalogue, sorted by original."""
    file = io.BytesIO()
    write_po(file, catalog, sort_output=True, width=100)
    return file.getvalue()


def mo_file(catalog: Catalog) -> bytes:
    """Return the compiled form of a catalogue."""
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def update(code: str, keys: list[Key]) -> None:
    """Bring the catalogue of the language `code` in line with `keys` and compile it."""
    path = catalogue_path(code)
    old = translations(path, code)
    new = {key: old.get(key, "" if isinstance(key, str) else ("", "")) for key in keys}
    catalog = catalogue(code, new)
    path.write_bytes(po_file(catalog))
    path.with_suffix(".mo").write_bytes(mo_file(catalog))
    for key in old.keys() - new.keys():
        print(f"{code}: no longer said, taken out: {key!r} = {old[key]!r}")
    for key in (key for key, translation in new.items() if not all(forms(translation))):
        print(f"{code}: not translated yet: {key!r}")


def forms(key: Key) -> tuple[str, ...]:
    """Return the one text of a key or translation, or those for one and for many."""
    return (key,) if isinstance(key, str) else key


def main() -> None:
    """Update and compile every catalogue."""
    keys = [original.key for original in originals(sources()) if original.key is not None]
    for code in LANGUAGES:
        update(code, list(dict.fromkeys(keys)))


if __name__ == "__main__":
    main()
