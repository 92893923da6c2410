"""The standard as one frozen value: version, schemas, vocabulary, policies, layout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt import home as homes
from opentt.layout import Table, layout
from opentt.schema import Entity, entities, load_bundle
from opentt.vocab import Policy, Scheme, load_policies, load_schemes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, eq=False)
class Standard:
    """Everything that a validator needs to know, read from one folder; compared by identity."""

    home: Path
    version: str
    bundle: Mapping[str, Any]
    entities: Mapping[str, Entity]
    tables: Mapping[str, Table]
    schemes: Mapping[str, Scheme]
    policies: Mapping[str, Policy]

    @property
    def rules(self) -> Path:
        """The folder of the rule cards."""
        return self.home / "validator/rules"


def load(home: Path | None = None) -> Standard:
    """The standard in a folder, by default the one this installation carries.

    Raises StandardError where a file is missing or broken.

    >>> sorted(load().entities)
    ['achievement', 'contract', 'grant', 'institution', 'manager']
    """
    return _load(home or homes.find())


@cache
def _load(home: Path) -> Standard:
    bundle = load_bundle(home)
    kinds = entities(bundle)
    return Standard(
        home=home,
        version=(home / "schemas/VERSION").read_text(encoding="utf-8").strip(),
        bundle=bundle,
        entities=kinds,
        tables=layout(kinds),
        schemes=load_schemes(home),
        policies=load_policies(home),
    )
