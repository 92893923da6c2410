"""The release as a schema.org `Dataset` in JSON-LD, made from its descriptor: what search engines read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.home import BASE
from opentt.namespaces import SCHEMA
from opentt.package.descriptor import contributor, digest, distributions

if TYPE_CHECKING:
    from collections.abc import Mapping

_FEWEST, _MOST = 50, 5000
"""How many characters search engines want in a description."""


def schemaorg(descriptor: Mapping[str, Any]) -> dict[str, Any]:
    """The data set; files are named relative to this document, in the folder `metadata`."""
    publisher, contact = contributor(descriptor, "publisher"), contributor(descriptor, "contact")
    organisation = _organisation(publisher, contact) if publisher else None
    described = f"{descriptor['description']} {descriptor['opentt:description_en']}"
    held: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Dataset",
        "@id": descriptor["id"],
        "name": descriptor["title"],
        "alternateName": descriptor["opentt:title_en"],
        "description": described[:_MOST].ljust(_FEWEST, "."),
        "identifier": descriptor["id"],
        "url": descriptor.get("homepage"),
        "version": descriptor["version"],
        "datePublished": descriptor["created"][:10],
        "dateModified": descriptor["created"],
        "inLanguage": ["zh", "en"],
        "keywords": descriptor.get("keywords"),
        "license": next((one["path"] for one in descriptor.get("licenses", ()) if "path" in one), None),
        "isAccessibleForFree": True,
        "creator": organisation,
        "publisher": organisation,
        "temporalCoverage": _years(descriptor),
        "spatialCoverage": _places(descriptor),
        "conformsTo": descriptor["opentt:schema"],
        "distribution": [_download(resource) for resource in distributions(descriptor)],
    }
    return {key: value for key, value in held.items() if value}


def _organisation(publisher: Mapping[str, Any], contact: Mapping[str, Any] | None) -> dict[str, Any]:
    held = {
        "@type": "Organization",
        "name": publisher["title"],
        "alternateName": publisher.get("opentt:title_en"),
        "url": publisher.get("path"),
        "sameAs": publisher.get("opentt:ror"),
        "taxID": publisher.get("opentt:uscc"),
        "contactPoint": _contact(contact) if contact else None,
    }
    return {key: value for key, value in held.items() if value}


def _contact(contact: Mapping[str, Any]) -> dict[str, Any]:
    held = {
        "@type": "ContactPoint",
        "contactType": contact["title"],
        "email": contact.get("email"),
        "telephone": contact.get("opentt:phone"),
    }
    return {key: value for key, value in held.items() if value}


def _download(resource: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": resource["title"],
        "contentUrl": f"../{resource['path']}",
        "encodingFormat": resource["mediatype"],
        "contentSize": f"{resource['bytes']} B",
        "sha256": digest(resource),
    }


def _years(descriptor: Mapping[str, Any]) -> str | None:
    coverage = descriptor.get("opentt:coverage", {})
    first, last = coverage.get("first_year"), coverage.get("last_year")
    return f"{first or '..'}/{last or '..'}" if first or last else None


def _places(descriptor: Mapping[str, Any]) -> list[dict[str, str]]:
    regions = descriptor.get("opentt:coverage", {}).get("regions", ())
    return [{"@type": "Place", "@id": f"{BASE}vocab/region/{code}", "identifier": code} for code in regions]
