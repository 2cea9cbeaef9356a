"""Turning the Open XML SDK's schema data into the tables of `builders.inspection.schema`."""
