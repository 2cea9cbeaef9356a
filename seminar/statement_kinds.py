"""What the kinds of statements are called."""

from __future__ import annotations

from seminar.messages import Message, message
from seminar.model import StatementKind

STATEMENT_KINDS: dict[StatementKind, Message] = {
    "observation": message("Observation"),
    "proposal": message("Proposal"),
    "agreement": message("Agreement"),
    "action": message("Action"),
}
"""Where they stand alone, as in a column or a choice: from what is seen to what is to be done."""
KINDS_WITHIN: dict[StatementKind, Message] = {
    "observation": message("observation"),
    "proposal": message("proposal"),
    "agreement": message("agreement"),
    "action": message("action"),
}
"""Within a sentence, and beside a statement."""
