"""What is kept of names: keys of their words, the same in every process."""

import zlib

from hypothesis import given
from hypothesis import strategies as st

from habeas.names.sketches import HEAD, HEAD_SIZE, VERSION, WORDS, Sketch, read_ahead, sketch_names

_INVENTED = ("Нурлан Вымышев", "N. Vymysheva", "Vymyshuly, Nurlan Aibekovich", "Ли", "王小明", "")


def sizes_of(sketch: Sketch) -> list[int]:
    """Return how many keys each name and word has."""
    return [size & (HEAD - 1) for size in sketch.shape]


def test_keys_change_with_the_version_only() -> None:
    """Where this fails, other keys were given to words: raise `VERSION`, so that casebases follow."""
    found = zlib.crc32(b"|".join(part for name in _INVENTED for part in sketch_names([name])))
    assert (VERSION, found) == (1, 2163343535)


@given(st.lists(st.text(), max_size=5))
def test_any_text_has_a_sketch(names: list[str]) -> None:
    """Each name has a head, each word keys; what is said twice is kept once."""
    found = sketch_names(names)
    assert 4 * sum(sizes_of(found)) == len(found.keys)
    assert found == sketch_names([*names, *names])
    heads = [size for size in found.shape if size >= HEAD]
    assert heads == [HEAD | HEAD_SIZE] * len(set(names))
    assert len(found.shape) <= (1 + WORDS) * len(heads)
    assert HEAD not in found.shape


def test_names_without_end_are_cut() -> None:
    """A word of thousands of sounds has no more keys than fit, a person no more names."""
    assert max(sizes_of(sketch_names(["a" * 5_000 + " " + "бв" * 900]))) < HEAD
    many = sketch_names(f"Name{n} Other" for n in range(500))
    assert sum(size >= HEAD for size in many.shape) == 64


@given(st.text(max_size=200))
def test_what_is_read_ahead_changes_nothing(text: str) -> None:
    """A sketch is the same whether its words were read before or not; any text may be read."""
    before = sketch_names(_INVENTED)
    read_ahead(text)
    assert sketch_names(_INVENTED) == before
