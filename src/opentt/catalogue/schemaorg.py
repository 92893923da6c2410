"""The catalogue as schema.org says it, for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.catalogue.dcat import dcat
from opentt.namespaces import SCHEMA

if TYPE_CHECKING:
    from opentt.catalogue.place import Place
    from opentt.standard import Standard

_FEWEST = 50


def schemaorg(standard: Standard, place: Place) -> dict[str, Any]:
    """A `DataCatalog` with a `Dataset` for each of its data sets."""
    known = dcat(standard, place)
    return {
        "@context": SCHEMA,
        "@type": "DataCatalog",
        "@id": known["@id"],
        "name": place.title.zh,
        "alternateName": place.title.en,
        "url": f"{place.url}/catalog",
        "license": known["dct:license"]["@id"],
        "dataset": [_dataset(one) for one in known["dcat:dataset"]],
    }


def _dataset(one: dict[str, Any]) -> dict[str, Any]:
    zh, en = (text["@value"] for text in one["dct:description"])
    names = [text["@value"] for text in one["dct:title"]]
    licence = one["dcat:distribution"][0].get("dct:license")
    return {
        "@type": "Dataset",
        "@id": one["@id"],
        "name": names[0],
        "alternateName": names[1],
        "description": f"{zh} {en}".ljust(_FEWEST, "."),
        "creator": {"@type": "Organization", "name": one["dct:publisher"]["foaf:name"][0]["@value"]},
        **({"license": licence["@id"]} if licence else {}),
        "inLanguage": ["zh", "en"],
        "isAccessibleForFree": True,
        "version": one["dcat:version"],
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": form["dcat:downloadURL"]["@id"],
                "encodingFormat": form["dcat:mediaType"]["@id"].split("media-types/")[1],
            }
            for form in one["dcat:distribution"]
        ],
    }
