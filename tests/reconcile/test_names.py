"""Names as people typed them, each labelled with the body that was meant: how many are found, how many wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from opentt.reconcile import Index, record_entry
from opentt.standard import load

STANDARD = load()


@dataclass(frozen=True)
class Label:
    """A typed name and the id of the body it means; None where no body here is meant."""

    typed: str
    body: str | None


def read() -> tuple[list[dict[str, object]], list[Label]]:
    """The bodies as records, and the labels."""
    bodies: list[dict[str, object]] = []
    labels: list[Label] = []
    for line in (Path(__file__).parent / "bodies.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("!"):
            labels.append(Label(line[1:].strip(), None))
        elif line.startswith("  "):
            labels.append(Label(line[2:], str(bodies[-1]["id"])))
        elif line and not line.startswith("#"):
            identifier, name, english, short, former = (part.strip() for part in line.split("|"))
            bodies.append(
                {
                    "id": identifier,
                    "name": name,
                    **({"name_en": english} if english else {}),
                    **({"short_name": short} if short else {}),
                    **({"former_names": [former]} if former else {}),
                }
            )
    return bodies, labels


BODIES, LABELS = read()
INDEX = Index(
    (entry for body in BODIES if (entry := record_entry(STANDARD, STANDARD.entities["institution"], body)) is not None),
    [region.label.zh for region in STANDARD.schemes["region"].concepts.values()],
)


def test_the_labelled_set_is_large_enough_and_names_nothing_twice() -> None:
    assert len(LABELS) >= 300 - len(BODIES)
    assert len(LABELS) + len(BODIES) >= 300
    assert len({label.typed for label in LABELS}) == len(LABELS)


@dataclass(frozen=True)
class Measured:
    """Recall: the share of bodies that come first. Precision: of what is called certain. Decided: certain and right."""

    recall: float
    precision: float
    decided: float
    told: str


def measured() -> Measured:
    """What the index makes of the labels and of the names themselves."""
    own = [Label(str(body["name"]), str(body["id"])) for body in BODIES]
    first = certain = right = 0
    wrong, missed = [], []
    for label in (*LABELS, *own):
        found = INDEX.find(label.typed, ["institution"], 5)
        best = found[0].entry.id if found else None
        if label.body is not None and best == label.body:
            first += 1
        elif label.body is not None:
            missed.append((label.typed, best))
        if found and found[0].match:
            certain += 1
            right += best == label.body
            if best != label.body:
                wrong.append((label.typed, best))
    meant = sum(label.body is not None for label in (*LABELS, *own))
    return Measured(first / meant, right / certain, right / meant, f"wrong: {wrong}, missed: {missed}")


def test_names_are_found_and_certain_ones_are_right() -> None:
    found = measured()
    assert found.recall >= 0.98, found
    assert found.precision >= 0.995, found
    assert found.decided >= 0.75, found


def test_the_guide_states_what_is_measured() -> None:
    found = measured()
    page = (STANDARD.home / "docs/guide/linked-services.md").read_text(encoding="utf-8")
    for share in (found.recall, found.precision, found.decided):
        assert page.count(f"{share:.1%}") >= 2, found
