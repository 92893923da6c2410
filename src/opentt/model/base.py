"""What all models share: strict members, exact numbers, real dates.

A model takes what its schema takes and refuses what its schema refuses. A number of JSON becomes an exact
`Decimal`, never by way of text: `"1.5"` and `true` are no numbers. `model_dump(mode="json")` gives numbers
back, and refuses the rare number that a JSON reader's double could not carry; `model_dump()` keeps decimals.
`Model.from_json` reads a text without any double in between; `model_validate_json` is exact to the fifteen
digits that money needs. An optional member is None where it is absent; `null` itself is refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

from opentt.numbers import json_number

if TYPE_CHECKING:
    from typing import NoReturn

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})"
)


def _number(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("number_type", "应为数 / not a number")
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        raise PydanticCustomError("finite_number", "应为有限的数 / not a finite number")
    return exact


def _integer(value: object) -> int:
    number = _number(value)
    if number != number.to_integral_value():
        raise PydanticCustomError("int_type", "应为整数 / not a whole number")
    return int(number)


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date_type", "应为 YYYY-MM-DD 形式的日期 / not a date as YYYY-MM-DD")


def _instant(value: object) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        try:
            return datetime.fromisoformat(value.upper())
        except ValueError:
            pass
    raise PydanticCustomError(
        "datetime_type", "应为带时区的日期时间（RFC 3339）/ not a date and time with an offset (RFC 3339)"
    )


def _unique(values: list[Any]) -> list[Any]:
    if any(value in values[:position] for position, value in enumerate(values)):
        raise PydanticCustomError("unique_items", "有重复的项 / an item is repeated")
    return values


def _plain(value: Any) -> Any:  # noqa: ANN401 - an extension may hold any JSON
    """The value of an extension with its decimals as JSON numbers."""
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return json_number(value) if isinstance(value, Decimal) else value


Number = Annotated[
    Decimal,
    BeforeValidator(_number),
    PlainSerializer(json_number, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""An exact number."""

Integer = Annotated[int, BeforeValidator(_integer)]
"""A whole number; 3.0 is one, as in JSON Schema."""

Day = Annotated[date, BeforeValidator(_day)]
"""A calendar date."""

Instant = Annotated[AwareDatetime, BeforeValidator(_instant)]
"""A moment with its offset from UTC."""

Unique = AfterValidator(_unique)
"""The mark of a list in which no item stands twice."""


class Model(BaseModel):
    """A frozen, strict record or part of one; members that begin `x_` are kept as they are."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="allow",
        json_schema_extra={"patternProperties": {"^x_": {}}, "additionalProperties": False},
    )

    __pydantic_extra__: dict[str, Annotated[Any, PlainSerializer(_plain, when_used="json")]]

    @model_validator(mode="before")
    @classmethod
    def _known_members(cls, data: object) -> object:
        """The data, if every member is known or an extension, and none that is known is null."""
        if not isinstance(data, Mapping):
            return data
        faults = [
            InitErrorDetails(type=_UNKNOWN if name not in cls.model_fields else _NULL, loc=(name,), input=value)
            for name, value in data.items()
            if (name not in cls.model_fields and not str(name).startswith("x_"))
            or (name in cls.model_fields and value is None)
        ]
        if faults:
            raise ValidationError.from_exception_data(cls.__name__, faults)
        return data

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The record in a JSON text, every number exact.

        Raises ValueError where the text is not JSON, and pydantic's ValidationError (a ValueError too) where it
        is no such record.

        >>> from opentt.model import Grant
        >>> Grant.from_json('{"id": "g", "programme": "enterprise-support", "year": 2025}').year
        2025
        """
        return cls.model_validate(json.loads(text, parse_float=Decimal, parse_constant=_refuse))

    def record(self) -> dict[str, Any]:
        """The record as plain JSON values; what is absent stays absent.

        >>> from opentt.model import Grant
        >>> Grant(id="g", programme="enterprise-support", year=2025).record()
        {'id': 'g', 'programme': 'enterprise-support', 'year': 2025}
        """
        return self.model_dump(mode="json", exclude_unset=True)


_UNKNOWN = PydanticCustomError("extra_forbidden", "标准没有这个成员 / the standard knows no such member")
_NULL = PydanticCustomError("null_member", "不可为 null，没有就不写 / null; an absent member is left out")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} 不是 JSON / {constant} is not JSON")
