"""`python -m opentt` is the command `opentt`."""

from __future__ import annotations

from opentt.cli import main

if __name__ == "__main__":
    main()
