"""The compound schema: every document of the standard in one file, under its lasting address."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from opentt.emit.codes import enum_schema, schemes
from opentt.emit.soundness import CODES, check
from opentt.emit.spelling import DIALECT, as_json, header
from opentt.home import BASE
from opentt.schema import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.emit.sources import Sources


def files(sources: Sources) -> dict[str, str]:
    """`opentt.schema.json`."""
    return {"schemas/derived/opentt.schema.json": as_json(compose(sources))}


@lru_cache(maxsize=1)
def compose(sources: Sources) -> dict[str, Any]:
    """The compound schema (JSON Schema 2020-12, section 9.3). Raises StandardError where a source is unsound."""
    check(sources, schemes(sources))
    documents = {name: sources.schemas[name].schema for name in (*ENTITIES, "common")}
    codes = {f"codes/{scheme}": enum_schema(entry) for scheme, entry in schemes(sources).items()}
    defs = {name: _addressed(sources, name, schema) for name, schema in {**documents, **codes}.items()}
    return {
        "$schema": DIALECT,
        "$id": address(sources, "opentt"),
        "$comment": header("schemas/ and vocab/"),
        "title": "科技成果转化开放数据标准",
        "description": "机构、技术经理人、技术合同、科技成果和财政支持五类记录的结构；按 $id 引用其中一类。",
        "x-en": {
            "title": "Open Technology Transfer data standard",
            "description": "What institutions, managers, contracts, achievements and grants look like as records; "
            "refer to one of them by its $id.",
        },
        "$defs": defs,
    }


def address(sources: Sources, name: str) -> str:
    """The lasting address of a document of this version."""
    return f"{BASE}schema/{sources.version}/{name}.schema.json"


def _addressed(sources: Sources, name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    own = {key: _republished(value) for key, value in schema.items() if key not in {"$schema", "$id"}}
    return {"$id": address(sources, name), **own}


def _republished(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The same JSON with its references as they are inside the bundle."""
    if isinstance(value, dict):
        return {
            key: _published(inner) if key == "$ref" and isinstance(inner, str) else _republished(inner)
            for key, inner in value.items()
        }
    return [_republished(inner) for inner in value] if isinstance(value, list) else value


def _published(ref: str) -> str:
    return f"codes/{ref.removeprefix(CODES)}" if ref.startswith(CODES) else ref
