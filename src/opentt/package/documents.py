"""What stands beside the tables: the README, the validation report, and the metadata that catalogues harvest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from opentt.package.datacite import datacite
from opentt.package.dcat import dcat
from opentt.package.readme import readme
from opentt.package.schemaorg import schemaorg
from opentt.report import render
from opentt.rule import load_cards

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.package.release import Release
    from opentt.text import Lang


def documents(release: Release, descriptor: Mapping[str, Any]) -> dict[str, str]:
    """Every document by its path in the package."""
    cards = load_cards(release.standard.rules)
    lang: Lang = "zh" if release.about.language == "zh" else "en"
    return {
        "README.md": readme(release, descriptor),
        "report.json": render(release.report, "json", "zh", cards=cards, standard=release.standard),
        "report.html": render(release.report, "html", lang, cards=cards, standard=release.standard),
        "metadata/dcat.jsonld": _json(dcat(descriptor)),
        "metadata/schemaorg.jsonld": _json(schemaorg(descriptor)),
        "metadata/datacite.json": _json(datacite(descriptor)),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
