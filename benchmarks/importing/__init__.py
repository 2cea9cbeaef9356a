"""Whether the window answers while answers are brought in, and how much that holds."""
