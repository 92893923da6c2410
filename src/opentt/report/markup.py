"""HTML as nested calls: whatever is no markup already is escaped."""

from __future__ import annotations

from html import escape

from opentt.report.columns import clean

_VOID = {"meta", "input"}


class Markup(str):
    """Text that is HTML."""

    __slots__ = ()


Child = str | int | None
"""What stands inside an element: markup as it is, other text escaped, nothing for None."""


def tag(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Markup:
    """An element. An attribute that is True has no value, None and False leave it out; `_` is written `-`.

    >>> tag("td", "a<b", class_="n", data_rule="x", hidden=None)
    '<td class="n" data-rule="x">a&lt;b</td>'
    """
    listed = "".join(_attribute(key.strip("_").replace("_", "-"), value) for key, value in attributes.items())
    if name in _VOID:
        return Markup(f"<{name}{listed}>")
    return Markup(f"<{name}{listed}>{join(*children)}</{name}>")


def join(*children: Child) -> Markup:
    """The children one after the other."""
    return Markup("".join(_inside(child) for child in children))


def _inside(child: Child) -> str:
    if child is None:
        return ""
    return child if isinstance(child, Markup) else escape(clean(str(child)), quote=False)


def _attribute(name: str, value: str | int | bool | None) -> str:  # noqa: FBT001 - True is an attribute without value
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(clean(str(value)))}"'
