"""The words of a letter in one language: dates, lists, terms, names in the right script."""

from collections.abc import Iterable, Sequence
from datetime import date

import regex

from habeas.model.drafts import Caution, Named, NameForm
from habeas.text.edtf import is_edtf
from habeas.text.normalize import squeeze
from habeas.vocab.drafts import load_draft_words
from habeas.vocab.interface import choose_form

_TERM = regex.compile(r"P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})D)?")
_UNITS = ("years", "months", "days")
_SEASONS = {"21": 0, "22": 1, "23": 2, "24": 3}
_LATIN = ("en", "fr")
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_LETTERS = {True: regex.compile(r"\p{Latin}"), False: _CYRILLIC}
# What Russian surnames end in when they stand in another case than the first.
_OBLIQUE = regex.compile(r"(?:ой|ою|ому|ого|ым|ом|ем|ей|у|ю|ых|ам|ами|е)$")
# The same in Kazakh and Kyrgyz, whose endings stand behind the whole surname: "Жұмабаевтың".
_TURKIC = regex.compile(
    r"(?:[оеё]ва?|[иы]на?|к(?:ий|ая))(?:[дтн][іыиуү]|[гғкқ][аеоө]|[ндт][іыиуү][ңн]|[дт][аеоө]н?|[мпб]ен|менен)$"
)
_FOREIGN = {"ru": regex.compile("[әғқңөұүһі]", regex.I), "ky": regex.compile("[әғқұһі]", regex.I)}
_SONS = frozenset(("уулу", "ұлы", "улы", "оглу"))  # Turkic patronymics, which end alike
_SHORT = 3  # letters of words too short to be a surname with an ending
_INITIAL = regex.compile(r"(?<!\p{L})\p{L}\.")
_DAY = 10  # code points of a whole date
_AUTHOR = ("en", "ru")  # languages of what is written for the author


class Words:
    """The words of one language of letters."""

    def __init__(self, language: str) -> None:
        self.language, self._words = language, load_draft_words()[language]

    def say(self, key: str, **values: object) -> str:
        """Return words, their {fields} filled in."""
        return fill(self._words[key], values)

    def has(self, key: str) -> bool:
        """Tell whether there are such words."""
        return key in self._words

    def choose(self, key: str, number: int) -> str:
        """Return the form of words that goes with a number: "one|more", in Russian "1|2|5"."""
        forms = self._words[key].split("|")
        form = choose_form(self.language, number)
        return forms[min(form, len(forms) - 1)]

    def date(self, edtf: str | None) -> str:
        """Return a date as people of the language write it; what is no date as it stands."""
        if not edtf or not is_edtf(edtf):
            return edtf or ""
        first, slash, last = edtf.partition("/")
        if not slash:
            return self._point(first)
        if first.strip(".") and last.strip("."):
            return self.say("date.range", a=self._point(first), b=self._point(last))
        if first.strip("."):
            return self.say("date.since", a=self._point(first))
        return self.say("date.until", b=self._point(last))

    def _point(self, edtf: str) -> str:
        year, _, month = edtf[:7].partition("-")
        if not month:
            return self.say("date.year", y=year)
        if month in _SEASONS:
            season = self.say("seasons").split()[_SEASONS[month]]
            return self.say("date.month", month=season, y=year)
        name = self.say("months.day" if len(edtf) == _DAY else "months.alone").split()
        word = name[int(month) - 1]
        if len(edtf) < _DAY:
            return self.say("date.month", month=word, y=year)
        day = date.fromisoformat(edtf).day
        first = "1er" if self.language == "fr" and day == 1 else str(day)
        return self.say("date.day", d=first, month=word, y=year)

    def term(self, iso: str) -> str:
        """Return a term that ISO 8601 writes ("P5Y6M") in words, "" for what is none."""
        found = _TERM.fullmatch(iso)
        if found is None:
            return ""
        counts = [int(part or 0) for part in found.groups()]
        parts = [
            f"{count} {self.choose(f'term.{unit}', count)}"
            for count, unit in zip(counts, _UNITS, strict=True)
            if count
        ]
        return " ".join(parts)

    def join(self, parts: Sequence[str]) -> str:
        """Return a list in words: "a, b and c"."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self.say('and')} {parts[-1]}"

    def numbers(self, numbers: Iterable[int]) -> str:
        """Return numbers of facts, three in a row and more as a range: "1, 3–5"."""
        runs: list[list[int]] = []
        for number in sorted(set(numbers)):
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        return ", ".join(
            f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
        )

    def quote(self, words: str) -> str:
        """Return words in the quotation marks of the language."""
        return self.say("quote", words=words)

    def name(self, named: Named) -> tuple[str, bool]:
        """Return a name as the letter writes it, and whether it is one in the letter's script.

        A spelling that stands in the casebase, never one that we made: of those in the script the
        one of the record, else the fullest, rather in an item of this language, rather not in an
        oblique case.
        """
        latin = self.language in _LATIN
        ours = [form for form in named.forms if _is_written(form.text, latin=latin)]
        if not ours:
            first = named.forms[0].text if named.forms else named.id
            return squeeze(first), False
        best = max(ours, key=lambda form: self._fitness(form, form is named.forms[0]))
        return squeeze(best.text), not is_oblique(best.text)

    def _fitness(self, form: NameForm, first: bool) -> tuple[object, ...]:
        words = form.text.split()
        whole = len(words) > 1 and not _INITIAL.search(form.text)
        upright = not is_oblique(form.text)
        kin = form.language == self.language
        foreign = _FOREIGN.get(self.language)  # letters that the language has not
        ours = foreign is None or not foreign.search(form.text)
        return whole, upright, ours, min(len(words), 3), first, kin, form.count, form.text


def fill(text: str, values: dict[str, object]) -> str:
    """Return words with {x} filled in; what the values hold is not looked at again."""
    if "{" not in text:
        return text
    return regex.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), text)


def is_oblique(name: str) -> bool:
    """Tell whether a name in Cyrillic seems to stand in another case than the first.

    Told by the ending of its last word: "Чынаркуль Сейталиевой". Never undone, only avoided.
    """
    words = [w.casefold() for w in name.split() if _CYRILLIC.search(w) and len(w) > _SHORT]
    if not words or words[-1] in _SONS:
        return False
    return any(ending.search(words[-1]) for ending in (_OBLIQUE, _TURKIC))


def _is_written(text: str, *, latin: bool) -> bool:
    """Tell whether all letters of a name are of the one script."""
    own, other = _LETTERS[latin], _LETTERS[not latin]
    return own.search(text) is not None and other.search(text) is None


def render_caution(caution: Caution, language: str) -> str:
    """Return a caution in words; in English where the language has none for the author."""
    words = Words(language if language in _AUTHOR else "en")
    return words.say(caution.key, **dict(caution.values))
