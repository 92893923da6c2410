"""Which field a heading means: every name a field goes by, and how a heading is brought to its bare form."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from opentt.mapping.values import UNITS
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from opentt.schema import Entity, Field
    from opentt.standard import Standard
    from opentt.text import Text
    from opentt.vocab import Scheme

_BRACKETS = re.compile(r"[(\[{【〔「]([^()\[\]{}【】〔〕「」]*)[)\]}】〕」]")
_TRAILING_UNIT = re.compile(r"(?<![/:,\s_-])[/:,\s_-]*(人民币元|人民币万元|千元|百万元|万元|亿元|元)$")
_STATED_UNIT = re.compile(r"单位\s*:\s*(人民币元|人民币万元|千元|百万元|万元|亿元|元)")
_EDGES = " :?*\t\r\n"
_LEADING = re.compile(r"^(?:[*＊※]|[0-9]{1,2}[.、)]|[一二三四五六七八九十]{1,3}[、.])+")
_LONGEST_NEAR = 200
"""Characters of a heading beyond which no name is near it."""

_CANDIDATES = 12
"""How many names that are like a heading are compared."""

_ORDINALS = frozenset(map(label_key, ["序号", "编号序", "行号", "No", "No.", "Nr", "#", "index", "row"]))


@dataclass(frozen=True, slots=True)
class Target:
    """The leaf that a column fills.

    `path` leads from the record to the leaf, `[]` marking an array; `part` says which part of an array
    of objects is meant (`role=buyer`), None the first.
    """

    path: tuple[str, ...]
    field: Field
    part: str | None = None

    @property
    def name(self) -> str:
        """A readable, unique name: `parties[role=buyer].name`, `review.accepted_date`."""
        steps = [f"[{self.part or ''}]" if step == "[]" else f".{step}" for step in self.path]
        return "".join(steps).removeprefix(".").removesuffix("[]")

    @property
    def array(self) -> tuple[str, ...] | None:
        """The path of the array of objects that the leaf is in, or None."""
        return self.path[: self.path.index("[]")] if "[]" in self.path[:-1] else None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's bare form and what the unit of money in it is worth, None where it has no unit."""

    key: str
    factor: Decimal | None


@lru_cache(maxsize=1 << 16)
def read_heading(text: str) -> Heading:
    """The bare form of a heading: NFKC, case folded, no spaces, no numbering, no bracketed remark.

    >>> read_heading("* 合同 金额（万元）：")
    Heading(key='合同金额', factor=Decimal('10000'))
    """
    plain = unicodedata.normalize("NFKC", text).strip(_EDGES)
    factor: Decimal | None = None
    for remark in _BRACKETS.findall(plain):
        factor = UNITS.get(label_key(remark.removeprefix("单位:")), factor)
    bare = _LEADING.sub("", _BRACKETS.sub("", plain).strip()).strip(_EDGES)
    trailing = _TRAILING_UNIT.search(bare)
    if trailing and trailing.start() > 0:
        factor = UNITS[trailing[1]]
        bare = bare[: trailing.start()]
    return Heading(label_key(bare), factor)


def _plain_key(text: str) -> str | None:
    """The bare form of a name of letters alone, told without a closer look; None for any other.

    >>> _plain_key("Seller name"), _plain_key("卖方名称"), _plain_key("金额（元）"), _plain_key("成交额元")
    ('sellername', '卖方名称', None, None)
    """
    joined = text.replace(" ", "")
    if joined.isascii():
        return joined.lower() if joined.replace("_", "").replace(".", "").isalpha() else None
    plain = joined.isalpha() and unicodedata.is_normalized("NFKC", joined) and joined == joined.casefold()
    return joined if plain and not joined.endswith("元") else None


def title_unit(text: str) -> Decimal | None:
    """What the unit of money that a title row states is worth, or None where it states none.

    >>> title_unit("填报人：张三　单位：万元")
    Decimal('10000')
    """
    stated = _STATED_UNIT.search(unicodedata.normalize("NFKC", text))
    return UNITS[stated[1]] if stated else None


def is_ordinal(text: str) -> bool:
    """Whether a heading only numbers the rows."""
    return label_key(text) in _ORDINALS or read_heading(text).key in _ORDINALS


@cache
def names_of(standard: Standard, entity: str) -> Mapping[str, Target]:
    """Every name that a heading may use for a leaf of the entity, in bare form, best meaning first."""
    found: dict[str, Target] = {}
    ranked = sorted(_names(standard, standard.entities[entity]), key=lambda name: name[0])
    for _, name, target in ranked:
        plain = _plain_key(name)
        if plain is not None:
            found.setdefault(plain, target)
            continue
        found.setdefault(label_key(name), target)
        found.setdefault(read_heading(name).key, target)
    return found


def match(standard: Standard, entity: str, text: str) -> tuple[Target, Decimal | None] | None:
    """The leaf a heading means and what its unit is worth (None: no unit), or None for an unknown heading."""
    names = names_of(standard, entity)
    heading = read_heading(text)
    target = names.get(label_key(text)) or names.get(heading.key)
    return (target, heading.factor) if target else None


