"""The release as DCAT-AP 3 in JSON-LD, made from its descriptor: a catalogue can harvest it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.home import BASE
from opentt.namespaces import ADMS, DCAT, DCATAP, DCT, FOAF, SKOS, SPDX, VCARD, XSD
from opentt.package.descriptor import contributor, digest, distributions, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

EU = "http://publications.europa.eu/resource/authority/"
"""Where the authority tables of the European Union are, from which DCAT-AP takes its codes."""

CONTEXT = {
    "adms": ADMS,
    "dcat": DCAT,
    "dcatap": DCATAP,
    "dct": DCT,
    "foaf": FOAF,
    "skos": SKOS,
    "spdx": SPDX,
    "vcard": VCARD,
    "xsd": XSD,
}
_FILE_TYPES = {"csv": f"{EU}file-type/CSV", "parquet": f"{EU}file-type/PARQUET"}
_LICENCE_TYPES = {"CC-BY-4.0": "Attribution", "ODC-By-1.0": "Attribution", "CC0-1.0": "PublicDomain"}
_LICENCE_NAMES = {
    "Attribution": ("署名", "Attribution"),
    "PublicDomain": ("公有领域", "Public domain"),
    "UnknownIPR": ("不详", "Unknown"),
}
_LANGUAGES = {"zh": f"{EU}language/ZHO", "en": f"{EU}language/ENG"}


def dcat(descriptor: Mapping[str, Any]) -> dict[str, Any]:
    """The data set with its distributions; files are named relative to this document, in the folder `metadata`."""
    publisher, contact = contributor(descriptor, "publisher"), contributor(descriptor, "contact")
    dataset: dict[str, Any] = {
        "@id": descriptor["id"],
        "@type": "dcat:Dataset",
        "dct:title": _both(descriptor["title"], descriptor["opentt:title_en"]),
        "dct:description": _both(descriptor["description"], descriptor["opentt:description_en"]),
        "dct:identifier": descriptor["id"],
        "dcat:version": descriptor["version"],
        "dct:issued": _typed(descriptor["created"], "dateTime"),
        "dct:modified": _typed(descriptor["created"], "dateTime"),
        "dct:language": [{"@id": iri, "@type": "dct:LinguisticSystem"} for iri in _LANGUAGES.values()],
        "dct:publisher": _publisher(publisher) if publisher else None,
        "dcat:contactPoint": _contact(contact) if contact else None,
        "dcat:keyword": [*_keywords(descriptor)],
        "dcat:theme": _concept(f"{EU}data-theme/TECH", "科学与技术", "Science and technology"),
        "dcat:landingPage": {"@id": descriptor["homepage"], "@type": "foaf:Document"}
        if "homepage" in descriptor
        else None,
        "dct:spatial": [*_places(descriptor)],
        "dct:temporal": _period(descriptor),
        "dct:conformsTo": {"@id": descriptor["opentt:schema"], "@type": "dct:Standard"},
        "dct:accessRights": {"@id": f"{EU}access-right/PUBLIC", "@type": "dct:RightsStatement"}
        if descriptor["opentt:profile"] == "public"
        else {"@id": f"{EU}access-right/RESTRICTED", "@type": "dct:RightsStatement"},
        "dcat:distribution": [_distribution(descriptor, resource) for resource in distributions(descriptor)],
    }
    return {"@context": CONTEXT, **{key: value for key, value in dataset.items() if value}}


def _distribution(descriptor: Mapping[str, Any], resource: Mapping[str, Any]) -> dict[str, Any]:
    place = {"@id": f"../{resource['path']}"}
    held: dict[str, Any] = {
        "@id": f"../datapackage.json#{name_of(resource)}",
        "@type": "dcat:Distribution",
        "dct:title": {"@value": f"{resource['title']} ({resource['format'].upper()})", "@language": "zh"},
        "dct:description": {"@value": f"{resource['path']}", "@language": "zh"},
        "dcat:accessURL": place,
        "dcat:downloadURL": place,
        "dct:format": {"@id": _FILE_TYPES[resource["format"]], "@type": "dct:MediaTypeOrExtent"},
        "dcat:mediaType": {
            "@id": f"https://www.iana.org/assignments/media-types/{resource['mediatype']}",
            "@type": "dct:MediaType",
        },
        "dcat:byteSize": _typed(str(resource["bytes"]), "nonNegativeInteger"),
        "dct:license": _licence(descriptor),
        "dcatap:availability": _concept(f"{EU}planned-availability/STABLE", "稳定", "stable"),
        "dct:issued": _typed(descriptor["created"], "dateTime"),
        "dct:conformsTo": {"@id": descriptor["opentt:schema"], "@type": "dct:Standard"},
        "spdx:checksum": {
            "@id": f"../datapackage.json#{name_of(resource)}-checksum",
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm"},
            "spdx:checksumValue": _typed(digest(resource), "hexBinary"),
        },
    }
    return {key: value for key, value in held.items() if value}


def _publisher(publisher: Mapping[str, Any]) -> dict[str, Any]:
    known = publisher.get("opentt:ror") or publisher.get("path")
    held = {
        "@id": known,
        "@type": "foaf:Agent",
        "foaf:name": _both(publisher["title"], publisher.get("opentt:title_en")),
        "dct:identifier": publisher.get("opentt:uscc"),
        "foaf:homepage": {"@id": publisher["path"]} if "path" in publisher else None,
    }
    return {key: value for key, value in held.items() if value}


def _contact(contact: Mapping[str, Any]) -> dict[str, Any]:
    held = {
        "@type": "vcard:Organization",
        "vcard:fn": contact["title"],
        "vcard:hasEmail": {"@id": f"mailto:{contact['email']}"} if "email" in contact else None,
        "vcard:organization-name": contact.get("organization"),
        "vcard:hasTelephone": {"@id": f"tel:{contact['opentt:phone']}"} if "opentt:phone" in contact else None,
    }
    return {key: value for key, value in held.items() if value}


def _licence(descriptor: Mapping[str, Any]) -> dict[str, Any] | None:
    licence = next((licence for licence in descriptor.get("licenses", ()) if "path" in licence), None)
    if licence is None:
        return None
    kind = _LICENCE_TYPES.get(licence.get("name", ""), "UnknownIPR")
    return {
        "@id": licence["path"],
        "@type": "dct:LicenseDocument",
        "dct:type": _concept(f"http://purl.org/adms/licencetype/{kind}", *_LICENCE_NAMES[kind]),
    }


def _keywords(descriptor: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    for word in descriptor.get("keywords", ()):
        yield {"@value": word, "@language": "en" if word.isascii() else "zh"}


def _places(descriptor: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    yield {"@id": f"{EU}country/CHN", "@type": "dct:Location"}
    for region in descriptor.get("opentt:coverage", {}).get("regions", ()):
        yield {"@id": f"{BASE}vocab/region/{region}", "@type": "dct:Location"}


def _period(descriptor: Mapping[str, Any]) -> dict[str, Any] | None:
    coverage = descriptor.get("opentt:coverage", {})
    held = {
        "dcat:startDate": _typed(f"{coverage['first_year']}-01-01", "date") if "first_year" in coverage else None,
        "dcat:endDate": _typed(f"{coverage['last_year']}-12-31", "date") if "last_year" in coverage else None,
    }
    there = {key: value for key, value in held.items() if value}
    return {"@type": "dct:PeriodOfTime", **there} if there else None


def _concept(iri: str, zh: str, en: str) -> dict[str, Any]:
    """A concept of an outside list with its label, since nobody fetches it to learn what it is."""
    return {"@id": iri, "@type": "skos:Concept", "skos:prefLabel": _both(zh, en)}


def _both(zh: str, en: str | None) -> list[dict[str, str]]:
    told = [{"@value": zh, "@language": "zh"}]
    return [*told, {"@value": en, "@language": "en"}] if en else told


def _typed(value: str, kind: str) -> dict[str, str]:
    return {"@value": value, "@type": f"xsd:{kind}"}
