"""The kinds of fault that the generator puts into a row, and the rule that each falls under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule, and what makes a row break it; `put` is given the row and the last good one before it."""

    rule: str
    put: Callable[[Row, Row], None]


def _set(**values: str) -> Callable[[Row, Row], None]:
    return lambda row, _: row.update(values)


def _checksum(column: str) -> Callable[[Row, Row], None]:
    def put(row: Row, _: Row) -> None:
        code = row[column]
        row[column] = code[:-1] + ("A" if code[-1] != "A" else "B")

    return put


def _copied(*columns: str) -> Callable[[Row, Row], None]:
    return lambda row, previous: row.update({column: previous.get(column, row[column]) for column in columns})


def _technical_too_large(row: Row, _: Row) -> None:
    whole, _point, cents = row["total_amount"].partition(".")
    row["technical_amount"] = f"{int(whole) + 1}.{cents}"


def _too_fine(row: Row, _: Row) -> None:
    row["total_amount"] += "5"


def _short_code(row: Row, _: Row) -> None:
    row["buyer_uscc"] = row["buyer_uscc"][:-1]


def _seller_buys(row: Row, _: Row) -> None:
    row["buyer_name"] = row["seller_name"]


def _personal(row: Row, _: Row) -> None:
    row["title"] += "（联系人身份证11010519491231002X）"


def _again(row: Row, previous: Row) -> None:
    for column in ("title", "signed_date", "total_amount", "seller_name"):
        row[column] = previous.get(column, row[column])


CONTRACT = (
    Fault("structure/missing-field", _set(title="")),
    Fault("structure/unknown-code", _set(contract_type="technology-lending")),
    Fault("structure/bad-format", _set(signed_date="2024-02-30")),
    Fault("structure/wrong-type", _set(total_amount="壹佰万")),
    Fault("structure/bad-format", _too_fine),
    Fault("structure/out-of-range", _set(year="1890")),
    Fault("structure/bad-format", _short_code),
    Fault("structure/bad-checksum", _checksum("buyer_uscc")),
    Fault("structure/duplicate-id", _copied("id")),
    Fault("structure/dangling-link", _set(seller_institution_id="bench-institution-none")),
    Fault("structure/unlisted-code", _set(technology_field="perpetual-motion")),
    Fault("contract/technical-amount-exceeds-total", _technical_too_large),
    Fault("contract/ends-before-start", _set(end_date="2019-12-31")),
    Fault("contract/subtype-outside-type", _set(contract_subtype="patent-transfer")),
    Fault("contract/seller-is-buyer", _seller_buys),
    Fault("contract/registered-twice", _again),
    Fault("contract/registration-number-malformed", _set(registration_number="2024-0001")),
    Fault("contract/title-dummy", _set(title="测试")),
    Fault("privacy/resident-id", _personal),
)
FAULTS: dict[str, tuple[Fault, ...]] = {
    "institution": (
        Fault("structure/missing-field", _set(name="")),
        Fault("structure/unlisted-code", _set(nature="club")),
        Fault("structure/bad-format", _set(founded_date="2024-13-01")),
        Fault("structure/wrong-type", _set(staff_total_count="许多")),
        Fault("structure/duplicate-id", _copied("id")),
    ),
    "manager": (
        Fault("structure/missing-field", _set(name="")),
        Fault("structure/unlisted-code", _set(employment="sometimes")),
        Fault("structure/bad-format", _set(started_date="去年")),
        Fault("structure/duplicate-id", _copied("id")),
    ),
    "achievement": (
        Fault("structure/missing-field", _set(name="")),
        Fault("structure/unlisted-code", _set(kind="wish")),
        Fault("achievement/completed-before-started", _set(completed_date="2001-01-01")),
        Fault("structure/duplicate-id", _copied("id")),
    ),
    "contract": CONTRACT,
    "grant": (
        Fault("structure/out-of-range", _set(year="1890")),
        Fault("structure/unlisted-code", _set(programme="lottery")),
        Fault("structure/wrong-type", _set(fiscal_amount="若干")),
        Fault("grant/ends-before-start", _set(end_date="2001-12-31")),
        Fault("structure/duplicate-id", _copied("id")),
    ),
}
"""The kinds of fault of each entity, in the order in which they come."""
