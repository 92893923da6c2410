"""Records of one entity as one Parquet file with nested columns, as data frames like it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.convert.flat import UncarriedError, exact_text, extension_text, rows
from opentt.convert.folder import EMPTY, distinct, named, once_each
from opentt.convert.tables import database, literal, quoted
from opentt.convert.writing import one_kind
from opentt.layout import SQL_TYPES
from opentt.tables.columnar import ENTITY_KEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opentt.convert.reading import Held
    from opentt.schema import Field
    from opentt.standard import Standard
    from opentt.vocab import Scheme

Tree = dict[str, Any]
"""What of an entity is there: members by name, each with the tree below it; `[]` stands for the items of an array."""

_MARGIN = 16_777_216
"""Bytes of a JSON record that DuckDB reads without being told."""


def write_nested(standard: Standard, held: Iterable[Held], path: Path) -> None:
    """Nothing: the file holds a row for each record, objects as STRUCT, arrays as LIST, leaves with their types.

    A member that no record has is left out; an extension member is its JSON text. Raises UncarriedError, with the
    record it is about, where a column cannot hold a value exactly, UsageError for records of more than one entity.
    """
    with tempfile.TemporaryDirectory(prefix="opentt-") as scratch, database() as db:
        lines = Path(scratch, "rows.ndjson")
        tree: Tree = {}
        longest, kind = 0, None
        with lines.open("w", encoding="utf-8", newline="\n") as file:
            for number, (entity, record) in enumerate(one_kind(held, "Parquet"), start=1):
                kind = entity
                root = standard.entities[entity].root
                try:
                    for _ in rows(standard, entity, record):
                        pass
                    line = json.dumps(_object(standard.schemes, root, record, tree), ensure_ascii=False)
                except (UncarriedError, ValueError) as error:
                    raise named(error, entity, record, number) from error
                longest = max(longest, len(line))
                file.write(f"{line}\n")
        if kind is None:
            raise UncarriedError(EMPTY)
        root = standard.entities[kind].root
        shape = ", ".join(f"{quoted(name)}: {literal(_type(root, name, tree))}" for name in _names(root, tree))
        source = (
            f"read_json({literal(lines)}, format='newline_delimited', maximum_object_size={max(longest * 4, _MARGIN)}, "
            f"columns={{{shape}}})"
        )
        once_each(db, source, kind)
        said = f"KV_METADATA {{{quoted(ENTITY_KEY)}: {literal(kind)}}}"
        options = f"FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, {said}"
        db.execute(f"COPY (SELECT * FROM {source}) TO {literal(path)} ({options})")


def _object(schemes: Mapping[str, Scheme], field: Field, value: Mapping[str, Any], tree: Tree) -> dict[str, Any]:
    """The object with leaves as texts and without what is empty; what it has is noted in the tree."""
    found: dict[str, Any] = {}
    for name, inner in value.items():
        child = field.child.get(name)
        if inner is None or (child is not None and inner == []):
            continue
        if child is None:
            tree.setdefault(name, {})
            found[name] = extension_text(inner)
            continue
        said = _value(schemes, child, inner, tree.setdefault(name, {}))
        if said != {}:
            found[name] = said
        elif not tree[name]:
            del tree[name]
    return found


def _value(schemes: Mapping[str, Scheme], field: Field, value: Any, tree: Tree) -> Any:  # noqa: ANN401 - any JSON value
    if field.kind == "object":
        return _object(schemes, field, value, tree)
    if field.item is not None:
        below = tree.setdefault("[]", {})
        return [_value(schemes, field.item, item, below) for item in value]
    return exact_text(schemes, field, value, ())


def _names(field: Field, tree: Tree) -> list[str]:
    """The members that are there: those of the schema in its order, then those of one's own by name."""
    own = sorted(tree.keys() - field.child.keys())
    distinct(own)
    known = [child.name for child in field.children if child.name in tree]
    return [*known, *own] or [field.children[0].name]


def _type(owner: Field, name: str, tree: Tree) -> str:
    """The SQL type of a member."""
    child = owner.child.get(name)
    return "VARCHAR" if child is None else _type_of(child, tree.get(name, {}))


def _type_of(field: Field, tree: Tree) -> str:
    if field.item is not None:
        return f"{_type_of(field.item, tree.get('[]', {}))}[]"
    if field.kind != "object":
        return SQL_TYPES[field.kind]
    members = ", ".join(f"{quoted(name)} {_type(field, name, tree)}" for name in _names(field, tree))
    return f"STRUCT({members})"
