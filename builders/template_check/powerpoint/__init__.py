"""The check of PowerPoint templates: `check.check_powerpoint` puts all together."""
