"""Texts taken apart for the full-text index: the pieces that a search takes its own words apart into."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opentt.store.bigrams import pieces, runs, words

CHARACTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from("清华大学技术，（）ａＢ①㎏½İßﬀ＿_-. 12tTO\n\0\u0301\u3400\uf900豈𠀀가\u1161é\u2028\x85"),
)


@given(st.lists(st.text(CHARACTERS, max_size=20), min_size=1, max_size=6))
def test_texts_are_taken_apart_as_what_is_searched_for_is(texts: list[str]) -> None:
    assert words(texts) == [" ".join(piece for run in runs(text) for piece in pieces(run)) for text in texts]


@given(st.lists(st.text(st.characters(max_codepoint=127), max_size=20), min_size=1))
def test_the_same_of_texts_of_ascii_alone(texts: list[str]) -> None:
    assert words(texts) == [" ".join(runs(text)) for text in texts]
