"""Every file of a site: pages in both languages, each form of RDF, the standard's own files, the catalogue."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.api.app import sections
from opentt.api.catalogue import site_map
from opentt.api.classes import classes
from opentt.api.documents import FORMS, LISTED, document_page
from opentt.api.failures import FAILURES
from opentt.api.files import files
from opentt.api.named import page as name_page
from opentt.api.named import written
from opentt.api.pages import WORDS, render, style
from opentt.api.relations import RELATIONS
from opentt.catalogue import Place, as_rdf, dcat, schemaorg, void
from opentt.documents import every, graph
from opentt.negotiation import CSV, HTML, JSONLD, NTRIPLES, RDFXML, TURTLE
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opentt.api.named import Names
    from opentt.documents import Thing
    from opentt.standard import Standard
    from opentt.text import Lang

ENDINGS: dict[Lang, str] = {"zh": ".html", "en": ".en.html"}
"""What the names of pages end in, by language; Chinese is the default."""

TITLE = Text("OpenTT 科技成果转化开放数据标准", "OpenTT, the Open Technology Transfer data standard")
_MENU = ("vocab", "term", "policy", "rules", "catalog")
_NAMES = ("vocabulary", "terms", "policies", "rules", "catalogue")
_RDF = (TURTLE, JSONLD, NTRIPLES, RDFXML)

Written = tuple[str, bytes]


def everything(standard: Standard, url: str) -> Iterator[Written]:
    """The path and content of every file of the site."""
    place = Place(url, TITLE, is_live=False)
    yield "style.css", style()
    yield from _front(standard)
    for thing in every(standard):
        yield from _thing(standard, thing)
    for names in (FAILURES, RELATIONS, classes(sections(standard.entities.values(), standard.version))):
        yield from _names(standard, names)
    yield from ((path, content) for path, (content, _) in files(standard).items())
    yield from _catalogue(standard, place)
    yield ".well-known/void.ttl", as_rdf(void(standard, place), TURTLE)
    yield "sitemap.xml", site_map(standard, url, ENDINGS["zh"])
    for path in sorted((Path(__file__).parent / "servers").iterdir()):
        yield path.name.replace("dot-", "."), path.read_bytes()


def _thing(standard: Standard, thing: Thing) -> Iterator[Written]:
    """The pages of a thing and its statements; of a code list also its table."""
    forms = LISTED if thing.kind == "scheme" else FORMS
    for lang, name, place in _standing(thing.path):
        yield name, document_page(standard, thing, lang, forms, **place)
    for form in _RDF:
        yield f"{thing.path}.{form.name}", graph(standard).written(thing, form)
    if thing.kind == "scheme":
        content = (standard.home / f"vocab/derived/{thing.keys[0]}.csv").read_bytes()
        yield f"{thing.path}.{CSV.name}", content


def _names(standard: Standard, names: Names) -> Iterator[Written]:
    """The pages and statements of each name, and of all together."""
    for name in ("", *names.known):
        path = f"{names.path}/{name}" if name else names.path
        for lang, file, place in _standing(path):
            yield file, name_page(standard, names, name, lang, (HTML, *_RDF), **place)
        for form in _RDF:
            yield f"{path}.{form.name}", written(names, name, form)


def _front(standard: Standard) -> Iterator[Written]:
    for lang, name, place in _standing("index"):
        shown = [(href, text) for href, text in place["menu"][1:]]
        yield name, render("site.html", lang, standard, title=TITLE.pick(lang), links=shown, **place)


def _catalogue(standard: Standard, place: Place) -> Iterator[Written]:
    known = dcat(standard, place)
    told = json.dumps(schemaorg(standard, place), ensure_ascii=False).replace("<", "\\u003c")
    for lang, name, where in _standing("catalog"):
        page = partial(render, "catalog.html", lang, standard, title=TITLE.pick(lang))
        yield name, _shown(page, catalogue=known, statements=told, **where)
    for form in _RDF:
        yield f"catalog.{form.name}", as_rdf(known, form)


def _shown(page: Callable[..., bytes], **values: Any) -> bytes:  # noqa: ANN401 - what a page shows
    return page(**values)


def _standing(path: str) -> Iterator[tuple[Lang, str, dict[str, Any]]]:
    """For each language its code, the name of a page's file, and what the template is told of where it stands."""
    root = "../" * path.count("/")
    for lang, ending in ENDINGS.items():
        other: Lang = "en" if lang == "zh" else "zh"
        menu = [(f"{root}index{ending}", WORDS["home"].pick(lang))]
        menu += [(f"{root}{to}{ending}", WORDS[name].pick(lang)) for to, name in zip(_MENU, _NAMES, strict=True)]
        elsewhere = f"{root}{path}{ENDINGS[other]}"
        yield lang, f"{path}{ending}", {"root": root, "ending": ending, "menu": menu, "elsewhere": elsewhere}
