"""JSON and NDJSON: one raw record for each value, with its own text and place."""

from __future__ import annotations

import json
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.schema import ENTITIES
from opentt.tables.detect import is_lines
from opentt.tables.encoding import LONGEST_LINE, check_lines
from opentt.tables.located import Located, Piece
from opentt.tables.parsing import SCREEN, not_json, parse
from opentt.tables.positions import line_column, skip_blanks
from opentt.tables.raw import Document, RawRecord
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path
    from typing import Literal

    from opentt.tables.encoding import Utf8
    from opentt.tables.source import Source

LARGEST = 1 << 30
"""Bytes of a JSON document beyond which it must come as NDJSON, which needs no memory."""

EACH = 16
"""How many lines there are between two whose first byte is known."""

_SINGULAR = {plural: entity for entity, plural in ENTITIES.items()}
_BLANKS = " \t\r\n"


def read_document(source: Source, utf8: Utf8) -> Document:
    """The document; broken lines of NDJSON are broken records. Raises InputError for what is no JSON at all."""
    form: Literal["json", "ndjson"] = "json"
    if is_lines(source.suffix):
        form = "json" if _is_one_value(utf8.path) else "ndjson"
    located = Located()
    if form == "json":
        form = _check(source, utf8.path, located)
    if form == "ndjson":
        if utf8.look is None or not utf8.look.short:
            check_lines(source)
        given = partial(_lines, utf8), partial(_pick, utf8), partial(_as_it_is, utf8), partial(_at, utf8)
        return Document(source.label, source.sha256(), form, utf8.encoding, *given)
    return Document(
        source.label,
        source.sha256(),
        form,
        utf8.encoding,
        partial(_records, utf8, located),
        partial(_pick_records, utf8, located),
        partial(located.lines, utf8.path),
        None,
        tuple(dict.fromkeys(entity for entity, _, _ in located.arrays)),
    )


def _is_one_value(path: Path) -> bool:
    """Whether a file named like NDJSON is one document after all: an array on one line, a value over many."""
    with path.open(encoding="utf-8", newline="\n") as file:
        first = list(islice((line for line in file if line.strip(_BLANKS)), 2))
    if _is_json(first[0]):
        return len(first) == 1 and first[0].lstrip(_BLANKS).startswith("[")
    return path.stat().st_size <= LARGEST and first[0].lstrip(_BLANKS)[:1] in "[{" and _is_json(_text(path))


def _is_json(text: str) -> bool:
    """Whether the text is one JSON value."""
    try:
        SCREEN.decode(text)
    except (json.JSONDecodeError, RecursionError):
        return False
    return True


def _text(path: Path) -> str:
    """The text with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _check(source: Source, path: Path, located: Located) -> Literal["json", "ndjson"]:
    """What the document is, once all of it has been found well-formed and its records located. Raises InputError."""
    if path.stat().st_size > LARGEST:
        raise source.error(
            "JSON 文件超过 1 GiB；请改为 NDJSON（每行一条记录）",
            "the JSON file exceeds 1 GiB; use NDJSON, one record a line",
        )
    text = _text(path)
    pieces = _pieces(text, source)
    try:
        while True:
            located.add(next(pieces))
    except StopIteration as done:
        if skip_blanks(text, done.value) < len(text):
            extra = json.JSONDecodeError("Extra data", text, skip_blanks(text, done.value))
            if _every_line_parses(text):
                return "ndjson"
            raise InputError(not_json(extra, text), source.label) from None
    except json.JSONDecodeError as problem:
        raise InputError(not_json(problem, text), source.label) from problem
    except RecursionError as problem:
        raise source.error(
            "JSON 嵌套过深，无法读取；请检查文件", "the JSON nests too deep to be read; check the file"
        ) from problem
    return "json"


def _every_line_parses(text: str) -> bool:
    """Whether each line that is not blank is one JSON value."""
    return all(_is_json(line) for line in text.split("\n") if line.strip(_BLANKS))


def _pieces(text: str, source: Source | None = None) -> Generator[Piece, None, int]:
    """Each record's place; returns where the document ends. With a source, raises InputError for its shape."""
    start = skip_blanks(text, 0)
    if text[start : start + 1] == "[":
        return (yield from _array(text, start, ""))
    if text[start : start + 1] == "{":
        entities = _entity_members(text, start, source)
        if entities is None:
            end = SCREEN.raw_decode(text, start)[1]
            yield Piece(start, end, "")
            return end
        members, end = entities
        for name, at in members:
            yield from _array(text, at, f"/{name}", _SINGULAR[name])
        return end
    SCREEN.raw_decode(text, start)
    if source:
        raise source.error(
            "JSON 的最外层既不是对象也不是数组；应为一条记录、记录数组，或以 contracts 等为成员的对象",
            "the JSON is neither an object nor an array; it must be a record, an array of records, "
            "or an object of arrays such as contracts",
        )
    return start


def _array(text: str, start: int, pointer: str, entity: str | None = None) -> Generator[Piece, None, int]:
    """Each element's place; returns the offset after the closing bracket."""
    at, index = skip_blanks(text, start + 1), 0
    if text[at : at + 1] == "]":
        return at + 1
    while True:
        end = SCREEN.raw_decode(text, at)[1]
        yield Piece(at, end, f"{pointer}/{index}", entity)
        at, index = skip_blanks(text, end), index + 1
        if text[at : at + 1] == "]":
            return at + 1
        if text[at : at + 1] != ",":
            raise json.JSONDecodeError("Expecting ',' delimiter", text, at)
        at = skip_blanks(text, at + 1)


