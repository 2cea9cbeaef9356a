"""Where things happen in Levanger, who leads the group work, and whose the pictures are."""

from __future__ import annotations

HALL = "Kommunestyresalen"
FOYER = "Foajeen"
CANTEEN = "Kantina"
GROUP_TABLES = "Gruppebordene"
FACILITATOR = "Prosessleder"
CREDIT = "Illustrasjon: Plenum"
