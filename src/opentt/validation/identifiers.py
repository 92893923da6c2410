"""Check characters of identifiers, tried once for each distinct value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opentt.text import Text
from opentt.validation.collect import Fact, Hit, cut
from opentt.validation.sets import place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opentt.layout import Column, Table
    from opentt.validation.collect import Collector
    from opentt.validation.store import Store

PATENTS = ("patent", "invention-patent", "utility-model", "design-patent")
"""The kinds of IP right whose numbers carry the check character of the patent office."""

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1)
_USCC = re.compile(rf"[0-9]{{8}}[{_ALPHABET}]{{10}}")
_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def uscc(value: str) -> bool:
    """Whether both check characters of a unified social credit code hold (GB 32100-2015, GB 11714-1997).

    >>> uscc("12100000400000624D"), uscc("12100000400000625D"), uscc("12100000400000624E")
    (True, False, False)
    """
    code = value.upper()
    if _USCC.fullmatch(code) is None:
        return False
    total = sum(_ALPHABET.index(character) * weight for character, weight in zip(code, _WEIGHTS, strict=False))
    return total % 31 == 0 and _organisation(value[8:17])


def _organisation(value: str) -> bool:
    """Whether the nine characters of an organisation code hold their check character (GB 11714-1997)."""
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(character, 36) * weight for character, weight in zip(value, weights, strict=False))
    return value[8] == "0123456789X0"[11 - total % 11]


def patent_number(value: str) -> bool:
    """Whether the check character of a Chinese application or patent number holds; True where it has none.

    Twelve digits since October 2003, eight before, then a check character, `CN` or `ZL` before them.

    >>> patent_number("ZL201710601862.3"), patent_number("97101765.4"), patent_number("201710601862.4")
    (True, True, False)
    """
    found = re.fullmatch(r"(?:CN|ZL)?([0-9]{12}|[0-9]{8})\.?([0-9X])", value.upper(), re.ASCII)
    if found is None:
        return True
    digits, check = found.groups()
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))
    return check == "0123456789X"[total % 11]


def orcid(value: str) -> bool:
    """Whether an ORCID or ISNI holds its ISO 7064 MOD 11-2 check character.

    >>> orcid("0000-0002-1825-0097"), orcid("0000-0002-1825-0098")
    (True, False)
    """
    from stdnum.iso7064 import mod_11_2

    compact = re.sub(r"[\s-]", "", value.removeprefix("https://orcid.org/")).upper()
    return re.fullmatch(r"[0-9]{15}[0-9X]", compact) is not None and bool(mod_11_2.is_valid(compact))


def ror(value: str) -> bool:
    """Whether a ROR id holds its two check digits: 98 − (n · 100 mod 97), n in Crockford's base 32.

    >>> ror("https://ror.org/03cve4549"), ror("03cve4548")
    (True, False)
    """
    compact = value.removeprefix("https://ror.org/").lower()
    if re.fullmatch(r"0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}", compact, re.ASCII) is None:
        return False
    number = 0
    for character in compact[:7]:
        number = number * 32 + _CROCKFORD.index(character)
    return int(compact[7:]) == 98 - number * 100 % 97


def organisation_code(value: str) -> bool:
    """Whether an organisation code, with or without its hyphen, holds its check character (GB 11714-1997).

    >>> organisation_code("40000062-4"), organisation_code("400000625")
    (True, False)
    """
    compact = value.replace("-", "").upper()
    return re.fullmatch(r"[0-9A-Z]{8}[0-9X]", compact, re.ASCII) is not None and _organisation(compact)


def business_registration_number(value: str) -> bool:
    """Whether a business registration number of 15 digits holds its check digit; True for the older 13 digits.

    >>> business_registration_number("110108000000016"), business_registration_number("110108000000017")
    (True, False)
    """
    from stdnum.iso7064 import mod_11_10

    return re.fullmatch(r"[0-9]{15}", value, re.ASCII) is None or bool(mod_11_10.is_valid(value))


def legal_entity_identifier(value: str) -> bool:
    """Whether an LEI of 20 characters holds its ISO 7064 MOD 97-10 check digits.

    >>> legal_entity_identifier("5299000DEMO000000132"), legal_entity_identifier("5299000DEMO000000133")
    (True, False)
    """
    from stdnum.iso7064 import mod_97_10

    return re.fullmatch(r"[0-9A-Z]{18}[0-9]{2}", value, re.ASCII) is not None and bool(mod_97_10.is_valid(value))


SCHEMES: dict[str, tuple[Callable[[str], bool], Text]] = {
    "uscc": (uscc, Text("统一社会信用代码", "unified social credit code")),
    "organisation-code": (organisation_code, Text("组织机构代码", "organisation code")),
    "business-registration-number": (
        business_registration_number,
        Text("企业注册号", "business registration number"),
    ),
    "lei": (legal_entity_identifier, Text("法人机构识别编码", "legal entity identifier")),
    "orcid": (orcid, Text("ORCID", "ORCID")),
    "isni": (orcid, Text("ISNI", "ISNI")),
    "ror": (ror, Text("ROR", "ROR")),
    "patent-application-number": (patent_number, Text("专利申请号", "patent application number")),
    "patent-number": (patent_number, Text("专利号", "patent number")),
}
"""The check of each identifier scheme that has one."""


def bad_checksums(store: Store, collector: Collector) -> None:
    """Nothing: every identifier whose check character does not hold is told."""
    for table, column, scheme, where in _checked(store):
        check, title = SCHEMES[scheme]
        values = store.db.execute(
            f'SELECT DISTINCT "{column.name}" FROM {table.name} WHERE "{column.name}" IS NOT NULL AND {where}'
        ).fetchall()
        pattern = column.field.schema.get("pattern")
        wrong = [
            value
            for (value,) in values
            if (pattern is None or re.search(pattern, value, re.ASCII)) and not check(value)
        ]
        if not wrong:
            continue
        ordinals = ", ".join(table.keys[1:]) or "NULL"
        found = store.db.execute(
            f'SELECT _n, {ordinals}, "{column.name}" FROM {table.name} JOIN (SELECT unnest(?) AS wrong) '
            f'ON wrong = "{column.name}" WHERE {where} ORDER BY ALL',
            [wrong],
        ).fetchall()
        for n, *counted, value in found:
            path = place(table, column, counted)
            params: dict[str, Text | Fact | str] = {"number": cut(value), "scheme": title}
            collector.add(Hit("structure/bad-checksum", table.entity, n, path, params))


def _checked(store: Store) -> Iterator[tuple[Table, Column, str, str]]:
    """Every column that holds identifiers, the scheme of its values, and which rows are of that scheme."""
    patents = ", ".join(f"'{kind}'" for kind in PATENTS)
    for table, column in store.columns():
        names = {known.name for known in table.columns}
        if column.field.format == "uscc":
            yield table, column, "uscc", "TRUE"
        elif column.field.format == "ip-number" and "kind" in names:
            scheme = "patent-application-number" if column.name.startswith("application") else "patent-number"
            yield table, column, scheme, f"kind IN ({patents})"
        elif table.path[-2:] == ("identifiers", "[]") and column.name == "value":
            for scheme in SCHEMES:
                yield table, column, scheme, f"scheme = '{scheme}'"
