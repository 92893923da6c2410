"""The interfaces of a server as an API catalogue (RFC 9727) in a linkset (RFC 9264)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from opentt.catalogue.place import Place


def linkset(place: Place) -> dict[str, Any]:
    """The linkset: each interface with its description, documentation and state."""
    api = {
        "anchor": f"{place.url}/v1",
        "service-desc": [{"href": f"{place.url}/openapi.json", "type": "application/vnd.oai.openapi+json;version=3.1"}],
        "service-doc": [{"href": f"{place.url}/", "type": "text/html"}],
        "status": [{"href": f"{place.url}/health", "type": "application/json"}],
    }
    sparql = {
        "anchor": f"{place.url}/sparql",
        "service-desc": [{"href": f"{place.url}/sparql", "type": "text/turtle"}],
        "service-doc": [{"href": f"{place.url}/sparql", "type": "text/html"}],
    }
    reconcile = {
        "anchor": f"{place.url}/reconcile",
        "service-desc": [{"href": f"{place.url}/reconcile", "type": "application/json"}],
    }
    listed = [{"href": one["anchor"]} for one in (api, sparql, reconcile)]
    return {"linkset": [{"anchor": f"{place.url}/.well-known/api-catalog", "item": listed}, api, sparql, reconcile]}
