"""The page of a thing: what it says, in the reader's language first, with links to what it hangs together with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.documents import authorities, codes, lists

if TYPE_CHECKING:
    from opentt.documents.parts import View
    from opentt.documents.things import Thing
    from opentt.standard import Standard
    from opentt.text import Lang

_MADE = {
    "schemes": lists.schemes,
    "terms": lists.terms,
    "policies": lists.policies,
    "rules": lists.rules,
    "scheme": codes.scheme,
    "concept": codes.concept,
    "term": authorities.term,
    "policy": authorities.policy,
    "rule": authorities.rule,
}


def view(standard: Standard, thing: Thing, lang: Lang) -> View:
    """The page of a thing in one language."""
    return _MADE[thing.kind](standard, thing, lang)
