"""Tables: one model, one view and one delegate for every table of the window.

A page describes its columns (`columns`), says which rows there are as a function of the seminar
(`model`) and what can be done to them (`commands`); the keys, editors, dragging and the clipboard
of "any table" come with the view.
"""
