"""The styles of tables: rules instead of boxes."""

from __future__ import annotations

from builders.look import FJORD, HAIRLINE, SLATE, WHITE
from tools.word_templates.measures import twips
from tools.word_templates.styles.kinds import Rule, rule_xml, style_id

_THICK, _THIN, _GAP = 1.0, 0.5, 2.25
"""How wide rules are, in points; the gap is the white one between phases."""
_LINE_PADDING = (0.5, 0.0)


def table_styles() -> str:
    """Return every style for tables but the default."""
    between = Rule("insideH", _THIN, HAIRLINE)
    lines = Rule("insideH", _THIN, SLATE)
    return "".join(
        (
            _ruled("Plenum Tabell", between, 0.9),
            _ruled("Plenum Kjøreplan", between, 0.6),
            _style(
                "Plenum Skrivelinjer",
                (Rule("bottom", _THIN, SLATE), lines),
                _LINE_PADDING,
            ),
            _style("Plenum Tidslinjetabell", (Rule("insideV", _GAP, WHITE),), (1.2, 1.5)),
        )
    )


def _ruled(name: str, between: Rule, high: float) -> str:
    """Return a table with strong rules above, below and under the header row."""
    around = (Rule("top", _THICK, FJORD), Rule("bottom", _THICK, FJORD))
    header = "".join(map(rule_xml, around))
    return _style(
        name,
        (*around, between),
        (high, 3),
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{header}</w:tcBorders></w:tcPr>'
        f'</w:tblStylePr><w:tblStylePr w:type="lastCol"><w:tcPr><w:tcMar>{_side("right", 0)}'
        "</w:tcMar></w:tcPr></w:tblStylePr>",
        left=0,
    )


def _style(
    name: str,
    rules: tuple[Rule, ...],
    padding: tuple[float, float],
    special: str = "",
    *,
    left: float | None = None,
) -> str:
    """Return a `w:style` for tables; `padding` is high and wide, `left` that at the left."""
    high, wide = padding
    sides = {"top": high, "left": wide if left is None else left, "bottom": high, "right": wide}
    margins = "".join(_side(side, length) for side, length in sides.items())
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{"".join(map(rule_xml, rules))}'
        f"</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>{special}</w:style>"
    )


def _side(side: str, millimetres: float) -> str:
    return f'<w:{side} w:w="{twips(millimetres)}" w:type="dxa"/>'
