"""The kinds of values that attributes and texts have, each as a line of text.

`switch`, `on-off`, `whole LEAST MOST`, `number LEAST MOST`, `hex BYTES`, `length LEAST MOST`,
`one-of ENUMERATION`, `pattern EXPRESSION`, `name`, `date`, and `list-of` before one of these; a
dash where there is no bound. Alternatives are separate lines. No line: any text will do.
"""

from __future__ import annotations

from collections.abc import Iterator

from tools.schema_tables.sdk import Raw, Sdk

_RANGES = {
    "ByteValue": (0, 2**8 - 1),
    "SByteValue": (-(2**7), 2**7 - 1),
    "Int16Value": (-(2**15), 2**15 - 1),
    "UInt16Value": (0, 2**16 - 1),
    "Int32Value": (-(2**31), 2**31 - 1),
    "UInt32Value": (0, 2**32 - 1),
    "Int64Value": (-(2**63), 2**63 - 1),
    "IntegerValue": (-(2**63), 2**63 - 1),
    "UInt64Value": (0, 2**64 - 1),
    "xsd:int": (-(2**31), 2**31 - 1),
    "xsd:unsignedInt": (0, 2**32 - 1),
    "xsd:integer": (None, None),
    "a:ST_Angle": (-(2**31), 2**31 - 1),
    "a:ST_Coordinate": (None, None),
    "a:ST_DrawingElementId": (0, 2**32 - 1),
    "a:ST_PositiveFixedPercentage": (0, 100_000),
    "w:ST_DecimalNumber": (None, None),
    "w:ST_HpsMeasure_O12": (0, None),
    "w:ST_NonNegativeDecimalNumber": (0, None),
    "w:ST_SignedDecimalNumberMax-1": (None, -1),
    "w:ST_SignedDecimalNumberMax-2": (None, -2),
    "w:ST_SignedHpsMeasure_O12": (None, None),
    "w:ST_SignedTwipsMeasure_O12": (None, None),
    "w:ST_TwipsMeasure_O12": (0, None),
    "w:ST_UnsignedDecimalNumber": (0, None),
    "w:ST_UnsignedDecimalNumberMin1": (1, None),
}
"""The least and the greatest of the types of whole numbers."""
_FRACTIONS = ("SingleValue", "DoubleValue", "DecimalValue", "xsd:double", "xsd:decimal")
_SIMPLE = {
    "BooleanValue": ["switch"],
    "xsd:boolean": ["switch"],
    "OnOffValue": ["on-off"],
    "HexBinaryValue": ["hex -"],
    "DateTimeValue": ["date"],
}
_SWITCHES = ("m:ST_OnOff", "w:ST_OnOffOnly", "w14:ST_OnOff")
"""Enumerations that the standard's later editions made one with the ordinary switch."""
_LISTS = "ListValue<"
_ENUMERATIONS = "EnumValue<"


def required(raw: Raw) -> bool:
    """Return whether an attribute must be there, in the latest version."""
    said = [one for one in raw.get("Validators", ()) if one["Name"] == "RequiredValidator"]
    return bool(said) and "Arguments" not in said[-1]


def kind(sdk: Sdk, raw: Raw, type_: str) -> list[str]:
    """Return what an attribute's or text's value may be: alternatives, none for any text.

    Args:
        sdk: the data.
        raw: what the data says of it.
        type_: its class in .NET, such as `UInt32Value`.
    """
    validators = _latest(raw)
    lines = [line for one in validators for line in _of_validator(sdk, one, type_)]
    if not lines:
        return _of_type(sdk, type_)
    return [] if "" in lines else list(dict.fromkeys(lines))


def _latest(raw: Raw) -> list[Raw]:
    """Return the constraints of the latest version; the data gives one group for each."""
    said = [
        one
        for one in raw.get("Validators", ())
        if one["Name"] in ("NumberValidator", "StringValidator", "EnumValidator")
    ]
    last = max((one.get("Version", "") for one in said), default="")
    return [one for one in said if one.get("Version", "") == last]


def _of_validator(sdk: Sdk, raw: Raw, type_: str) -> Iterator[str]:
    if raw["Name"] == "EnumValidator":
        yield _enumerated(raw["Type"])
    elif raw["Name"] == "NumberValidator":
        yield from _number(raw, raw.get("Type", type_), type_)
    else:
        yield from _string(sdk, raw, type_)


def _enumerated(name: str) -> str:
    return "on-off" if name in _SWITCHES else f"one-of {name}"


def _number(raw: Raw, own: str, type_: str) -> Iterator[str]:
    listed = "list-of " if raw.get("IsList") or type_.startswith(_LISTS) else ""
    if own in _SIMPLE:
        yield from _SIMPLE[own]
        return
    item = own.removeprefix(_LISTS).rstrip(">")
    least, most = _RANGES.get(item, (None, None))
    said = {one["Name"]: one["Value"] for one in raw.get("Arguments", ())}
    whole = item not in _FRACTIONS
    bounds = (_least(said, least), _most(said, most))
    yield f"{listed}{'whole' if whole else 'number'} {bounds[0]} {bounds[1]}"


def _least(said: dict[str, str], given: int | None) -> str:
    if "MinExclusive" in said:
        return str(int(said["MinExclusive"]) + 1)
    return said.get("MinInclusive", "-" if given is None else str(given))


def _most(said: dict[str, str], given: int | None) -> str:
    if "MaxExclusive" in said:
        return str(int(said["MaxExclusive"]) - 1)
    return said.get("MaxInclusive", "-" if given is None else str(given))


def _string(sdk: Sdk, raw: Raw, type_: str) -> Iterator[str]:
    said = {one["Name"]: one["Value"] for one in raw.get("Arguments", ())}
    is_hex = type_ == "HexBinaryValue" or "Hex" in raw.get("Type", "")
    if type_.startswith(_ENUMERATIONS):
        yield from _of_type(sdk, type_)
    elif is_hex:
        yield f"hex {said.get('Length', '-')}"
    elif "Pattern" in said:
        yield f"pattern {said['Pattern']}"
    elif said.keys() & {"IsNcName", "IsId"}:
        yield "name"
    elif said.keys() & {"Length", "MinLength", "MaxLength"}:
        least = said.get("Length", said.get("MinLength", "-"))
        yield f"length {least} {said.get('Length', said.get('MaxLength', '-'))}"
    else:
        yield from _of_type(sdk, type_) or [""]


def _of_type(sdk: Sdk, type_: str) -> list[str]:
    """Return what a class of .NET takes where nothing more is said."""
    if type_.startswith(_LISTS):
        items = _of_type(sdk, type_.removeprefix(_LISTS)[:-1])
        return [f"list-of {item}" for item in items]
    if type_.startswith(_ENUMERATIONS):
        return [_enumerated(sdk.enumeration(type_.removeprefix(_ENUMERATIONS)[:-1]))]
    if type_ in _SIMPLE:
        return _SIMPLE[type_]
    if type_ in _FRACTIONS:
        return ["number - -"]
    if type_ in _RANGES:
        least, most = _RANGES[type_]
        return [f"whole {'-' if least is None else least} {'-' if most is None else most}"]
    return []
