"""The answers of the Reconciliation Service API 0.2 over an index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from opentt.errors import UsageError
from opentt.home import BASE
from opentt.reconcile.entries import CONCEPT, ENTITIES, shown_fields
from opentt.terms import TERM
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.reconcile.entries import Entry, Value
    from opentt.reconcile.index import Candidate, Index
    from opentt.standard import Standard
    from opentt.text import Lang

MOST_QUERIES = 100
"""How many queries a batch may hold."""

MOST_CANDIDATES = 50
_LONGEST_TEXT = 500

_NO_JSON = Text("{name} 不是 JSON：{reason}", "{name} is no JSON: {reason}")
_NO_BATCH = Text("{name} 应为由查询组成的对象", "{name} should be an object of queries")
_TOO_MANY = Text("一次最多 {most} 个查询", "at most {most} queries at once")
_NO_QUERY = Text("查询 {key} 应有 query 或 properties", "the query {key} should have query or properties")
_NO_EXTENSION = Text("extend 应有 ids 和 properties 两个数组", "extend should have the arrays ids and properties")
_CONCEPT = Text("代码", "Code")
_PROPERTIES = {
    "scheme": Text("代码表", "Code list"),
    "notation": Text("代码", "Code"),
    "broader": Text("上位", "Broader"),
}


def manifest(url: str, title: str, types: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The service manifest; `url` is where the server is found."""
    here = f"{url}/reconcile"

    def suggest(what: str) -> dict[str, str]:
        return {
            "service_url": here,
            "service_path": f"/suggest/{what}",
            "flyout_service_url": here,
            "flyout_service_path": f"/flyout/{what}?id=${{id}}",
        }

    return {
        "versions": ["0.2"],
        "name": title,
        "identifierSpace": BASE,
        "schemaSpace": TERM,
        "documentation": f"{url}/",
        "view": {"url": f"{url}/{{{{id}}}}"},
        "defaultTypes": [one for one in types if one["id"] in {*ENTITIES, CONCEPT}],
        "suggest": {what: suggest(what) for what in ("entity", "property", "type")},
        "preview": {"url": f"{here}/preview?id={{{{id}}}}", "width": 430, "height": 300},
        "extend": {"propose_properties": {"service_url": here, "service_path": "/properties"}, "property_settings": []},
        "batchSize": MOST_QUERIES,
    }


def types(standard: Standard, lang: Lang) -> list[dict[str, str]]:
    """The types: the entities with names, all codes, and the codes of each list."""
    found = [{"id": name, "name": standard.entities[name].title.pick(lang)} for name in ENTITIES]
    found.append({"id": CONCEPT, "name": _CONCEPT.pick(lang)})
    return found + [{"id": name, "name": scheme.title.pick(lang)} for name, scheme in sorted(standard.schemes.items())]


def properties(standard: Standard, kind: str | None, lang: Lang) -> list[dict[str, str]]:
    """The properties of a type, or of all types, each once."""
    found: dict[str, str] = {}
    for name in ENTITIES:
        if kind in {None, name}:
            for field in shown_fields(standard.entities[name]):
                found.setdefault(field.name, field.title.pick(lang))
    if kind is None or kind not in ENTITIES:
        found.update({name: text.pick(lang) for name, text in _PROPERTIES.items()})
    return [{"id": name, "name": title} for name, title in found.items()]


def batch(text: str) -> dict[str, dict[str, Any]]:
    """The queries of a batch by key. Raises UsageError for what is none, or too many."""
    found = _json("queries", text)
    if not isinstance(found, dict) or not all(isinstance(query, dict) for query in found.values()):
        raise UsageError(_NO_BATCH.fill({"name": "queries"}))
    if len(found) > MOST_QUERIES:
        raise UsageError(_TOO_MANY.fill({"most": MOST_QUERIES}))
    for key, query in found.items():
        if not isinstance(query.get("query"), str) and not query.get("properties"):
            raise UsageError(_NO_QUERY.fill({"key": key[:80]}))
    return found


def answers(standard: Standard, index: Index, queries: Mapping[str, Mapping[str, Any]], lang: Lang) -> dict[str, Any]:
    """The candidates for each query under its key."""
    return {key: {"result": [*_answer(standard, index, query, lang)]} for key, query in queries.items()}


