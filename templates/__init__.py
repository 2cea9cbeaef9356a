"""The Office files that carry the look. They are data; there is no code here."""