def nearest(
    standard: Standard, entity: str, text: str, read: AbstractSet[tuple[str, ...]] = frozenset()
) -> Target | None:
    """The leaf whose name is most like an unknown heading, or None where nothing is near.

    Leaves that another column has filled, by their paths in `read`, are not meant. Of names that are equally like
    it, that of a required field comes first, then that of the field nearest to the record itself.
    """
    from difflib import SequenceMatcher, get_close_matches

    key = read_heading(text).key
    if len(key) > _LONGEST_NEAR:
        return None
    names = {name: target for name, target in names_of(standard, entity).items() if target.path not in read}
    close = get_close_matches(key, names, n=_CANDIDATES, cutoff=0.6)
    alike = SequenceMatcher(b=key)

    def order(name: str) -> tuple[float, bool, int]:
        alike.set_seq1(name)
        target = names[name]
        return -round(alike.ratio(), 6), not target.field.required, len(target.path)

    return names[min(close, key=order)] if close else None


def _names(standard: Standard, entity: Entity) -> Iterator[tuple[int, str, Target]]:
    """Rank (0 binds strongest), name, target."""
    yield from _object(standard.schemes, (), (), entity.root)


def _object(
    schemes: Mapping[str, Scheme], path: tuple[str, ...], titles: tuple[Text, ...], here: Field
) -> Iterator[tuple[int, str, Target]]:
    for child in here.children:
        inner = (*path, child.name)
        if child.kind == "object":
            yield from _object(schemes, inner, (*titles, child.title), child)
        elif child.item is not None and child.item.kind == "object":
            yield from _parts(schemes, inner, child)
        else:
            yield from _leaf(inner, titles, child)


def _leaf(path: tuple[str, ...], titles: tuple[Text, ...], field: Field) -> Iterator[tuple[int, str, Target]]:
    target = Target(path if field.kind != "array" else (*path, "[]"), field)
    depth = len(titles)
    yield 0, "_".join(path), target
    yield 0, ".".join(path), target
    for alias in field.aliases:
        yield 1, alias, target
    yield (3 if depth else 1), field.title.zh, target
    yield (4 if depth else 2), field.title.en, target
    if depth:
        yield 2, titles[-1].zh + field.title.zh, target
        yield 2, f"{titles[-1].en} {field.title.en}", target


def _parts(schemes: Mapping[str, Scheme], path: tuple[str, ...], array: Field) -> Iterator[tuple[int, str, Target]]:
    """Names of the leaves in an array of objects, keyed by its discriminator where it has one."""
    item = array.item
    if item is None:
        return
    keys = _discriminators(item, schemes)
    for leaf_path, leaf in _leaves((), item):
        whole = (*path, "[]", *leaf_path)
        if not keys:
            yield from _plain_part(path, array, whole, leaf_path, leaf)
        for key, words in keys.items():
            if key.startswith(f"{leaf_path[0]}="):
                continue
            target = Target(whole, leaf, key)
            flat = "_".join(leaf_path)
            yield 0, f"{key.partition('=')[2]}_{flat}", target
            yield 0, f"{'_'.join(path)}[{key}].{'.'.join(leaf_path)}", target
            for alias in (*leaf.keyed_aliases.get(key, ()),):
                yield 1, alias, target
            for word in words:
                yield 2, word + leaf.title.zh, target
                yield 2, f"{word} {leaf.title.en}", target
        for alias in leaf.aliases if keys else ():
            yield 1, alias, Target(whole, leaf, next(iter(keys)))


def _plain_part(
    path: tuple[str, ...], array: Field, whole: tuple[str, ...], leaf_path: tuple[str, ...], leaf: Field
) -> Iterator[tuple[int, str, Target]]:
    target = Target(whole, leaf)
    yield 0, "_".join((*path, *leaf_path)), target
    for alias in leaf.aliases:
        yield 1, alias, target
    yield 2, array.title.zh + leaf.title.zh, target
    yield 2, f"{array.title.en} {leaf.title.en}", target
    yield 3, leaf.title.zh, target
    yield 4, leaf.title.en, target


def _leaves(path: tuple[str, ...], here: Field) -> Iterator[tuple[tuple[str, ...], Field]]:
    """The leaves of a part; arrays inside a part have no place in a flat table."""
    for child in here.children:
        if child.kind == "object":
            yield from _leaves((*path, child.name), child)
        elif child.kind != "array":
            yield (*path, child.name), child


def _discriminators(item: Field, schemes: Mapping[str, Scheme]) -> dict[str, tuple[str, ...]]:
    """`role=buyer` → the words for a buyer, for the property that keyed aliases name."""
    named = {key.partition("=")[0] for child in item.children for key in child.keyed_aliases}
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(named):
        scheme = schemes.get(item.child[name].scheme or "")
        for code, concept in (scheme.concepts if scheme else {}).items():
            found[f"{name}={code}"] = (concept.label.zh, concept.label.en, *concept.alt)
    return found
