"""Answers with what caches and clients need: entity tags, dates, links, encodings, and 304 where nothing changed."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import TYPE_CHECKING

from starlette.responses import Response

from opentt.home import BASE
from opentt.negotiation import takes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from starlette.requests import Request

    from opentt.negotiation import Form
    from opentt.text import Lang

WORTH_PACKING = 1000
"""Bytes from which an answer is compressed for those who take it."""

LIST, CHANGES = f"{BASE}rel/list", f"{BASE}rel/changes"
"""The relations that no registry has: a list of records of a kind, and the feed of changes (RFC 8288, 2.1.2)."""

VARY = "Accept, Accept-Language, Accept-Encoding, Authorization"


@dataclass(frozen=True, slots=True)
class Link:
    """A link of RFC 8288: where to, and what that is: a name in IANA's registry of link relations, or a URI."""

    href: str
    rel: str
    media: str | None = None

    def __str__(self) -> str:
        kind = f'; type="{self.media}"' if self.media else ""
        return f'<{self.href}>; rel="{self.rel}"{kind}'

    def as_json(self) -> dict[str, str]:
        """The link as bodies carry it."""
        return {"href": self.href, "rel": self.rel, **({"type": self.media} if self.media else {})}


def reply(
    request: Request,
    body: bytes,
    form: Form,
    *,
    etag: str | None = None,
    modified: str | None = None,
    links: Iterable[Link] = (),
    lang: Lang | None = None,
    headers: Mapping[str, str] | None = None,
    status: int = 200,
) -> Response:
    """The answer with a body, packed where the client takes that; 304 where the client has it already.

    `etag` stands for the content: form, language and packing are told apart by what follows it. `modified` is an
    RFC 3339 moment.
    """
    found = {
        "Content-Type": form.content_type,
        "Vary": VARY,
        "Cache-Control": "private, no-cache" if request.scope["access"].who else "public, no-cache",
    }
    if modified:
        found["Last-Modified"] = http_date(modified)
    linked = ", ".join(map(str, links))
    if linked:
        found["Link"] = linked
    if lang:
        found["Content-Language"] = "zh-CN" if lang == "zh" else "en"
    if headers:
        found.update(headers)
    asked = request.headers
    pack = len(body) >= WORTH_PACKING and takes(asked.get("accept-encoding"), "gzip")
    if etag:
        found["ETag"] = f'"{tagged(etag, form, lang)}{"-gzip" if pack else ""}"'
        if status == 200 and _has(asked, found):  # noqa: PLR2004 - HTTP's own numbers
            del found["Content-Type"]
            return Response(None, 304, found)
    if pack:
        body = gzip.compress(body, 5, mtime=0)
        found["Content-Encoding"] = "gzip"
    found["Content-Length"] = str(len(body))
    return Response(b"" if request.method == "HEAD" else body, status, found)


def tagged(etag: str, form: Form, lang: Lang | None = None) -> str:
    """The entity tag of a content in a form: that of its JSON is the content's own."""
    return etag + ("" if form.name == "json" else f"-{form.name}") + (f"-{lang}" if lang else "")


def matches(header: str, etag: str) -> bool:
    """Whether a list of entity tags, or `*`, has one: compared strongly, packing apart (RFC 9110, 8.8.3.2)."""
    wanted = (part.strip() for part in header.split(","))
    return header.strip() == "*" or any(
        tag.strip('"').removesuffix("-gzip") == etag for tag in wanted if tag[:1] == '"'
    )


def http_date(moment: str) -> str:
    """The moment as HTTP writes dates.

    >>> http_date("2024-03-15T08:00:00.5Z")
    'Fri, 15 Mar 2024 08:00:00 GMT'
    """
    return format_datetime(datetime.fromisoformat(moment).astimezone(UTC).replace(microsecond=0), usegmt=True)


def _has(asked: Mapping[str, str], found: Mapping[str, str]) -> bool:
    """Whether the client has this answer already; a date is looked at where it gives no tag (RFC 9110, 13.2.2)."""
    tags = asked.get("if-none-match")
    if tags is not None:
        own = found["ETag"]
        return tags.strip() == "*" or own in {tag.strip().removeprefix("W/") for tag in tags.split(",")}
    since = asked.get("if-modified-since")
    if since is None or "Last-Modified" not in found:
        return False
    try:
        return parsedate_to_datetime(found["Last-Modified"]) <= parsedate_to_datetime(since)
    except (TypeError, ValueError):
        return False
