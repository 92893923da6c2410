"""Names that people typed matched to records and codes (Reconciliation Service API 0.2)."""

from __future__ import annotations

from opentt.reconcile.entries import Entry, Value, concept_entry, record_entry
from opentt.reconcile.index import Candidate, Index

__all__ = ["Candidate", "Entry", "Index", "Value", "concept_entry", "record_entry"]