def _entity_members(text: str, start: int, source: Source | None) -> tuple[list[tuple[str, int]], int] | None:
    """The arrays of an object of plural names with their offsets, and the object's end; None for a record."""
    members: list[tuple[str, int]] = []
    at = skip_blanks(text, start + 1)
    while text[at : at + 1] == '"':
        name, after = SCREEN.raw_decode(text, at)
        colon = skip_blanks(text, after)
        if text[colon : colon + 1] != ":":
            raise json.JSONDecodeError("Expecting ':' delimiter", text, colon)
        value = skip_blanks(text, colon + 1)
        members.append((name, value))
        at = skip_blanks(text, _value_end(text, name, value))
        if text[at : at + 1] == "}":
            names = [name for name, _ in members]
            if "id" in names or not any(name in _SINGULAR for name in names):
                return None
            if source:
                _check_members(source, text, members)
            return [(name, at) for name, at in members if name in _SINGULAR], at + 1
        if text[at : at + 1] != ",":
            break
        at = skip_blanks(text, at + 1)
    return None


def _value_end(text: str, name: str, value: int) -> int:
    """The offset after a member's value; arrays of records are passed over one by one, to spare memory."""
    if name not in _SINGULAR or text[value : value + 1] != "[":
        return SCREEN.raw_decode(text, value)[1]
    elements = _array(text, value, "")
    try:
        while True:
            next(elements)
    except StopIteration as done:
        return int(done.value)


def _check_members(source: Source, text: str, members: list[tuple[str, int]]) -> None:
    """Nothing, or InputError for a member that would be lost: of another name, no array, or there twice."""
    seen = set()
    for name, at in members:
        line, _ = line_column(text, at)
        if name in seen:
            raise source.error(f"第 {line} 行：成员 {name} 重复", f"line {line}: the member {name} is repeated")
        seen.add(name)
        if name in _SINGULAR and text[at] != "[":
            raise source.error(
                f"第 {line} 行：{name} 的值应为数组", f"line {line}: the value of {name} is not an array"
            )
        if name not in _SINGULAR and not name.startswith(("$", "@", "x_")):
            from difflib import get_close_matches

            near = get_close_matches(name, _SINGULAR, 1)
            raise source.error(
                f"第 {line} 行：不认识的成员 {name}" + (f"；是否指 {near[0]}？" if near else ""),
                f"line {line}: unknown member {name}" + (f"; you may have intended {near[0]}" if near else ""),
            )


def _records(utf8: Utf8, located: Located) -> Iterator[RawRecord]:
    """The records of a document that was found well-formed."""
    for found in located.texts(utf8.path):
        yield _record(found.text, found.line, found.column, found.piece.pointer, found.piece.entity)


def _pick_records(
    utf8: Utf8, located: Located, numbers: AbstractSet[int], entity: str | None = None
) -> Iterator[tuple[int, RawRecord]]:
    """The records of those numbers among an entity's, in order."""
    texts = located.texts(utf8.path, entity, numbers)
    for n, found in zip(sorted(numbers), texts, strict=False):
        yield n, _record(found.text, found.line, found.column, found.piece.pointer, found.piece.entity)


def _as_it_is(utf8: Utf8, _: str | None, least: int) -> Path | None:
    """The file itself, whose records stand line by line, if it has at least so many lines."""
    with utf8.path.open("rb") as file:
        return utf8.path if sum(1 for _ in islice(file, least)) >= least else None


def _lines(utf8: Utf8) -> Iterator[RawRecord]:
    """One record for each line that is not blank."""
    with utf8.path.open(encoding="utf-8", newline="\n") as file:
        for line, whole in enumerate(file, start=1):
            own = whole.strip(_BLANKS + "\ufeff")
            if own:
                yield _record(own, line, whole.index(own[0]) + 1)


def _pick(utf8: Utf8, numbers: AbstractSet[int], _: str | None = None) -> Iterator[tuple[int, RawRecord]]:
    """The records of those numbers, in order; the other lines are passed over without being understood."""
    last = max(numbers, default=0)
    n = 0
    with utf8.path.open("rb") as file:
        for line, raw in enumerate(file, start=1):
            filled = raw.startswith(b"{") or bool(raw.decode().strip(_BLANKS + "\ufeff"))
            n += filled
            if filled and n in numbers:
                yield n, _on_line(raw, line)
            if n >= last:
                return


def _at(utf8: Utf8, numbers: AbstractSet[int], starts: Sequence[int]) -> Iterator[tuple[int, RawRecord]]:
    """The records on the lines of those numbers, in order, of which every `EACH` start in a byte that is known."""
    with utf8.path.open("rb") as file:
        for block in sorted({(n - 1) // EACH for n in numbers}):
            file.seek(starts[block])
            for n, raw in enumerate(islice(file, EACH), start=block * EACH + 1):
                if n in numbers:
                    yield n, _on_line(raw, n)


def _on_line(raw: bytes, line: int) -> RawRecord:
    """The record on a line that is not blank."""
    whole = raw.decode()
    own = whole.strip(_BLANKS + "\ufeff")
    return _record(own, line, whole.index(own[0]) + 1)


def _record(text: str, line: int, column: int, pointer: str = "", entity: str | None = None) -> RawRecord:
    """One value with its place."""
    if len(text) * 4 > LONGEST_LINE and len(text.encode("utf-8", "surrogatepass")) > LONGEST_LINE:
        long = Text(f"第 {line} 行开始的记录超过 8 MiB", f"the record that starts on line {line} exceeds 8 MiB")
        return RawRecord(None, line, column, "", entity, pointer, (), long)
    parsed = parse(text, line, column)
    return RawRecord(parsed.value, line, column, text, entity, pointer, parsed.repeated, parsed.broken)
