"""Versions of the standard: what changed between two of them, and how large a step that takes."""
