"""The pydantic models: one class for each entity and each part, one type for each code list."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from opentt.emit.bundle import compose
from opentt.emit.shapes import code_name, constrained, shapes
from opentt.emit.spelling import header

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opentt.emit.shapes import Member, Shape
    from opentt.emit.sources import Sources
    from opentt.text import Text

PATH = "src/opentt/model/derived.py"

_IMPORTS = """\
from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from opentt.model.base import Day, Instant, Integer, Model, Number, Unique
"""


def files(sources: Sources) -> dict[str, str]:
    """`model/derived.py`."""
    bundle = compose(sources)
    found = shapes(bundle)
    blocks = [
        f'"""{header("schemas/ and vocab/")}"""\n\n{_IMPORTS}',
        "\n\n".join(_codes(bundle["$defs"])),
        *map(_class, found),
    ]
    return {PATH: "\n\n".join(blocks)}


def _codes(defs: Mapping[str, Any]) -> Iterable[str]:
    for name, schema in defs.items():
        _, is_code, scheme = name.partition("codes/")
        if is_code:
            yield _code(code_name(scheme), schema)


def _code(name: str, schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        values = "\n".join(f"    {_quoted(code)}," for code in schema["enum"])
        value = f"Literal[\n{values}\n]"
    else:
        value = constrained("str", {"min_length": str(schema["minLength"]), "max_length": str(schema["maxLength"])})
    title = f"{schema['title']} / {schema['x-en']['title']}"
    return f"{name} = {value}\n{_docstring(title)}\n"


def _class(shape: Shape) -> str:
    lines = [f"class {shape.name}(Model):", f"    {_docstring(_both(shape.title), shape.description)}", ""]
    lines += [_member(member) for member in shape.members]
    return "\n".join(lines) + "\n"


def _member(member: Member) -> str:
    annotation = member.annotation if member.required else f"{member.annotation} | None"
    told = f"title={_quoted(_both(member.title))}, description={_quoted(_both(member.description))}"
    default = "" if member.required else " = None"
    return f"    {member.name}: Annotated[{annotation}, Field({told})]{default}"


def _both(text: Text) -> str:
    return f"{text.zh} / {text.en}"


def _quoted(text: str) -> str:
    """The text as a Python string in double quotes, Chinese as it is; JSON writes it the same way."""
    return json.dumps(text, ensure_ascii=False)


def _docstring(first: str, rest: Text | None = None) -> str:
    said = [first] if rest is None else [f"{first}.", "", f"    {rest.zh}", f"    {rest.en}", "    "]
    return '"""' + "\n".join(said).replace("\\", "\\\\").replace('"""', "'''") + '"""'
