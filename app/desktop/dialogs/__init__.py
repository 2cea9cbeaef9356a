"""The dialogs: what is told and asked before the window."""
