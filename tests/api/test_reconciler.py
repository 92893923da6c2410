"""A reconciliation client of other makers matches a column of names against a running server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from tests.api.conftest import EXAMPLES, running

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1"]), pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running(tmp_path_factory.mktemp("reconciler")) as found:
        others = [
            {**EXAMPLES["institution"], "id": "demo-institution-002", "name": "京海示例研究院", "region": "110114"},
            {**EXAMPLES["institution"], "id": "demo-institution-003", "name": "京海示例研究院", "region": "110105"},
        ]
        found.server.put("institution", *others)
        yield f"{found.address}/reconcile"


def matched(names: list[str], endpoint: str, **options: Any) -> pd.DataFrame:  # noqa: ANN401 - handed on to the client
    from reconciler import reconcile

    found: pd.DataFrame = reconcile(pd.Series(names), reconciliation_endpoint=endpoint, **options)
    return found


def test_reconciler_matches_names_of_institutions(endpoint: str) -> None:
    found = matched(["北京启衡示例大学技术转移中心", "北京启衡示例大学　技术转移中心"], endpoint, type_id="institution")
    assert list(found["id"]) == ["id/institution/demo-institution-001"] * 2
    assert list(found["match"]) == [True, True]
    assert found["score"].min() > 90


def test_reconciler_tells_namesakes_apart_by_a_property(endpoint: str) -> None:
    regions = pd.Series(["110105"])
    found = matched(["京海示例研究院"], endpoint, type_id="institution", property_mapping={"region": regions})
    assert list(found["id"]) == ["id/institution/demo-institution-003"]
    alone = matched(["京海示例研究院"], endpoint, type_id="institution", top_res="all")
    assert len(alone) == 2
    assert not alone["match"].any()


def test_reconciler_matches_codes(endpoint: str) -> None:
    found = matched(["技术许可合同", "Technology licence contract"], endpoint, type_id="contract-type")
    assert set(found["id"]) == {"vocab/contract-type/technology-licence"}
