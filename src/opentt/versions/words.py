"""The words that the reports of a comparison share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.text import Text
from opentt.versions.classes import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.versions.change import Change
    from opentt.versions.comparison import Comparison

LEVEL = {
    Level.MAJOR: Text("主版本级", "major"),
    Level.MINOR: Text("次版本级", "minor"),
    Level.PATCH: Text("修订级", "patch"),
}
"""What people call the steps."""

JUDGE = Text("（需人判断）", " (for a person to judge)")
COLON = Text("：", ": ")
COMMA = Text("、", ", ")
STOP = Text("", " ")

_NO_CHANGE = Text("没有变化。", "No change.")
_COUNTED = Text(
    "主版本级 {major} 处，次版本级 {minor} 处，修订级 {patch} 处。",
    "Changes: {major} major, {minor} minor, {patch} patch.",
)
_NEEDED = {
    Level.MAJOR: Text("变化要求主版本级。", "They need a major step."),
    Level.MINOR: Text("变化要求次版本级。", "They need a minor step."),
    Level.PATCH: Text("变化要求修订级。", "They need a patch step."),
}
_SAID = {
    Level.MAJOR: Text("版本号 {old} → {new} 表示主版本级。", "The version {old} → {new} says major."),
    Level.MINOR: Text("版本号 {old} → {new} 表示次版本级。", "The version {old} → {new} says minor."),
    Level.PATCH: Text("版本号 {old} → {new} 表示修订级。", "The version {old} → {new} says patch."),
    None: Text("版本号 {old} → {new} 没有进级。", "The version {old} → {new} makes no step."),
}
_UNSTABLE = Text(
    "1.0.0 以前，次版本号加一按主版本级计（SemVer 2.0.0 第 4 条）。",
    "Before 1.0.0 a minor step counts as major (SemVer 2.0.0, section 4).",
)
_ENOUGH = Text("版本号足够。", "That is enough.")
_TOO_LITTLE = Text("版本号不够，至少应为 {least}。", "That is too little; at least {least} is needed.")
_BACK = Text("版本号变小了，OLD 和 NEW 是否写反？", "The version goes back; are OLD and NEW the wrong way round?")


def summary(comparison: Comparison) -> Iterator[Text]:
    """The sentences that say what the changes need, what the numbers say, and whether that is enough."""
    versions = {"old": comparison.old.version, "new": comparison.new.version}
    if comparison.needed is None:
        yield _NO_CHANGE
        if comparison.old.version == comparison.new.version:
            return
    else:
        yield _COUNTED.fill({level.value: len(comparison.at(level)) for level in Level})
        yield _NEEDED[comparison.needed]
    yield _SAID[comparison.said].fill(versions)
    if comparison.unstable and comparison.needed:
        yield _UNSTABLE
    if comparison.goes_back:
        yield _BACK
    else:
        yield _ENOUGH if comparison.enough else _TOO_LITTLE.fill({"least": comparison.least})


def alike(changes: tuple[Change, ...]) -> dict[str, dict[Change, list[str]]]:
    """The changes by kind, those that differ in their place only told together: one of them, with all places."""
    kinds: dict[str, dict[tuple[Text | None, Text | None], list[Change]]] = {}
    for change in changes:
        kinds.setdefault(change.kind, {}).setdefault((change.before, change.after), []).append(change)
    return {
        kind: {same[0]: [change.subject for change in same] for same in by_values.values()}
        for kind, by_values in kinds.items()
    }
