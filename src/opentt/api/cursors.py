"""Cursors: where a list goes on, opaque to clients, signed so that nobody makes one up."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from typing import Any

from opentt.api.problems import ProblemError
from opentt.text import Text

_BAD = Text(
    "翻页标记不属于这个列表，请从第一页重新开始",
    "the cursor does not belong to this list; begin again at its first page",
)
_MAC = 12


def sealed(secret: bytes, about: str, value: object) -> str:
    """The cursor that holds a JSON value for a list."""
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(_mac(secret, about, content) + content).decode().rstrip("=")


def opened(secret: bytes, about: str, cursor: str) -> Any:  # noqa: ANN401 - any JSON value
    """The value in a cursor. Raises ProblemError for one that we did not give for this list."""
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if not hmac.compare_digest(raw[:_MAC], _mac(secret, about, raw[_MAC:])):
        errors = [{"parameter": "cursor", "detail": _BAD.as_dict()}]
        raise ProblemError("bad-cursor", _BAD, errors)
    return json.loads(raw[_MAC:])


def _mac(secret: bytes, about: str, content: bytes) -> bytes:
    return hmac.new(secret, about.encode() + b"\x1f" + content, hashlib.sha256).digest()[:_MAC]
