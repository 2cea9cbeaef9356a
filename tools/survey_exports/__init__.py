"""Invented raw answers to the sample's survey, written in the shapes of three survey tools."""
