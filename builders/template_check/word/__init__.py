"""The check of Word templates: `check.check_word` puts together what the other modules look at."""
