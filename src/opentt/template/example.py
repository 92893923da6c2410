"""The example row of a sheet: each column with the example that its field has in the schema."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.workbook.cells import cell_of

if TYPE_CHECKING:
    from opentt.schema import Field
    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.workbook.plan import Sheet
    from opentt.workbook.rows import Cells


def example(standard: Standard, sheet: Sheet, lang: Lang) -> Cells:
    """The texts of the row by column; a part belongs to the first example of what it is part of."""
    identity = standard.entities[sheet.table.entity].root.child["id"]
    found: Cells = {}
    for column in sheet.columns:
        if column.field is None:
            owner = column.name == sheet.table.keys[0]
            found[column.name] = str(identity.schema["examples"][0]) if owner else "1"
            continue
        value = _value(column.field)
        if value is not None:
            found[column.name] = cell_of(standard.schemes, column.field, value, lang)
    return found


def _value(field: Field) -> Any:  # noqa: ANN401 - any JSON value
    if field.schema.get("examples"):
        value = field.schema["examples"][0]
    elif field.item is not None and field.item.schema.get("examples"):
        value = [field.item.schema["examples"][0]]
    else:
        return None
    return Decimal(str(value)) if field.kind in {"money", "number"} else value
