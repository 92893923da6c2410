"""Changes of the vocabulary and of the register, each with what is told of it and of its undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.versions.edits import (
    CODES,
    LICENCE,
    MAJOR,
    MINOR,
    PATCH,
    POLICIES,
    Case,
    put,
    same,
)

if TYPE_CHECKING:
    from tests.versions.edits import Told

LAW = "/civil-code-2020"
CODE: dict[str, Any] = {
    "label": {"zh": "新", "en": "New"},
    "definition": {"zh": "新的一种。", "en": "A new one."},
    "alt": {"zh": [], "en": []},
    "hidden": {"zh": [], "en": []},
    "notations": {},
    "broader": [],
    "valid_from": None,
    "valid_until": None,
    "deprecated": False,
    "replaced_by": [],
    "replaces": [],
    "matches": {},
    "sources": [],
    "change_note": None,
}
LIST: dict[str, Any] = {
    "title": {"zh": "新表", "en": "New list"},
    "definition": {"zh": "新的代码表。", "en": "A new list."},
    "status": "open",
    "pattern": None,
    "concepts": {"new": CODE},
}
POLICY: dict[str, Any] = {
    "title": {"zh": "新办法", "en": "New measures"},
    "number": None,
    "issuers": {"zh": [], "en": []},
    "issued": None,
    "effective": None,
    "repealed": None,
    "replaced_by": [],
    "see_also": [],
}


VOCABULARY_CASES: dict[str, Case] = {
    "a list comes": Case(put(CODES, "/schemes/new", LIST), "new", ("scheme-added", MINOR), ("scheme-removed", MAJOR)),
    "a list opens": Case(
        put(CODES, "/schemes/contract-type/status", "open"),
        "contract-type",
        ("list-opened", MINOR),
        ("list-closed", MAJOR),
    ),
    "codes from outside": Case(
        put(CODES, "/schemes/region/pattern", "^1"), "region", *same("list-pattern-changed", MINOR)
    ),
    "the definition of a list": Case(
        put(CODES, "/schemes/region/definition/zh", "别的。"), "region", *same("scheme-definition-changed", MINOR)
    ),
    "the title of a list": Case(
        put(CODES, "/schemes/region/title/en", "Area"), "region", *same("scheme-title-changed", PATCH)
    ),
    "a code of a closed list comes": Case(
        put(CODES, "/schemes/contract-type/concepts/new", CODE),
        "contract-type/new",
        ("closed-list-gained", MINOR),
        ("closed-list-lost", MAJOR),
    ),
    "a code of an open list comes": Case(
        put(CODES, "/schemes/service/concepts/new", CODE),
        "service/new",
        ("code-added", MINOR),
        ("code-removed", MAJOR),
    ),
}

CODE_EDITS: dict[str, tuple[str, Any, Told, Told]] = {
    "an official code": ("notations", {"Official": "1"}, ("notation-added", MINOR), ("notation-changed", MAJOR)),
    "a place in a flow": ("notations", {"FlowOrder": "1"}, *same("flow-place-changed", PATCH)),
    "a code is deprecated": ("deprecated", True, ("code-deprecated", MINOR), ("code-undeprecated", MINOR)),
    "a successor of a code": ("replaced_by", ["technology-transfer"], *same("code-replacement-changed", MINOR)),
    "a code ends": (
        "valid_until",
        "2030-12-31",
        ("code-validity-narrowed", MINOR),
        ("code-validity-widened", MINOR),
    ),
    "a code began earlier": (
        "valid_from",
        "2020-01-01",
        ("code-validity-widened", MINOR),
        ("code-validity-narrowed", MINOR),
    ),
    "a broader code": ("broader", ["technology-transfer"], *same("hierarchy-changed", MINOR)),
    "a definition": ("definition", {"zh": "别的。", "en": "Other."}, *same("code-definition-changed", MINOR)),
    "a misspelling": (
        "hidden",
        {"zh": ["技木许可", "技术许可含同", "技术须可", "技术许克"], "en": []},
        ("spelling-added", PATCH),
        ("spelling-removed", MINOR),
    ),
    "the source of a code": ("sources", [], *same("code-note-changed", PATCH)),
    "the note of a code": ("change_note", {"zh": "改。", "en": "Changed."}, *same("code-note-changed", PATCH)),
}

POLICY_CASES: dict[str, Case] = {
    "a document comes": Case(
        put(POLICIES, "/new", POLICY), "policy:new", ("policy-added", MINOR), ("policy-removed", MAJOR)
    ),
    "the end of a document": Case(
        put(POLICIES, f"{LAW}/repealed", "2030-01-01"),
        "policy:civil-code-2020",
        *same("policy-dates-changed", MINOR),
    ),
    "a successor of a document": Case(
        put(POLICIES, f"{LAW}/replaced_by", ["patent-law-2020"]),
        "policy:civil-code-2020",
        *same("policy-replacement-changed", MINOR),
    ),
    "the number of a document": Case(
        put(POLICIES, f"{LAW}/number", "1"), "policy:civil-code-2020", *same("policy-words-changed", PATCH)
    ),
}


CODE_CASES: dict[str, Case] = {
    name: Case(put(CODES, f"{LICENCE}/{member}", value), "contract-type/technology-licence", done, undone)
    for name, (member, value, done, undone) in CODE_EDITS.items()
} | {
    "a label whose spellings are both read": Case(
        put(CODES, f"{LICENCE}/label/zh", "技术许可类合同"),
        "contract-type/technology-licence",
        *same("code-label-changed", PATCH),
        setup=put(CODES, f"{LICENCE}/alt", {"zh": ["技术许可类合同", "技术许可合同"], "en": []}),
    ),
    "another official code": Case(
        put(CODES, f"{LICENCE}/notations", {"Official": "2"}),
        "contract-type/technology-licence",
        *same("notation-changed", MAJOR),
        setup=put(CODES, f"{LICENCE}/notations", {"Official": "1"}),
    ),
}
