"""The version of the software; that of the standard stands in schemas/VERSION."""

VERSION = "0.1.0"
