"""Records in a workbook of the standard's own form: which sheet holds what, and how a value stands in a cell."""

from __future__ import annotations

from opentt.workbook.cells import cell_of, value_of
from opentt.workbook.index import INDEX, Index, Listed
from opentt.workbook.plan import Sheet, SheetColumn, sheets_of

__all__ = ["INDEX", "Index", "Listed", "Sheet", "SheetColumn", "cell_of", "sheets_of", "value_of"]
