"""Changes of the schemas and of the context, each with what is told of it and of its undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.versions.edits import (
    CONTEXT,
    FEED,
    GONE,
    MAJOR,
    MINOR,
    PATCH,
    REPORT,
    SCHEMAS,
    Case,
    both,
    put,
    renamed,
    same,
    text,
)

if TYPE_CHECKING:
    from opentt.versions.classes import Level
    from tests.versions.edits import Edit

TITLE = "/$defs/grant/properties/title"
BUDGET = "/$defs/grant/properties/budget"
OPTIONAL = {"type": "string", "title": "备注", "description": "另外要说的。"}


def field(edit: Edit, done: str, first: Level, undone: str, second: Level, **rest: Any) -> Case:  # noqa: ANN401
    """A case about the title of a grant."""
    return Case(edit, "grant.title", (done, first), (undone, second), **rest)


def titled(keyword: str, value: Any) -> Edit:  # noqa: ANN401 - any JSON value
    return put(SCHEMAS, f"{TITLE}/{keyword}", value)


SCHEMA_CASES: dict[str, Case] = {
    "an entity goes": Case(
        put(SCHEMAS, "/$defs/grant", GONE), "grant", ("entity-removed", MAJOR), ("entity-added", MINOR)
    ),
    "an entity that this software does not know comes": Case(
        put(SCHEMAS, "/$defs/park", {"type": "object", "properties": {"id": OPTIONAL}}),
        "park",
        ("entity-added", MINOR),
        ("entity-removed", MAJOR),
    ),
    "an optional field comes": Case(
        put(SCHEMAS, "/$defs/grant/properties/remark", OPTIONAL),
        "grant.remark",
        ("field-added", MINOR),
        ("field-removed", MAJOR),
    ),
    "a field of a part comes": Case(
        put(SCHEMAS, f"{BUDGET}/items/properties/remark", OPTIONAL),
        "grant.budget[].remark",
        ("field-added", MINOR),
        ("field-removed", MAJOR),
    ),
    "an optional object with a required field comes": Case(
        put(
            SCHEMAS,
            "/$defs/grant/properties/remark",
            {"type": "object", "required": ["text"], "properties": {"text": OPTIONAL}},
        ),
        "grant.remark",
        ("field-added", MINOR),
        ("field-removed", MAJOR),
    ),
    "a required field comes": Case(
        both(
            put(SCHEMAS, "/$defs/grant/properties/remark", OPTIONAL),
            put(SCHEMAS, "/$defs/grant/required/-", "remark"),
        ),
        "grant.remark",
        ("required-field-added", MAJOR),
        ("field-removed", MAJOR),
    ),
    "a field becomes required": field(
        put(SCHEMAS, "/$defs/grant/required/-", "title"), "required-added", MAJOR, "required-removed", MINOR
    ),
    "the type": Case(
        put(SCHEMAS, "/$defs/grant/properties/year/type", "string"), "grant.year", *same("type-changed", MAJOR)
    ),
    "a greatest length falls": field(titled("maxLength", 100), "limit-narrowed", MAJOR, "limit-widened", MINOR),
    "a least length goes": field(titled("minLength", None), "limit-widened", MINOR, "limit-narrowed", MAJOR),
    "a least value rises": Case(
        put(SCHEMAS, "/$defs/grant/properties/fiscal_amount/minimum", 0),
        "grant.fiscal_amount",
        ("limit-narrowed", MAJOR),
        ("limit-widened", MINOR),
    ),
    "repeated items are refused": Case(
        put(SCHEMAS, f"{BUDGET}/uniqueItems", True),
        "grant.budget",
        ("limit-narrowed", MAJOR),
        ("limit-widened", MINOR),
    ),
    "a pattern comes": field(titled("pattern", "^[A-Z]"), "pattern-added", MAJOR, "pattern-removed", MINOR),
    "a pattern changes": field(
        titled("pattern", "^[A-Z]"),
        "pattern-changed",
        MAJOR,
        "pattern-changed",
        MAJOR,
        setup=titled("pattern", "^[A-Z0-9]"),
    ),
    "the format": field(titled("format", "uri"), "format-changed", MAJOR, "format-changed", MAJOR),
    "an enumeration comes": field(titled("enum", ["甲"]), "enum-narrowed", MAJOR, "enum-widened", MINOR),
    "an enumeration loses a value": field(
        titled("enum", ["甲"]), "enum-narrowed", MAJOR, "enum-widened", MINOR, setup=titled("enum", ["甲", "乙"])
    ),
    "a single value is prescribed": field(titled("const", "甲"), "enum-narrowed", MAJOR, "enum-widened", MINOR),
    "another code list": Case(
        put(SCHEMAS, "/$defs/grant/properties/method/$ref", "codes/grant-status.schema.json"),
        "grant.method",
        *same("code-list-changed", MAJOR),
    ),
    "the unit": Case(
        put(SCHEMAS, "/$defs/grant/properties/fiscal_amount/x-unit", "1"),
        "grant.fiscal_amount",
        *same("unit-changed", MAJOR),
    ),
    "a field is no longer public": field(
        titled("x-access", "restricted"), "access-narrowed", MAJOR, "access-widened", MAJOR
    ),
    "a restricted field becomes internal": field(
        titled("x-access", "internal"),
        "access-narrowed",
        MAJOR,
        "access-widened",
        MAJOR,
        setup=titled("x-access", "restricted"),
    ),
    "what an id points to": Case(
        put(SCHEMAS, "/$defs/grant/properties/recipient_id/x-refers-to", "manager"),
        "grant.recipient_id",
        *same("refers-to-changed", MAJOR),
    ),
    "the term": field(
        titled("x-iri", "http://purl.org/dc/terms/title"), "field-iri-changed", MAJOR, "field-iri-changed", MAJOR
    ),
    "order counts": Case(put(SCHEMAS, f"{BUDGET}/x-ordered", True), "grant.budget", *same("order-changed", MAJOR)),
    "other members": Case(
        put(SCHEMAS, f"{BUDGET}/items/additionalProperties", True),
        "grant.budget[]",
        ("members-opened", MINOR),
        ("members-closed", MAJOR),
    ),
    "members of a form": Case(
        put(SCHEMAS, f"{BUDGET}/items/patternProperties", {}),
        "grant.budget[]",
        ("members-closed", MAJOR),
        ("members-opened", MINOR),
    ),
    "a field is deprecated": field(
        titled("x-deprecated", {"since": "0.2"}), "field-deprecated", MINOR, "field-undeprecated", MINOR
    ),
    "another successor of a field": field(
        titled("x-deprecated", {"since": "0.2", "replaced_by": "programme"}),
        "field-deprecation-changed",
        MINOR,
        "field-deprecation-changed",
        MINOR,
        setup=titled("x-deprecated", {"since": "0.2"}),
    ),
    "the version that brought a field": field(
        titled("x-since", "0.1"), "field-since-changed", PATCH, "field-since-changed", PATCH
    ),
    "a title whose headings are both read": field(
        titled("title", "题名"),
        "field-title-changed",
        PATCH,
        "field-title-changed",
        PATCH,
        setup=titled("x-aliases", ["题名", "项目名称"]),
    ),
    "the title of an entity": Case(
        put(SCHEMAS, "/$defs/grant/title", "支持"), "grant", *same("field-title-changed", PATCH)
    ),
    "an English description": field(
        titled("x-en/description", "Other words."),
        "field-description-changed",
        MINOR,
        "field-description-changed",
        MINOR,
    ),
    "a heading": field(titled("x-aliases/-", "项目全称"), "alias-added", PATCH, "alias-removed", MINOR),
    "a heading of one part": Case(
        put(SCHEMAS, "/$defs/contract/properties/parties/items/properties/name/x-aliases/role=buyer/-", "买家"),
        "contract.parties[].name",
        ("alias-added", PATCH),
        ("alias-removed", MINOR),
    ),
    "an example": field(titled("examples/-", "甲"), "field-examples-changed", PATCH, "field-examples-changed", PATCH),
    "a member of the report": Case(
        put(REPORT, "/properties/cost", {"type": "number"}), "report", *same("document-schema-changed", MAJOR)
    ),
    "a member of the manifest of a feed": Case(
        put(FEED, "/properties/outputFormat/enum", ["csv"]), "feed", *same("document-schema-changed", MAJOR)
    ),
    "a schema of another document comes": Case(
        text("schemas/visit.schema.json", '{"type": "object"}'),
        "visit",
        ("document-schema-added", MINOR),
        ("document-schema-removed", MAJOR),
    ),
    "the name of the records together": Case(
        renamed("contracts", "agreements"), "contract", *same("collection-renamed", MAJOR)
    ),
}

CONTEXT_CASES: dict[str, Case] = {
    "a class comes": Case(
        put(CONTEXT, "/@context/Park", "ott:Park"),
        "@context/Park",
        ("term-added", MINOR),
        ("term-removed", MAJOR),
    ),
    "a term with terms inside comes": Case(
        put(CONTEXT, "/@context/Grant/@context/park", {"@id": "ott:park", "@context": {"name": "ott:name"}}),
        "@context/Grant/park",
        ("term-added", MINOR),
        ("term-removed", MAJOR),
    ),
    "the address of a term": Case(
        put(CONTEXT, "/@context/Grant/@context/title/@id", "ott:heading"),
        "@context/Grant/title",
        *same("term-changed", MAJOR),
    ),
    "the language of a term": Case(
        put(CONTEXT, "/@context/Grant/@context/title/@language", "zh"),
        "@context/Grant/title",
        *same("term-changed", MAJOR),
    ),
    "the list behind a code": Case(
        put(CONTEXT, "/@context/Grant/@context/method/@context/@vocab", "https://w3id.org/opentt/vocab/service/"),
        "@context/Grant/method/@vocab",
        *same("term-changed", MAJOR),
    ),
    "protection": Case(
        put(CONTEXT, "/@context/@protected", False), "@context/@protected", *same("term-changed", MAJOR)
    ),
}
