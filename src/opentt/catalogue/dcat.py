"""The catalogue of a server as DCAT-AP 3.0: data sets with their distributions, and data services."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from opentt.catalogue.place import CONTEXT, LICENCE, both, ref, typed
from opentt.home import BASE
from opentt.namespaces import SPDX
from opentt.package.dcat import EU
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.catalogue.place import Place, Register
    from opentt.standard import Standard

_OPENTT = Text("OpenTT 科技成果转化开放数据标准", "OpenTT, the Open Technology Transfer data standard")
_VOCABULARY = Text("OpenTT 词表", "OpenTT vocabulary")
_VOCABULARY_TOLD = Text(
    "{n} 个代码表的全部代码，以及全部类和性质，SKOS 和 RDFS，中英文。",
    "Every code of {n} lists, and every class and property, in SKOS and RDFS, in Chinese and English.",
)
_SCHEMAS = Text("OpenTT 模式", "OpenTT schemas")
_SCHEMAS_TOLD = Text(
    "五类记录的 JSON Schema、JSON-LD 上下文和 SHACL 形状。",
    "JSON Schema of the five kinds of record, JSON-LD context and SHACL shapes.",
)
_REGISTER = Text("{title}公开记录", "Public records: {title}")
_REGISTER_TOLD = Text("{n} 条{title}公开记录，随时更新。", "{n} public records of the kind {title}, kept up to date.")
_API = Text("记录接口", "Records API")
_SPARQL = Text("SPARQL 端点", "SPARQL endpoint")
_RECONCILE = Text("名称匹配服务", "Reconciliation service")
_MEDIA = {
    "ttl": ("text/turtle", "RDF_TURTLE"),
    "jsonld": ("application/ld+json", "JSON_LD"),
    "nt": ("application/n-triples", "RDF_N_TRIPLES"),
    "json": ("application/schema+json", "JSON"),
    "csv": ("text/csv", "CSV"),
    "ndjson": ("application/x-ndjson", "JSON"),
}


def dcat(standard: Standard, place: Place) -> dict[str, Any]:
    """The catalogue as JSON-LD."""
    datasets = [*_own(standard, place), *(_register(standard, place, one) for one in place.registers)]
    held: dict[str, Any] = {
        "@context": CONTEXT,
        "@id": f"{place.url}/catalog",
        "@type": "dcat:Catalog",
        "dct:title": both(place.title),
        "dct:description": both(_OPENTT),
        "dct:publisher": _publisher(),
        "dct:language": [ref(f"{EU}language/{code}", "dct:LinguisticSystem") for code in ("ZHO", "ENG")],
        "dct:license": ref(LICENCE, "dct:LicenseDocument"),
        "dct:spatial": ref(f"{EU}country/CHN", "dct:Location"),
        "dcat:themeTaxonomy": {
            **ref(f"{EU}data-theme", "skos:ConceptScheme"),
            "dct:title": both(Text("数据主题", "Data theme")),
        },
        "foaf:homepage": ref(f"{place.url}/", "foaf:Document"),
        "dcat:dataset": datasets,
        "dcat:service": [*_services(place, [one["@id"] for one in datasets])] if place.is_live else None,
    }
    return {name: value for name, value in held.items() if value}


def _own(standard: Standard, place: Place) -> Iterator[dict[str, Any]]:
    """The data sets of the standard itself, with the checksums of their files."""
    derived = standard.home / "schemas/derived"
    told = _VOCABULARY_TOLD.fill({"n": len(standard.schemes)})
    forms = [
        _distribution(f"{place.url}/{part}.{form}", form)
        for part in ("vocab", "term")
        for form in ("ttl", "jsonld", "nt")
    ]
    yield _dataset(standard, place, "vocabulary", _VOCABULARY, told, forms)
    files = [
        _file(place, f"schema/{standard.version}/opentt.schema.json", None),
        _file(place, "context/v1.jsonld", derived / "context.jsonld"),
        _file(place, "shapes/v1.ttl", derived / "shapes.ttl"),
    ]
    yield _dataset(standard, place, "schemas", _SCHEMAS, _SCHEMAS_TOLD, files)


def _register(standard: Standard, place: Place, one: Register) -> dict[str, Any]:
    entity = standard.entities[one.entity]
    names = {"n": one.records, "title": entity.title.zh}, {"n": one.records, "title": entity.title.en.lower()}
    title = Text(_REGISTER.fill(names[0]).zh, _REGISTER.fill(names[1]).en)
    told = Text(_REGISTER_TOLD.fill(names[0]).zh, _REGISTER_TOLD.fill(names[1]).en)
    files = {form: f"{place.url}/v1/export/{entity.plural}.{form}" for form in ("ndjson", "csv", "nt")}
    forms = [_distribution(url, form, place.licence) for form, url in files.items()]
    return {
        **_dataset(standard, place, entity.plural, title, told, forms),
        "dct:publisher": _operator(place),
        "dct:modified": typed(one.modified, "dateTime"),
        "dct:accrualPeriodicity": ref(f"{EU}frequency/CONT", "dct:Frequency"),
    }


def _dataset(
    standard: Standard, place: Place, name: str, title: Text, told: Text, forms: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "@id": f"{place.url}/catalog#{name}",
        "@type": "dcat:Dataset",
        "dct:title": both(title),
        "dct:description": both(told),
        "dct:identifier": f"{place.url}/catalog#{name}",
        "dct:publisher": _publisher(),
        "dcat:contactPoint": {
            "@id": f"{place.url}/catalog#contact",
            "@type": ["vcard:Organization", "vcard:Kind"],
            "vcard:fn": place.title.zh,
            "vcard:hasURL": ref(f"{place.url}/"),
        },
        "dcat:version": standard.version,
        "dcat:keyword": [
            {"@value": "科技成果转化", "@language": "zh"},
            {"@value": "technology transfer", "@language": "en"},
        ],
        "dcat:theme": {
            **ref(f"{EU}data-theme/TECH", "skos:Concept"),
            "skos:prefLabel": both(Text("科学与技术", "Science and technology")),
        },
        "dct:spatial": ref(f"{EU}country/CHN", "dct:Location"),
        "dct:language": [ref(f"{EU}language/{code}", "dct:LinguisticSystem") for code in ("ZHO", "ENG")],
        "dct:accessRights": ref(f"{EU}access-right/PUBLIC", "dct:RightsStatement"),
        "dct:conformsTo": ref(f"{BASE}schema/{standard.version}/opentt.schema.json", "dct:Standard"),
        "dcat:distribution": forms,
    }


def _file(place: Place, path: str, source: Path | None) -> dict[str, Any]:
    """A distribution that is a file; its size and checksum where what is served is the file as it stands."""
    found = _distribution(f"{place.url}/{path}", path.rsplit(".", 1)[1])
    if source is None:
        return found
    content = source.read_bytes()
    return {
        **found,
        "dcat:byteSize": typed(len(content), "nonNegativeInteger"),
        "spdx:checksum": {
            "@id": f"{place.url}/{path}#checksum",
            "@type": "spdx:Checksum",
            "spdx:algorithm": ref(f"{SPDX}checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"),
            "spdx:checksumValue": typed(sha256(content).hexdigest(), "hexBinary"),
        },
    }


def _distribution(url: str, form: str, licence: str = LICENCE) -> dict[str, Any]:
    media, kind = _MEDIA[form]
    name = url.rsplit("/", 1)[1]
    return {
        "@id": f"{url}#distribution",
        "@type": "dcat:Distribution",
        "dct:title": both(Text(name, name)),
        "dct:description": both(Text(f"{name}，{media}", f"{name}, {media}")),
        "dcat:accessURL": ref(url),
        "dcat:downloadURL": ref(url),
        "dcat:mediaType": ref(f"https://www.iana.org/assignments/media-types/{media}", "dct:MediaType"),
        "dct:format": ref(f"{EU}file-type/{kind}", "dct:MediaTypeOrExtent"),
        **({"dct:license": ref(licence, "dct:LicenseDocument")} if licence else {}),
        "dcatap:availability": {
            **ref(f"{EU}planned-availability/STABLE", "skos:Concept"),
            "skos:prefLabel": both(Text("稳定", "stable")),
        },
    }


def _services(place: Place, datasets: list[str]) -> Iterator[dict[str, Any]]:
    described = (
        ("api", _API, "/v1", "/openapi.json", "https://spec.openapis.org/oas/v3.1.0"),
        ("sparql", _SPARQL, "/sparql", "/sparql", "http://www.w3.org/TR/sparql11-protocol/"),
        ("reconcile", _RECONCILE, "/reconcile", "/reconcile", "https://reconciliation-api.github.io/specs/0.2/"),
    )
    for name, title, path, about, standard in described:
        yield {
            "@id": f"{place.url}/catalog#{name}",
            "@type": "dcat:DataService",
            "dct:title": both(title),
            "dct:description": both(title),
            "dct:publisher": _operator(place),
            "dcat:contactPoint": {
                "@id": f"{place.url}/catalog#contact",
                "@type": ["vcard:Organization", "vcard:Kind"],
                "vcard:fn": place.title.zh,
                "vcard:hasURL": ref(f"{place.url}/"),
            },
            "dcat:endpointURL": ref(f"{place.url}{path}"),
            "dcat:endpointDescription": ref(f"{place.url}{about}"),
            "dct:conformsTo": ref(standard, "dct:Standard"),
            "dct:accessRights": ref(f"{EU}access-right/PUBLIC", "dct:RightsStatement"),
            "dcat:theme": ref(f"{EU}data-theme/TECH", "skos:Concept"),
            "dcat:keyword": [{"@value": "technology transfer", "@language": "en"}],
            "dcat:servesDataset": [ref(one) for one in datasets],
        }


def _publisher() -> dict[str, Any]:
    return {**ref(f"{BASE}agent/opentt", "foaf:Agent"), "foaf:name": both(Text("OpenTT", "OpenTT"))}


def _operator(place: Place) -> dict[str, Any]:
    """Who runs the server and publishes its records, by the name that the server has."""
    return {**ref(f"{place.url}/catalog#publisher", "foaf:Agent"), "foaf:name": both(place.title)}
