"""How fast answer sheets are collected: 40 groups with 10 tasks each, four hundred sheets."""
