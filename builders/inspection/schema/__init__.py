"""What the markup languages of Office allow, and where a part departs from it.

The tables beside this file are made by `tools/make_schema.py`; the decision stands in
`docs/decisions/schema-tables.md`.
"""

from builders.inspection.schema.departures import Departure, Kind
from builders.inspection.schema.tables import shown_name
from builders.inspection.schema.walk import departures

__all__ = ["Departure", "Kind", "departures", "shown_name"]
