"""What an organisation has decided about findings: their grades, what is excused and until when, and a baseline."""

from __future__ import annotations

from opentt.policy.baseline import Baseline, baseline_json, baseline_of, grown, read_baseline
from opentt.policy.judging import apply
from opentt.policy.reading import find_settings, read_settings
from opentt.policy.settings import Grade, Settings, Suppression

__all__ = [
    "Baseline",
    "Grade",
    "Settings",
    "Suppression",
    "apply",
    "baseline_json",
    "baseline_of",
    "find_settings",
    "grown",
    "read_baseline",
    "read_settings",
]
