"""The page Programme: the days, their items with computed times, and what follows from them."""
