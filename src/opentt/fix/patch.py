"""An undo patch: what leads from the corrected bytes back to the original ones, proven by their digests."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.fix.edits import Splice, reversed_splices, spliced
from opentt.text import Text
from opentt.written import UnreadError, parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

FORM = "opentt-undo"

_NONE = Text("{file} 不是 --undo 写出的文件", "{file} is no file that --undo wrote")
_OTHER = Text(
    "{file} 不是当时改正得到的文件，或其后又有改动，无法还原",
    "{file} is not the corrected file, or was changed since, and cannot be restored",
)


def undo_json(before: bytes, after: bytes, splices: Sequence[Splice]) -> str:
    """The patch as JSON text. Offsets and lengths are bytes of the corrected file, contents are in Base64."""
    changes = [
        {
            "offset": splice.start,
            "length": splice.end - splice.start,
            "content": base64.b64encode(splice.content).decode("ascii"),
        }
        for splice in reversed_splices(before, splices)
    ]
    digests = {"before": _digest(before), "after": _digest(after)}
    return json.dumps({"form": FORM, "sha256": digests, "changes": changes}, indent=2) + "\n"


def restore(content: bytes, patch: bytes, file: str, patch_file: str) -> bytes:
    """The original bytes. Raises UsageError where the patch is none, or belongs to other bytes."""
    try:
        value = parsed(json.loads, patch.decode())
        if value["form"] != FORM:
            raise ValueError(value["form"])  # noqa: TRY301 - told below, as every other fault of the patch
        digests = value["sha256"]["before"], value["sha256"]["after"]
        splices = [
            Splice(change["offset"], change["offset"] + change["length"], base64.b64decode(change["content"]))
            for change in value["changes"]
        ]
    except (UnreadError, ValueError, KeyError, TypeError) as error:
        raise UsageError(_NONE.fill({"file": patch_file})) from error
    restored = spliced(content, splices) if _digest(content) == digests[1] else b""
    if _digest(restored) != digests[0]:
        raise UsageError(_OTHER.fill({"file": file}))
    return restored


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
