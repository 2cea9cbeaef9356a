"""The mapping file beside a template: which layout serves which role, as its owner has said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast, get_args

from builders.deck.layouts import Layout
from builders.look import Role
from builders.opc import UnreadableOfficeFile
from seminar.failures import reading
from seminar.messages import Message, PlenumError


def mapping_file(template: Path) -> Path:
    """Return where the mapping of a template stands: beside it, with the ending `.toml`."""
    return template.with_suffix(".toml")


def read_mapping(template: Path, layouts: Sequence[Layout]) -> dict[Role, str]:
    """Return layout names by role from the mapping file beside `template`, if there is one.

    The file is TOML with a line a role, such as `section = "Kapittelside"`.

    Raises:
        CannotRead: the system does not let it be read.
        UnreadableOfficeFile: it is no TOML, or names a role or layout that does not exist or that
            cannot serve.
    """
    name = mapping_file(template).name
    return dict(_entry(name, *line, layouts) for line in _lines(template).items())


def mapping_faults(template: Path, layouts: Sequence[Layout]) -> Iterator[Message]:
    """Yield for each line of the mapping file beside `template` that does not serve what is wrong.

    Where the file as a whole cannot be read, that alone.
    """
    try:
        lines = _lines(template)
    except PlenumError as error:
        yield error.message
        return
    for line in lines.items():
        try:
            _entry(mapping_file(template).name, *line, layouts)
        except UnreadableOfficeFile as error:
            yield error.message


def _lines(template: Path) -> dict[str, object]:
    """Return what the mapping file says, nothing where there is none."""
    path = mapping_file(template)
    if not path.is_file():
        return {}
    with reading(path):
        data = path.read_bytes()
    return _parsed(data, path.name)


def _parsed(data: bytes, file: str) -> dict[str, object]:
    import tomllib  # noqa: PLC0415 - slow to import

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableOfficeFile(
            "{file}, line {line}: a letter is not saved as UTF-8. Save the file anew with the "
            "encoding UTF-8.",
            file=file,
            line=data.count(b"\n", 0, error.start) + 1,
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise UnreadableOfficeFile(
            "{file}, line {line}: this is not a line of a mapping. Write each role once, on a line "
            'such as section = "Kapittelside".',
            file=file,
            line=_line_of(error, data),
        ) from error


def _line_of(error: ValueError, data: bytes) -> int:
    """Return the line that the parser stopped at, which Python 3.11 to 3.13 say in words only."""
    _, found, rest = str(error).partition("(at line ")
    number = rest.partition(",")[0]
    return int(number) if found and number.isdigit() else max(1, len(data.splitlines()))


def _entry(file: str, role: str, name: object, layouts: Sequence[Layout]) -> tuple[Role, str]:
    _check_role(file, role)
    if not isinstance(name, str):
        raise UnreadableOfficeFile(
            "{file}: what stands after {role} is not the name of a layout. Write one name in "
            'quotation marks: {role} = "{example}".',
            file=file,
            role=role,
            example=layouts[0].name,
        )
    named = [one for one in layouts if one.name == name]
    if not named:
        raise _unknown(file, name, [one.name for one in layouts])
    if named[0].title is None:
        raise UnreadableOfficeFile(
            "{file}: the layout “{layout}” cannot serve as {role}, for it has no title. Give it "
            "one in PowerPoint, or name another layout.",
            file=file,
            layout=name,
            role=role,
        )
    return cast("Role", role), name


def _check_role(file: str, role: str) -> None:
    roles = get_args(Role)
    if role not in roles:
        raise UnreadableOfficeFile(
            "{file} names the role “{role}”, which does not exist. Use one of: {roles}.",
            file=file,
            role=role,
            roles=", ".join(roles),
        )


def _unknown(file: str, name: str, names: list[str]) -> UnreadableOfficeFile:
    from difflib import get_close_matches  # noqa: PLC0415 - slow to import

    near = get_close_matches(name, names, 1) or names[:1]
    return UnreadableOfficeFile(
        "{file} names the layout “{layout}”, which the template does not have. "
        "Did you mean “{near}”?",
        file=file,
        layout=name,
        near="".join(near),
    )
