"""How fast groups are drawn, and how far from the best they can be at most."""
