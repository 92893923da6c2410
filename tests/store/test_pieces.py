"""Texts taken apart for the full-text index: many at once give what each gives alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opentt.store.bigrams import words, words_of

CHARACTERS = st.one_of(
    st.characters(exclude_characters="\n", exclude_categories=["Cs"]),
    st.sampled_from("清华大学技术，（）ａＢ①㎏½İßﬀ＿_-. 12tTO\u0301\u3400\uf900豈𠀀가\u1161é\u2028\x85"),
)


@given(st.lists(st.text(CHARACTERS, max_size=20), min_size=1, max_size=6))
def test_texts_taken_apart_together_give_the_pieces_of_each(texts: list[str]) -> None:
    assert words_of(texts) == [words(text) for text in texts]


@given(st.lists(st.text(st.characters(max_codepoint=127, exclude_characters="\n"), max_size=20), min_size=1))
def test_the_same_of_texts_of_ascii_alone(texts: list[str]) -> None:
    assert words_of(texts) == [words(text) for text in texts]
