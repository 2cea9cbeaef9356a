"""A seminar in, Office files out: the plan, the deck, and their building and rendering."""
