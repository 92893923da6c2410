"""The release as DataCite 4.5 JSON, made from its descriptor: what a DOI is registered with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from opentt.package.descriptor import contributor, distributions

if TYPE_CHECKING:
    from collections.abc import Mapping

KERNEL = "http://datacite.org/schema/kernel-4"
UNAVAILABLE = ":unav"
"""What DataCite writes for a value that is required and not there."""

_DOI = re.compile(r"(?:https?://doi\.org/|doi:)?(10\.[0-9]{4,9}/\S+)")


def datacite(descriptor: Mapping[str, Any]) -> dict[str, Any]:
    """The metadata; the DOI stands in it where the package has one for its id."""
    publisher, contact = contributor(descriptor, "publisher"), contributor(descriptor, "contact")
    doi = _DOI.fullmatch(descriptor["id"])
    held: dict[str, Any] = {
        "schemaVersion": KERNEL,
        "doi": doi[1] if doi else None,
        "url": descriptor.get("homepage"),
        "types": {"resourceType": "Data Package", "resourceTypeGeneral": "Dataset"},
        "creators": [_creator(publisher)],
        "titles": [
            {"title": descriptor["title"], "lang": "zh"},
            {"title": descriptor["opentt:title_en"], "titleType": "TranslatedTitle", "lang": "en"},
        ],
        "publisher": _publisher(publisher),
        "publicationYear": descriptor["created"][:4],
        "subjects": [_subject(word) for word in descriptor.get("keywords", ())],
        "contributors": [_creator(contact) | {"contributorType": "ContactPerson"}] if contact else None,
        "dates": [{"date": descriptor["created"], "dateType": "Issued"}, *_period(descriptor)],
        "language": descriptor["opentt:language"],
        "alternateIdentifiers": None
        if doi
        else [{"alternateIdentifier": descriptor["id"], "alternateIdentifierType": "URI"}],
        "sizes": [f"{rows} records" for rows in [sum(descriptor.get("opentt:records", {}).values())]],
        "formats": sorted({resource["mediatype"] for resource in distributions(descriptor)}),
        "version": descriptor["version"],
        "rightsList": [_rights(licence) for licence in descriptor.get("licenses", ())],
        "descriptions": [
            {"description": descriptor["description"], "descriptionType": "Abstract", "lang": "zh"},
            {"description": descriptor["opentt:description_en"], "descriptionType": "Abstract", "lang": "en"},
        ],
    }
    return {key: value for key, value in held.items() if value}


def _creator(body: Mapping[str, Any] | None) -> dict[str, Any]:
    if body is None:
        return {"name": UNAVAILABLE}
    made: dict[str, Any] = {"name": body["title"], "nameType": "Organizational"}
    if "opentt:ror" in body:
        scheme = {"nameIdentifierScheme": "ROR", "schemeUri": "https://ror.org"}
        made["nameIdentifiers"] = [{"nameIdentifier": body["opentt:ror"], **scheme}]
    return made


def _publisher(publisher: Mapping[str, Any] | None) -> dict[str, str]:
    if publisher is None:
        return {"name": UNAVAILABLE}
    made = {"name": publisher["title"], "lang": "zh"}
    if "opentt:ror" in publisher:
        scheme = {"publisherIdentifierScheme": "ROR", "schemeUri": "https://ror.org"}
        made |= {"publisherIdentifier": publisher["opentt:ror"], **scheme}
    return made


def _subject(word: str) -> dict[str, str]:
    return {"subject": word, "lang": "en" if word.isascii() else "zh"}


def _period(descriptor: Mapping[str, Any]) -> list[dict[str, str]]:
    coverage = descriptor.get("opentt:coverage", {})
    first, last = coverage.get("first_year"), coverage.get("last_year")
    return [{"date": f"{first}/{last}", "dateType": "Collected"}] if first and last else []


def _rights(licence: Mapping[str, Any]) -> dict[str, str]:
    held = {"rights": licence.get("title", licence.get("name")), "rightsUri": licence.get("path")}
    spdx = {
        "rightsIdentifier": licence["name"],
        "rightsIdentifierScheme": "SPDX",
        "schemeUri": "https://spdx.org/licenses/",
    }
    return {key: value for key, value in held.items() if value} | (spdx if licence.get("name") else {})
