"""A chart as a picture of dots, from the same drawing."""

from __future__ import annotations

from opentt.errors import UsageError
from opentt.namespaces import SVG
from opentt.text import Text

ZOOM = 2.0
"""How many dots stand for one unit of the drawing, on screens and paper of today."""

_NO_LIBRARY = Text(
    '写 PNG 需要 resvg-py：pip install "opentt[chart]"；SVG 不需要',
    'PNG needs resvg-py: pip install "opentt[chart]"; SVG needs nothing',
)
_NO_FONT = Text(
    "这台机器没有中文字体，PNG 里的汉字会是空白；请安装字体（如 apt-get install fonts-noto-cjk），或写 SVG",
    "this machine has no font with Chinese characters, which would be blank; install one "
    "(such as apt-get install fonts-noto-cjk), write SVG, or use --lang en",
)
_PROBE = f'<svg xmlns="{SVG}" width="20" height="20"><text y="16">{{char}}</text></svg>'


def png(drawing: str, *, system_fonts: bool = True) -> bytes:
    """The drawing as PNG. Raises UsageError where the library or a font with its characters is missing."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        raise UsageError(_NO_LIBRARY) from error
    probed = next((char for char in drawing if "\u4e00" <= char <= "\u9fff"), None)
    if probed is not None:
        pictures = [
            svg_to_bytes(svg_string=_PROBE.format(char=char), skip_system_fonts=not system_fonts)
            for char in (probed, " ")
        ]
        if pictures[0] == pictures[1]:
            raise UsageError(_NO_FONT)
    return bytes(svg_to_bytes(svg_string=drawing, zoom=ZOOM, skip_system_fonts=not system_fonts))
