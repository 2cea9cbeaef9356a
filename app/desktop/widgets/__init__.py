"""The pieces that pages and dialogs are put together from; they know nothing of a seminar."""
