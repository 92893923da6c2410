"""What cannot be read as it is stops a conversion, and what is not read is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.convert import convert
from opentt.errors import InputError
from opentt.schema import ENTITIES
from tests.convert.told import written
from tests.rdf.drawn import whole

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tables of one contract."""
    source = written(tmp_path / "in.json", {ENTITIES["contract"]: [whole("contract")]})
    convert(source, tmp_path / "tables", to="csv")
    return tmp_path / "tables"


def kinds(folder: Path, rows: str) -> None:
    """Nothing: a small child table of the contract has these rows."""
    (folder / "contract_ip_kinds.csv").write_text(rows, encoding="utf-8")


def test_a_row_of_no_record_is_refused(folder: Path, tmp_path: Path) -> None:
    kinds(folder, "contract_id,ordinal,value\nnobody,1,patent\n")
    with pytest.raises(InputError, match=r"contract_ip_kinds\.csv, line 2: the row belongs to no record"):
        convert(folder, tmp_path / "back.json")
    assert not (tmp_path / "back.json").exists()


def test_a_row_out_of_its_order_is_refused(folder: Path, tmp_path: Path) -> None:
    kinds(folder, "contract_id,ordinal,value\ndemo-contract-001,7,patent\n")
    with pytest.raises(InputError, match=r"contract_ip_kinds\.csv, line 2: .*structure/bad-ordinal"):
        convert(folder, tmp_path / "back.json")


@pytest.mark.parametrize(("lang", "told"), [("en", "columns that fill no field"), ("zh", "这些列不对应任何字段")])
def test_columns_that_are_not_read_are_told(lang: str, told: str, folder: Path, tmp_path: Path) -> None:
    main_table = folder / "contracts.csv"
    head, _, row = main_table.read_text(encoding="utf-8").rstrip("\n").partition("\n")
    main_table.write_text(f"{head},favourite tea\n{row},green\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["convert", str(folder), f"{tmp_path}/back.json", "--lang", lang])
    assert done.exit_code == 0
    assert told in done.stderr
    assert "favourite tea" in done.stderr
