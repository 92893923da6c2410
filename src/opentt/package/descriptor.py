"""`datapackage.json`: the descriptor that everything else about a release is made from."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

from opentt.home import BASE
from opentt.package.hidden import SAID
from opentt.package.release import table_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from opentt.package.release import Release
    from opentt.package.tables import File, Written

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
WHOLE = "opentt:whole"
"""The member by which a descriptor says that the package holds all records that its publisher has."""

MEDIA_TYPES = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "html": "text/html",
    "md": "text/markdown",
}
_STAMP = "%Y-%m-%dT%H:%M:%SZ"


def describe(release: Release) -> dict[str, Any]:
    """The descriptor of a release; what Data Package v2 has no word for stands under names that begin `opentt:`."""
    about = release.about
    described: dict[str, Any] = {
        "$schema": PROFILE,
        "name": release.name,
        "id": about.id or _made_id(release),
        "title": release.title.zh,
        "description": release.description.zh,
        "version": about.version,
        "created": release.created.strftime(_STAMP),
        "homepage": about.homepage,
        "licenses": [_licence(release)] if about.licence else None,
        "sources": [_without_none({"title": s.title, "path": s.path, "version": s.version}) for s in about.sources],
        "contributors": [*_contributors(release)],
        "keywords": [*dict.fromkeys((*about.keywords, *_keywords(release)))],
        "opentt:title_en": release.title.en,
        "opentt:description_en": release.description.en,
        "opentt:language": about.language,
        "opentt:standard": release.standard.version,
        "opentt:schema": f"{BASE}schema/{release.standard.version}/opentt.schema.json",
        "opentt:profile": release.profile,
        "opentt:coverage": _coverage(release),
        WHOLE: about.whole or None,
        "opentt:records": {release.standard.entities[name].plural: count for name, count in release.records.items()},
        "opentt:findings": _findings(release),
        "opentt:withheld": [*_withheld(release)],
        "opentt:untyped": _counts(release.untyped),
        "opentt:unplaced": _counts(release.unplaced),
        "resources": [*_resources(release)],
        "opentt:files": [*_parquet(release)],
    }
    return {key: value for key, value in described.items() if value not in (None, [], {})}


def with_files(descriptor: Mapping[str, Any], files: Iterable[File]) -> dict[str, Any]:
    """The descriptor with the documents beside the tables, so that they can be checked too."""
    listed = [*descriptor["opentt:files"], *(_listed(file) for file in files)]
    return {**descriptor, "opentt:files": sorted(listed, key=lambda file: str(file["path"]))}


def distributions(descriptor: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Every file of data: the resources, which are CSV, and the same tables in other forms."""
    return [*descriptor["resources"], *(file for file in descriptor["opentt:files"] if "table" in file)]


def contributor(descriptor: Mapping[str, Any], role: str) -> Mapping[str, Any] | None:
    """The first contributor of a role."""
    return next((one for one in descriptor.get("contributors", ()) if role in one["roles"]), None)


def digest(file: Mapping[str, Any]) -> str:
    """The hexadecimal digits of a file's SHA-256."""
    return str(file["hash"]).removeprefix("sha256:")


def name_of(file: Mapping[str, Any]) -> str:
    """A name for a file of data that no other one has."""
    return str(file.get("name") or f"{file['table']}-{file['format']}")


def _made_id(release: Release) -> str:
    """An id of its own for each version of a release, where the publisher gives none."""
    publisher = release.about.publisher.name if release.about.publisher else ""
    made = uuid.uuid5(uuid.NAMESPACE_URL, f"{BASE}package/{publisher}/{release.name}/{release.about.version}")
    return made.urn


def _licence(release: Release) -> dict[str, str]:
    licence = release.about.licence
    held = {"name": licence.name, "path": licence.path, "title": licence.title.zh} if licence else {}
    return {key: value for key, value in held.items() if value}


def _contributors(release: Release) -> Iterable[dict[str, Any]]:
    publisher, contact = release.about.publisher, release.about.contact
    if publisher:
        yield _without_none(
            {
                "title": publisher.name,
                "path": publisher.homepage,
                "roles": ["publisher", "creator"],
                "opentt:title_en": publisher.name_en,
                "opentt:uscc": publisher.uscc,
                "opentt:ror": publisher.ror,
            }
        )
    if contact:
        yield _without_none(
            {
                "title": contact.role,
                "email": contact.email,
                "organization": publisher.name if publisher else None,
                "roles": ["contact"],
                "opentt:phone": contact.phone,
            }
        )


def _keywords(release: Release) -> Iterable[str]:
    for name in release.records:
        title = release.standard.entities[name].title
        yield from (title.zh, title.en.casefold())


def _coverage(release: Release) -> dict[str, Any]:
    coverage = release.about.coverage
    held = {"regions": [*coverage.regions], "first_year": coverage.first_year, "last_year": coverage.last_year}
    return {key: value for key, value in held.items() if value}


def _findings(release: Release) -> dict[str, int]:
    return {severity.value: count for severity, count in sorted(release.report.by_severity.items())}


def _withheld(release: Release) -> Iterator[dict[str, str]]:
    """The fields that a public release keeps back, and how; never of which records, nor how often."""
    for one in release.hidden:
        if one.way in SAID:
            yield {"field": f"{one.entity}.{one.field}", "way": one.way.name.casefold()}


def _counts(counted: Mapping[tuple[str, str], int]) -> dict[str, int]:
    return {f"{entity}.{name}": count for (entity, name), count in sorted(counted.items()) if count}


def _resources(release: Release) -> Iterator[dict[str, Any]]:
    """The tables as CSV with their schemas."""
    for written in release.tables:
        yield {
            "name": written.table.name,
            "type": "table",
            "title": table_title(release.standard, written).zh,
            **_listed(written.files["csv"]),
            "encoding": "utf-8",
            "opentt:rows": written.rows,
            "schema": _schema(release, written),
        }


def _parquet(release: Release) -> Iterator[dict[str, Any]]:
    """The same tables as Parquet: no resources, since readers of packages would take each table twice."""
    for written in release.tables:
        title = table_title(release.standard, written).zh
        yield {"table": written.table.name, "title": title, **_listed(written.files["parquet"])}


def _listed(file: File) -> dict[str, Any]:
    """A file as a descriptor lists it."""
    form = file.path.rpartition(".")[2]
    return {
        "path": file.path,
        "format": form,
        "mediatype": MEDIA_TYPES[form],
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
    }


def _schema(release: Release, written: Written) -> dict[str, Any]:
    """The derived Table Schema, with the columns that the file has."""
    path = release.standard.home / "schemas/derived/tables" / f"{written.table.name}.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    there = {*written.table.keys, *written.columns}
    extensions = [
        {
            "name": name,
            "type": "string",
            "title": name,
            "description": "发布单位自有的成员，单元格里是 JSON 文本。",
        }
        for name in written.extensions
    ]
    fields = [*(field for field in schema["fields"] if field["name"] in there), *extensions]
    return {**schema, "fields": fields}


def _without_none(held: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in held.items() if value is not None}
