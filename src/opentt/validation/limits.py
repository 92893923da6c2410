"""What the schema asks of a row, as SQL over its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.mapping import Column
    from opentt.validation.sources import GridSource
    from opentt.validation.store import Store


def leaf_conditions(source: GridSource) -> Iterator[tuple[Column, str]]:
    """Each column, with SQL that holds for every row whose leaf there keeps the schema's limits."""
    for column in source.plan.columns:
        k, tests = f"k{column.index}", _tests(column)
        limits = [f"({k} IS NULL OR ({' AND '.join(tests)}))"] if tests else []
        yield column, " AND ".join([f"NOT b{column.index}", *limits])


def _tests(column: Column) -> list[str]:
    """SQL for each of the limits of a column's canonical text, beyond what its kind says."""
    k, schema = f"k{column.index}", column.target.field.schema
    if column.target.field.kind in {"array", "code", "date"}:
        return []
    tests = []
    if "pattern" in schema:
        form = schema["pattern"].removeprefix("^").removesuffix("$")
        anchored = schema["pattern"].startswith("^") and schema["pattern"].endswith("$")
        tests.append(f"regexp_full_match({k}, '{form}')" if anchored else "FALSE")
    if "minLength" in schema:
        tests.append(f"length({k}) >= {schema['minLength']}")
    if "maxLength" in schema:
        tests.append(f"length({k}) <= {schema['maxLength']}")
    kind = {"money": "DECIMAL(15,2)", "number": "DECIMAL(18,6)", "integer": "BIGINT"}.get(column.target.field.kind)
    if kind and "minimum" in schema:
        tests.append(f"CAST({k} AS {kind}) >= {schema['minimum']}")
    if kind and "maximum" in schema:
        tests.append(f"CAST({k} AS {kind}) <= {schema['maximum']}")
    if schema.get("format") in {"uri", "email"}:
        tests.append(rf"regexp_full_match({k}, 'https?://[0-9A-Za-z.-]+(/[0-9A-Za-z._/-]*)?')")
    return tests


def required_conditions(store: Store, source: GridSource, prefix: str) -> Iterator[str]:
    """SQL that holds for every row in which what is required stands where something around it stands."""
    entity = store.standard.entities[source.entity]
    columns = {(c.target.path, c.target.part): c for c in source.plan.columns}
    for child in entity.root.children:
        column = columns.get(((child.name,), None))
        if child.required and column:
            yield f"{prefix}{column.index} IS NOT NULL"
    parts = {c.target.path[:-1]: None for c in source.plan.columns if len(c.target.path) > 1}
    for above in parts:
        for part in {c.target.part for c in source.plan.columns if c.target.path[:-1] == above}:
            here = entity.at(tuple(0 if step == "[]" else step for step in above))
            given = (part or "").partition("=")[0]
            around = [c for c in source.plan.columns if c.target.path[: len(above)] == above and c.target.part == part]
            something = " OR ".join(f"{prefix}{c.index} IS NOT NULL" for c in around)
            for child in here.children if here else ():
                if child.required and child.name != given:
                    column = columns.get(((*above, child.name), part))
                    yield f"(NOT ({something}) OR {f'{prefix}{column.index} IS NOT NULL' if column else 'FALSE'})"
