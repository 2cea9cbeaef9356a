"""Grounds in the theme's colours, with the colour that the theme has.

A ground names the theme's colour and repeats its code, for programs that do not look into the
theme, such as LibreOffice when it makes a PDF. What the engine draws repeats the built-in one's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builders.documents.templating.tags import Element, W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_NAMES = {
    "dk1": ("text1", "dark1"),
    "lt1": ("background1", "light1"),
    "dk2": ("text2", "dark2"),
    "lt2": ("background2", "light2"),
    "hlink": ("hyperlink",),
    "folHlink": ("followedHyperlink",),
}
"""What Word calls the theme's colours (ISO/IEC 29500-1, 17.18.97), where it is not the same."""
_CHANGED = (W + "themeFillTint", W + "themeFillShade")


def theme_grounds(theme: Element | None) -> Mapping[str, str]:
    """Return the codes of a theme's colours, by Word's names; none without a theme."""
    return {} if theme is None else dict(_colours(theme))


def _colours(theme: Element) -> Iterator[tuple[str, str]]:
    for slot in theme.iterfind(f"{_A}themeElements/{_A}clrScheme/*"):
        for colour in slot:
            code = colour.get("lastClr") or colour.get("val", "")
            name = str(slot.tag).removeprefix(_A)
            yield from ((word, code) for word in _NAMES.get(name, (name,)))


def settle_grounds(root: Element, grounds: Mapping[str, str]) -> None:
    """Write the codes of a theme's colours at the grounds that name them, lightened ones aside."""
    for ground in root.iter(W + "shd"):
        code = grounds.get(ground.get(W + "themeFill", ""))
        if code is not None and not any(name in ground.attrib for name in _CHANGED):
            ground.set(W + "fill", code)
