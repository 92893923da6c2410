"""The relations of links that no registry has, each at the address that it is (RFC 8288, 2.1.2)."""

from __future__ import annotations

from opentt.api.named import Named, Names
from opentt.home import BASE
from opentt.text import Text

_KNOWN = {
    "list": (
        Text("一类记录的列表", "List of the records of a kind"),
        Text(
            "链接指向一类记录的列表，按页给出，可以筛选；每类一个链接",
            "the link leads to the list of all records of one kind, in pages and with filters; each kind has one",
        ),
    ),
    "changes": (
        Text("变更序列", "Feed of changes"),
        Text(
            "链接指向全部记录的变更，按发生的先后，包括删除和合并；从上次的游标可以一直接着取",
            "the link leads to all changes of all records in order, deletions and mergers among them; from the last "
            "cursor it goes on for ever",
        ),
    ),
}

RELATIONS = Names(
    "rel",
    "relations",
    "relation",
    Text("链接关系", "Link relations"),
    Text("一种链接关系", "One link relation"),
    {
        name: Named(title, [said], {"rel": f"{BASE}rel/{name}", "about": said.as_dict()})
        for name, (title, said) in _KNOWN.items()
    },
)
"""The relations of our own; all others that links have are registered with IANA, or the W3C's."""
