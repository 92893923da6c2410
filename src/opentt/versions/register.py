"""What changed in the register of documents that may be cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.versions.change import Change, differing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.versions.edition import Edition
    from opentt.vocab import Policy


def changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Every change of the register."""
    before, after = old.standard.policies, new.standard.policies
    yield from (Change("policy-removed", _named(policy), before=policy.title) for policy in _only(before, after))
    yield from (Change("policy-added", _named(policy), after=policy.title) for policy in _only(after, before))
    for code, policy in before.items():
        if code in after:
            yield from _policy(policy, after[code])


def _policy(old: Policy, new: Policy) -> Iterator[Change]:
    subject = _named(old)
    yield from differing("policy-dates-changed", subject, _dates(old), _dates(new))
    yield from differing("policy-replacement-changed", subject, sorted(old.replaced_by), sorted(new.replaced_by))
    if _words(old) != _words(new):
        yield Change("policy-words-changed", subject)


def _only(here: Mapping[str, Policy], there: Mapping[str, Policy]) -> Iterator[Policy]:
    return (policy for code, policy in here.items() if code not in there)


def _named(policy: Policy) -> str:
    return f"policy:{policy.code}"


def _dates(policy: Policy) -> dict[str, str]:
    days = {"issued": policy.issued, "effective": policy.effective, "repealed": policy.repealed}
    return {name: day.isoformat() for name, day in days.items() if day}


def _words(policy: Policy) -> tuple[object, ...]:
    return policy.title, policy.number, dict(policy.issuers), policy.see_also