def _answer(standard: Standard, index: Index, query: Mapping[str, Any], lang: Lang) -> Iterator[dict[str, Any]]:
    kinds = query.get("type") or ()
    limit = query.get("limit")
    most = int(limit) if isinstance(limit, int | float) and 1 <= limit <= MOST_CANDIDATES else 10
    wanted: dict[str, list[str]] = {}
    for one in query.get("properties") or ():
        if isinstance(one, dict) and isinstance(one.get("pid"), str):
            wanted.setdefault(one["pid"], []).extend(_given(one.get("v")))
    typed = query.get("query") if isinstance(query.get("query"), str) else ""
    found = index.find(typed or "", (kinds,) if isinstance(kinds, str) else tuple(map(str, kinds)), most, wanted)
    yield from (_candidate(standard, one, lang) for one in found)


def _given(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """The texts that a property value of a query may be compared by."""
    if isinstance(value, list):
        for one in value[:20]:
            yield from _given(one)
    elif isinstance(value, dict):
        yield from (str(value[key])[:_LONGEST_TEXT] for key in ("id", "name") if value.get(key))
    elif value is not None:
        yield (str(value).lower() if isinstance(value, bool) else str(value))[:_LONGEST_TEXT]


def _candidate(standard: Standard, one: Candidate, lang: Lang) -> dict[str, Any]:
    return {
        "id": one.entry.key,
        "name": one.entry.label.pick(lang),
        "description": one.entry.about.pick(lang),
        "score": one.score,
        "match": one.match,
        "features": [{"id": name, "value": value} for name, value in one.features.items()],
        "type": [_type(standard, one.entry, lang)],
    }


def _type(standard: Standard, entry: Entry, lang: Lang) -> dict[str, str]:
    if entry.type == CONCEPT:
        return {"id": entry.group, "name": standard.schemes[entry.group].title.pick(lang)}
    return {"id": entry.type, "name": standard.entities[entry.type].title.pick(lang)}


def suggested(standard: Standard, found: Sequence[Entry], lang: Lang) -> dict[str, Any]:
    """Entries as the suggest service lists them."""
    return {
        "result": [
            {
                "id": one.key,
                "name": one.label.pick(lang),
                "description": one.about.pick(lang),
                "notable": [_type(standard, one, lang)],
            }
            for one in found
        ]
    }


def extension(text: str) -> tuple[list[str], list[str]]:
    """The ids and the properties of a data extension query. Raises UsageError for what is none."""
    found = _json("extend", text)
    if not isinstance(found, dict) or not all(isinstance(found.get(name), list) for name in ("ids", "properties")):
        raise UsageError(_NO_EXTENSION)
    ids = [str(one) for one in found["ids"]]
    if len(ids) > 10 * MOST_QUERIES:
        raise UsageError(_TOO_MANY.fill({"most": 10 * MOST_QUERIES}))
    wanted = [one.get("id") if isinstance(one, dict) else one for one in found["properties"]]
    named = [one for one in wanted if isinstance(one, str)]
    if len(named) < len(wanted):
        raise UsageError(_NO_EXTENSION)
    return ids, named


def extended(standard: Standard, index: Index, ids: Sequence[str], wanted: Sequence[str], lang: Lang) -> dict[str, Any]:
    """What the properties of entries are; nothing for an unknown id."""
    names = {one["id"]: one["name"] for one in properties(standard, None, lang)}
    rows: dict[str, Any] = {}
    for key in ids:
        entry = index.entries.get(key)
        known = entry.properties if entry else {}
        rows[key] = {place: [_value(value, lang) for value in known.get(place, ())] for place in wanted}
    return {"meta": [{"id": place, "name": names.get(place, place)} for place in wanted], "rows": rows}


def _value(value: Value, lang: Lang) -> dict[str, str]:
    if value.id and value.id.startswith(BASE):
        return {"id": value.id.removeprefix(BASE), "name": value.text.pick(lang)}
    return {"str": value.text.pick(lang)}


def _json(name: str, text: str) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(_NO_JSON.fill({"name": name, "reason": str(error)[:200]})) from error
