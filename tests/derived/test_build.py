"""`opentt build` writes what is derived, and says what disagrees with its sources."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt import home as homes
from opentt.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

pytestmark = pytest.mark.whole

CHECKOUT = homes.find()
PARTS = ("examples", "schemas", "vocab", "validator", "src/opentt/model")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the checkout that `opentt build` takes for the real one."""
    for part in PARTS:
        shutil.copytree(CHECKOUT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(homes, "find", lambda: tmp_path)
    return tmp_path


def run(*options: str) -> Result:
    """The outcome of `opentt build`, in English unless it is told otherwise."""
    return CliRunner().invoke(main, ["build", "--lang", "en", *options])


def edit(path: Path, old: str, new: str) -> None:
    """Replace the first occurrence of a text that must be in the file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def snapshot(tree: Path) -> dict[str, bytes]:
    """Every file of a tree."""
    return {str(file.relative_to(tree)): file.read_bytes() for file in tree.rglob("*") if file.is_file()}


def test_a_clean_tree_passes_the_check(tree: Path) -> None:
    before = snapshot(tree)
    outcome = run("--check")
    assert outcome.exit_code == 0, outcome.output
    assert snapshot(tree) == before


def test_a_changed_title_is_shown_and_mended(tree: Path) -> None:
    title = json.loads((tree / "schemas/contract.schema.json").read_text(encoding="utf-8"))["title"]
    edit(tree / "schemas/contract.schema.json", f'"{title}"', '"换了的标题"')
    before = snapshot(tree)
    outcome = run("--check")
    assert outcome.exit_code == 1
    assert f'-      "title": "{title}",' in outcome.output
    assert '+      "title": "换了的标题",' in outcome.output
    assert "out of date: src/opentt/model/derived.py" in outcome.output
    assert outcome.output.endswith("to mend this, run: opentt build\n")
    assert snapshot(tree) == before

    outcome = run()
    assert outcome.exit_code == 0
    assert "wrote schemas/derived/opentt.schema.json" in outcome.output
    assert run("--check").exit_code == 0


def test_a_changed_label_reaches_the_vocabulary_and_the_categories_of_its_tables(tree: Path) -> None:
    edit(tree / "vocab/contract-type.ttl", "技术许可合同", "技术特许合同")
    written = {line.removeprefix("wrote ") for line in run().output.splitlines()}
    assert "vocab/derived/codes.json" in written
    elsewhere = {path for path in written if not path.startswith("vocab/derived/")}
    assert "schemas/derived/tables/contracts.json" in elsewhere
    assert all(path.startswith("schemas/derived/tables/") for path in elsewhere)


@pytest.mark.parametrize("stray", ["vocab/derived/old.json", "schemas/derived/codes/no-such.schema.json"])
def test_a_stray_file_is_named_and_removed(tree: Path, stray: str) -> None:
    (tree / stray).write_text("{}", encoding="utf-8")
    outcome = run("--check")
    assert outcome.exit_code == 1
    assert f"stray: {stray}" in outcome.output
    assert f"removed {stray}" in run().output
    assert not (tree / stray).exists()
    assert run("--check").exit_code == 0


def test_a_missing_file_is_written_again(tree: Path) -> None:
    shutil.rmtree(tree / "schemas/derived")
    assert run("--check").exit_code == 1
    assert run().exit_code == 0
    assert (tree / "schemas/derived/opentt.schema.json").read_bytes() == (
        CHECKOUT / "schemas/derived/opentt.schema.json"
    ).read_bytes()


def test_building_twice_changes_nothing(tree: Path) -> None:
    shutil.rmtree(tree / "vocab/derived")
    run()
    before = snapshot(tree)
    assert run().output == "what is derived agrees with its sources\n"
    assert snapshot(tree) == before


def test_a_long_difference_is_cut_and_says_so(tree: Path) -> None:
    (tree / "vocab/derived/codes.json").unlink()
    outcome = run("--check")
    assert len(outcome.output.splitlines()) < 250
    assert "more lines of the difference are not shown" in outcome.output


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "import hashlib, json; from opentt import home; from opentt.emit import derive; "
        "print(hashlib.sha256(json.dumps(derive(home.find())).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(  # noqa: S603 - our own interpreter and program
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def _broken_turtle(tree: Path) -> str:
    edit(tree / "vocab/region.ttl", "a skos:ConceptScheme ;", "a skos:ConceptScheme ; [[")
    return "vocab/region.ttl"


def _broken_json(tree: Path) -> str:
    edit(tree / "schemas/grant.schema.json", "{", "{,")
    return "schemas/grant.schema.json:1"


def _repeated_member(tree: Path) -> str:
    edit(tree / "schemas/grant.schema.json", '"title"', '"title": "", "title"')
    return "the member /title is repeated"


def _dangling_reference(tree: Path) -> str:
    edit(tree / "schemas/contract.schema.json", "codes/contract-type.schema", "codes/no-such.schema")
    return "schemas/contract.schema.json:"


def _misspelt_keyword(tree: Path) -> str:
    path = tree / "schemas/manager.schema.json"
    line = 1 + _lines_before(path, '"name": {')
    edit(path, '"x-access"', '"x-acess"')
    return f'schemas/manager.schema.json:{line}: /properties/name: "x-acess"'


def _missing_label(tree: Path) -> str:
    edit(tree / "vocab/contract-type.ttl", '"Technology licence contract"@en', '"Lizenzvertrag"@de')
    line = 1 + _lines_before(tree / "vocab/contract-type.ttl", ":technology-licence a skos:Concept")
    return f"vocab/contract-type.ttl:{line}: technology-licence: prefLabel has 0 texts in @en"


def _impossible_date(tree: Path) -> str:
    edit(tree / "vocab/contract-type.ttl", '"2021-01-01"^^xsd:date', '"2021-02-30"^^xsd:date')
    return "technology-licence: validFrom is not one xsd:date"


def _dangling_link(tree: Path) -> str:
    edit(tree / "vocab/contract-type.ttl", "skos:topConceptOf", "skos:broader :no-such ; skos:topConceptOf")
    return "the link leads to no code contract-type/no-such"


def _other_notation(tree: Path) -> str:
    edit(
        tree / "vocab/contract-type.ttl",
        'skos:notation "technology-licence"',
        'skos:notation "technology-license"',
    )
    return "the untyped skos:notation is technology-license"


def _undecided_list(tree: Path) -> str:
    edit(tree / "vocab/contract-type.ttl", 'ott:listStatus "closed"', 'ott:listStatus "half"')
    return "ott:listStatus is half"


def _foreign_property(tree: Path) -> str:
    edit(
        tree / "vocab/contract-type.ttl",
        ":technology-licence a skos:Concept ;\n",
        ':technology-licence a skos:Concept ;\n    <https://example.org/odd> "x" ;\n',
    )
    return "technology-licence: https://example.org/odd has none of the agreed prefixes"


def _dangling_predecessor(tree: Path) -> str:
    edit(tree / "vocab/contract-type.ttl", "dct:replaces :technology-transfer", "dct:replaces :no-such")
    return "the link leads to no code contract-type/no-such"


def _mapping_without_review(tree: Path) -> str:
    edit(
        tree / "vocab/terms.ttl", "ott:shortName rdfs:sub", "ott:shortName skos:closeMatch schema:legalName ; rdfs:sub"
    )
    line = 1 + _lines_before(tree / "vocab/terms.ttl", "ott:shortName ")
    return f"vocab/terms.ttl:{line}: shortName: vocab/mappings.tsv says nothing of its match schema:legalName"


def _review_without_mapping(tree: Path) -> str:
    path = tree / "vocab/mappings.tsv"
    edit(
        path, "term/Achievement\t", "term/Achievement\tschema:Thing\tManualMappingCuration\t甲\tSo.\nterm/Achievement\t"
    )
    line = 1 + _lines_before(path, "schema:Thing")
    return f"vocab/mappings.tsv:{line}: there is no such mapping: term/Achievement → schema:Thing"


def _review_without_comment(tree: Path) -> str:
    edit(
        tree / "vocab/mappings.tsv",
        "term/Achievement\t",
        "term/Achievement\t\tManualMappingCuration\t甲\tSo.\nterm/Achievement\t",
    )
    return "vocab/mappings.tsv:"


def _mapped_vocabulary_without_words(tree: Path) -> str:
    edit(tree / "vocab/mapped-vocabularies.tsv", "\tCERIF\tCERIF\t", "\tCERIF\t\t")
    return "vocab/mapped-vocabularies.tsv:2: a line has seven cells"


def _repeated_review(tree: Path) -> str:
    path = tree / "vocab/mappings.tsv"
    last = path.read_text(encoding="utf-8").splitlines()[-1]
    edit(path, last, f"{last}\n{last}")
    return "are repeated"


def _lines_before(path: Path, text: str) -> int:
    return path.read_text(encoding="utf-8").partition(text)[0].count("\n")


@pytest.mark.parametrize(
    "damage",
    [
        _broken_turtle,
        _broken_json,
        _repeated_member,
        _dangling_reference,
        _misspelt_keyword,
        _missing_label,
        _impossible_date,
        _dangling_link,
        _other_notation,
        _undecided_list,
        _foreign_property,
        _dangling_predecessor,
        _mapping_without_review,
        _review_without_mapping,
        _review_without_comment,
        _mapped_vocabulary_without_words,
        _repeated_review,
    ],
)
def test_a_broken_source_is_named_with_its_place(tree: Path, damage: Callable[[Path], str]) -> None:
    said = damage(tree)
    before = snapshot(tree)
    outcome = run()
    assert outcome.exit_code == 2
    assert said in outcome.output
    assert "Traceback" not in outcome.output
    assert snapshot(tree) == before


def test_an_installed_copy_is_not_built(tree: Path) -> None:
    shutil.rmtree(tree / "src")
    outcome = run()
    assert outcome.exit_code == 2
    assert "needs a checkout" in outcome.output


def test_the_messages_come_in_chinese(tree: Path) -> None:
    (tree / "vocab/derived/old.json").write_text("{}", encoding="utf-8")
    outcome = CliRunner().invoke(main, ["build", "--check", "--lang", "zh"])
    assert "多余 vocab/derived/old.json" in outcome.output
    assert outcome.output.endswith("请运行：opentt build\n")
